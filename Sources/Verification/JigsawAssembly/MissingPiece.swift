import VerificationKit

/// A board that lacks a piece, and how well each candidate goes into the blank.
struct MissingPiece: Sendable {
  /// The place without a piece, from 0.
  let blank: Int
  /// The true candidate, from 0.
  let answer: Int
  /// The place of the board's corner in the problem picture.
  private let corner: [Int]
  /// For each candidate and side, clockwise from the top, the mean ΔE to the board; nil where no piece lies.
  private let steps: [[Double?]]
  /// For each candidate the cost of its seams with the board.
  private let costs: [Double]

  /// Lays each candidate into the blank.
  ///
  /// - Parameters:
  ///   - picture: The pixels of the problem picture, row by row.
  ///   - stride: Its width.
  ///   - legend: A legend of a missing piece without fault.
  ///   - scene: A scene of a missing piece without fault.
  init(_ picture: [UInt32], stride: Int, _ legend: Legend, _ scene: SceneFragment) {
    blank = scene.blank - 1
    answer = scene.pieces[blank] - 1
    corner = [legend.board[0], legend.board[1]]
    var steps: [[Double?]] = []
    var costs: [Double] = []
    for box in legend.boxes {
      let board = Self.board(picture, stride: stride, legend, scene, filledBy: box)
      var seams = Seams(board)
      var cost = 0.0
      var apart: [Double?] = []
      for side in Side.allCases {
        let other = board.neighbour(scene.blank - 1, side)
        apart.append(other.map { seams.step(scene.blank - 1, side, $0, side.opposite) })
        if let other {
          cost += seams.cost(scene.blank - 1, side.rawValue, other, side.opposite.rawValue)
        }
      }
      steps.append(apart)
      costs.append(cost)
    }
    (self.steps, self.costs) = (steps, costs)
  }

  /// The board of the problem picture with a box of it in the blank.
  private static func board(
    _ picture: [UInt32], stride: Int, _ legend: Legend, _ scene: SceneFragment,
    filledBy box: [Int]
  ) -> Board {
    var (legend, scene) = (legend, scene)
    legend.boxes = (1...legend.count).map { place in
      place == scene.blank ? box : legend.boardBox(ofPlace: place)
    }
    legend.hidden = legend.boxes.map { _ in [0, 0, 0, 0] }
    legend.board = []
    scene.pieces = Array(1...legend.count)
    scene.places = scene.pieces
    scene.turns = scene.pieces.map { _ in 0 }
    scene.blank = 0
    return Board(picture, stride: stride, legend, scene)
  }

  /// The least cost of a wrong candidate's seams, divided by that of the true one's.
  var margin: Double {
    let wrong = costs.indices.filter { $0 != answer }.map { costs[$0] }
    return (wrong.min() ?? 0) / costs[answer]
  }

  /// What is false about a side at which a candidate fits; nil if nothing.
  func fitFault(_ candidate: Int, _ side: Side) -> String? {
    guard candidate == answer else { return "it is not the missing piece" }
    return steps[candidate][side.rawValue] == nil ? "the board has no piece there" : nil
  }

  /// What is false about a side at which a candidate breaks the picture; nil if nothing.
  func clashFault(_ candidate: Int, _ side: Side) -> String? {
    guard let step = steps[candidate][side.rawValue], let right = steps[answer][side.rawValue]
    else { return "the board has no piece there" }
    guard candidate != answer else { return "the missing piece fits" }
    return step >= right + 3 - 0.05 && step >= right * 1.5 - 0.05
      ? nil : "the step is \(step), and \(right) of the missing piece"
  }
}

extension Legend {
  /// The cell of a place, from 1, of the board that the problem picture shows.
  func boardBox(ofPlace number: Int) -> [Int] {
    let box = box(ofPlace: number)
    return [box[0] + board[0], box[1] + board[1], box[2] + board[0], box[3] + board[1]]
  }
}

