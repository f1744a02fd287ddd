import Colour
import Imaging
import PuzzleKit
import Seeding
import Traces

/// Boards with a blank, and candidates that might fill it.
extension JigsawAssemblyPuzzle {
  /// How many parts of a source are drawn for wrong candidates, and how many of them are looked at.
  private static let looks = (drawn: 120, taken: 40)
  /// By what share of a piece's area wrong candidates may overlap the blank and each other: one in so many.
  private static let overlap = (blank: 8, other: 4)

  /// The scene with a blank, and with candidates of which the others are parts of the same source.
  ///
  /// The wrong candidates are those that are hardest to tell from the true one: alike in colour, and with seams
  /// that come closest to what still proves them wrong. What the board shows anyway is taken less often.
  ///
  /// - Parameters:
  ///   - scene: The scene, with all pieces in their places.
  ///   - whole: What the finished picture was cropped from.
  ///   - candidate: Which sample is drawn.
  ///   - chance: The chance of this attempt.
  /// - Throws: `Rejection` if there are too few parts that clear the floor of the margin and look like no other.
  /// - Returns: The scene, whose pieces are the candidates.
  func withCandidates(
    _ scene: JigsawScene, from whole: Picture, _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> JigsawScene {
    // What must not depend on what is turned away: where the blank is, and where the right one stands.
    var plan = candidate.chance("blank")
    let place = plan.integer(below: scene.layout.count)
    // Of large parts few lie apart.
    let count = min(candidates.draw(using: &plan), scene.layout.count)
    let truth = Self.right(candidate.place, of: count)
    guard let board = Tiles(scene.picture, layout: scene.layout, rim: scene.rim) else {
      throw Rejection("piece-size", "\(scene.width) × \(scene.height) pixels")
    }
    let parts = parts(of: whole, scene, place, using: &chance)
    guard let drawn = Tiles([board[place]] + parts.map(\.picture)) else {
      throw Rejection("no-candidate", "no part lies beside the blank")
    }
    let costs = MissingPiece(
      board: board, layout: scene.layout, hole: place, candidates: drawn, truth: 0
    ).costs
    let floor = floor(of: scene.layout, isStrict: true)
    let spots = parts.map { Spots($0.picture) }
    let wanted = Spots(board[place])
    let ranked = parts.indices.filter { costs[$0 + 1] * 1000 > costs[0] * floor }
      .map { part -> (rank: Int, part: Int) in
        let box = parts[part].box
        let isSeen = 64 + 64 * box.overlap(scene.crop) / box.area
        return (costs[part + 1] / 64 * (20 + spots[part].distance(to: wanted)) * isSeen, part)
      }
      .sorted { $0 < $1 }.map(\.part)
    var others: [Int] = []
    for part in ranked where others.count < count - 1 {
      let isApart = others.allSatisfy {
        parts[$0].box.overlap(parts[part].box) * Self.overlap.other <= parts[part].box.area
      }
      let pixels = drawn.pixels(of: part + 1, turnedBy: 0)
      if isApart, others.allSatisfy({ !Twins.areAlike(pixels, drawn, $0 + 1) }),
        board.indices.allSatisfy({ !Twins.areAlike(pixels, board, $0) })
      {
        others.append(part)
      }
    }
    guard others.count == count - 1 else {
      throw Rejection(
        "no-candidate", "\(others.count) of \(parts.count) parts are like the piece and no twins")
    }
    var pictures = chance.shuffled(others.map { parts[$0].picture })
    pictures.insert(board[place], at: truth)
    return scene.asking(JigsawScene.Missing(place: place, candidates: pictures, truth: truth))
  }

  /// Parts of a source as large as a piece, at the scale of the finished picture, clear of the blank.
  private func parts(
    of whole: Picture, _ scene: JigsawScene, _ place: Int, using chance: inout Chance
  ) -> [(box: Box, picture: Picture)] {
    let crop = scene.crop
    let (width, height) = (crop.x1 - crop.x0, crop.y1 - crop.y0)
    let (row, column) = scene.cell(of: place)
    let w = scene.width * width / scene.picture.width
    let h = scene.height * height / scene.picture.height
    let x = crop.x0 + (column * scene.cellWidth + scene.rim) * width / scene.picture.width
    let y = crop.y0 + (row * scene.cellHeight + scene.rim) * height / scene.picture.height
    let blank = Box(x, y, x + w, y + h)
    // Scans have frames.
    let isPhoto = scene.origin.source != nil
    let rimX = isPhoto ? whole.width / Self.rim : 0
    let rimY = isPhoto ? whole.height / Self.rim : 0
    guard whole.width - 2 * rimX >= w, whole.height - 2 * rimY >= h else { return [] }
    let boxes = (0..<Self.looks.drawn).map { _ -> Box in
      let x = rimX + chance.integer(below: whole.width - 2 * rimX - w + 1)
      let y = rimY + chance.integer(below: whole.height - 2 * rimY - h + 1)
      return Box(x, y, x + w, y + h)
    }
    let clear = boxes.filter { $0.overlap(blank) * Self.overlap.blank <= $0.area }
    return clear.prefix(Self.looks.taken).map { box in
      let picture = whole.reduced(
        columns: box.x0..<box.x1, rows: box.y0..<box.y1, width: scene.width, height: scene.height)
      return (box, picture)
    }
  }

  /// Proves that one candidate fits and no other.
  func solve(
    _ scene: JigsawScene, _ missing: JigsawScene.Missing, _ board: Tiles
  ) throws(Rejection) -> JigsawSolution {
    guard let candidates = Tiles(missing.candidates),
      let tiles = Tiles(board.indices.map { board[$0] } + missing.candidates),
      let shown = Tiles(
        board.indices.filter { $0 != missing.place }.map { board[$0] } + missing.candidates)
    else {
      throw Rejection("piece-size", "\(scene.width) × \(scene.height) pixels")
    }
    if let twins = Twins.all(in: shown).first {
      throw Rejection("twins", "pieces \(twins.one + 1) and \(twins.other + 1) look alike")
    }
    let margin =
      MissingPiece(
        board: board, layout: scene.layout, hole: missing.place, candidates: candidates,
        truth: missing.truth
      ).margin?.thousandths ?? 0
    let floor = floor(of: scene.layout, isStrict: true)
    guard margin > floor else {
      throw Rejection("margin", "\(Double(margin) / 1000) for a floor of \(Double(floor) / 1000)")
    }
    return JigsawSolution(
      tiles: tiles, method: .exhaustive, margin: min(margin, Self.mostMargin), floor: floor,
      options: [])
  }
}

/// The mean colours of 4 × 4 spots of a piece.
private struct Spots {
  private let values: [Int]

  init(_ piece: Picture) {
    let spots = piece.reduced(
      columns: 0..<piece.width, rows: 0..<piece.height, width: min(4, piece.width),
      height: min(4, piece.height))
    values = LabPlane(spots).values.map { Int($0) }
  }

  /// How far the colours of two pieces differ, a mean over their spots: the sum of what L*, a* and b* differ.
  func distance(to other: Spots) -> Int {
    let sum = zip(values, other.values).reduce(0) { $0 + abs($1.0 - $1.1) }
    return sum * 3 / (values.count * LabPlane.unit)
  }
}

extension Box {
  /// The number of pixels.
  fileprivate var area: Int { (x1 - x0) * (y1 - y0) }

  /// The number of pixels that lie in another box as well.
  fileprivate func overlap(_ other: Box) -> Int {
    max(0, min(x1, other.x1) - max(x0, other.x0)) * max(0, min(y1, other.y1) - max(y0, other.y0))
  }
}