extension SceneFragment {
  /// What is wrong with a scene of a missing piece, beside a legend without fault; nil if nothing is.
  func missingFault(_ legend: Legend) -> String? {
    let count = legend.labels.count
    guard 1...legend.count ~= blank else { return "there is no place \(blank)" }
    guard other == nil else { return "only an odd piece comes from elsewhere" }
    guard asked.isEmpty else { return "nothing is asked about pieces" }
    guard pieces.count == legend.count, 1...count ~= pieces[blank - 1],
      pieces.indices.allSatisfy({ $0 == blank - 1 || pieces[$0] == 0 })
    else { return "\(pieces) has not just the blank's piece" }
    guard places == (1...count).map({ $0 == pieces[blank - 1] ? blank : 0 }) else {
      return "places is not the inverse of pieces"
    }
    guard turns == Array(repeating: 0, count: count) else { return "no candidate is turned" }
    return nil
  }
}

/// The pictures of a board that lacks a piece.
extension Assembly {
  /// Reads the board that the problem picture shows and the image thought, in which the true candidate
  /// fills the blank.
  ///
  /// - Parameters:
  ///   - pictures: The pixels of all pictures.
  ///   - rasters: The pictures.
  ///   - board: The candidates.
  ///   - missing: The missing piece.
  ///   - legend: The legend.
  ///   - findings: Where to report.
  init(
    _ pictures: [[UInt32]], _ rasters: [Raster], _ board: Board, _ missing: MissingPiece,
    _ legend: Legend, into findings: inout Findings
  ) {
    shown = [[]] + pictures.dropFirst().map { _ in [missing.answer] }
    let (width, height) = (legend.boardWidth, legend.boardHeight)
    let (corner, across) = (legend.board, rasters[0].width)
    let blank = PixelBox(legend.box(ofPlace: missing.blank + 1))
    let cells = (1...legend.count).map { PixelBox(legend.box(ofPlace: $0)) }
    // The board as it must look, the blank empty and gaps where pieces have lost their rims.
    var plain = [UInt32](repeating: legend.empty, count: width * height)
    for cell in cells where cell.edges != blank.edges {
      for y in cell.y0..<cell.y1 {
        let row = (corner[1] + y) * across + corner[0]
        for x in cell.x0..<cell.x1 { plain[y * width + x] = pictures[0][row + x] }
      }
    }
    let isPlain = (0..<height).allSatisfy { y in
      let row = (corner[1] + y) * across + corner[0]
      return pictures[0][row..<row + width].elementsEqual(plain[y * width..<(y + 1) * width])
    }
    if !isPlain {
      findings.report("picture.board", "the board has something in its blank or its gaps")
    }
    if pictures.count != 2 {
      findings.report("picture.count", "one picture shows the missing piece in its place")
    }
    for number in pictures.indices.dropFirst() {
      guard (rasters[number].width, rasters[number].height) == (width, height) else {
        findings.report("picture.size", "picture \(number) is not \(width)×\(height)")
        shown[number] = []
        continue
      }
      let picture = pictures[number]
      if !board.shows(
        missing.answer, in: picture, stride: width, at: blank.y0 * width + blank.x0)
      {
        findings.report("picture.place", "picture \(number) has not the piece in the blank")
        shown[number] = []
      }
      let isSame = (0..<height).allSatisfy { y in
        let isCrossed = blank.y0 <= y && y < blank.y1
        return (0..<width).allSatisfy { x in
          isCrossed && blank.x0 <= x && x < blank.x1
            || picture[y * width + x] == plain[y * width + x]
        }
      }
      if !isSame {
        findings.report("picture.changed", "picture \(number) changes the board")
      }
    }
  }

  /// The parts of a picture that shows a missing piece in its place.
  static func parts(_ missing: MissingPiece, _ legend: Legend) -> Set<PartsFragment.Part> {
    [
      PartsFragment.Part(
        from: legend.board, turn: 0, to: [0, 0, legend.boardWidth, legend.boardHeight]),
      PartsFragment.Part(
        from: legend.box(ofPiece: missing.answer + 1), turn: 0,
        to: legend.box(ofPlace: missing.blank + 1)),
    ]
  }
}
