import Drawing
import Imaging
import PuzzleKit
import Seeding
import Traces

/// How a jigsaw is shown: the shuffled pieces with their labels, and the board that fills up.
struct Presentation: Sendable {
  /// What pieces are called.
  enum LabelStyle: String, CaseIterable, Sendable { case numbers, letters }
  /// What lies between pieces.
  enum Ground: String, CaseIterable, Sendable {
    case white, dark

    var colour: RGB { self == .white ? RGB(255, 255, 255) : RGB(34, 36, 40) }
    /// What fills the empty places of a board.
    var empty: RGB { self == .white ? RGB(216, 216, 216) : RGB(70, 74, 80) }
    /// What lies around a tray: wood.
    var frame: RGB { self == .white ? RGB(190, 158, 120) : RGB(112, 90, 70) }
  }

  let scene: JigsawScene
  /// The pieces as the finished picture is cut, numbered by their places.
  let tiles: Tiles
  let ground: Ground
  /// Where the pieces lie in the problem picture.
  let placement: Placement
  /// What pieces are called, by their numbers.
  let names: [String]
  private let labels: [PieceLabel]
  /// The smoothed edges of pieces whose cut is not straight.
  private let edges: PieceEdges?

  /// Lays out the pieces.
  ///
  /// - Parameters:
  ///   - scene: The jigsaw.
  ///   - tiles: Its cells as the finished picture is cut.
  ///   - ground: What lies between the pieces.
  ///   - style: What they are called.
  ///   - gap: The pixels between them, at least; in a grid just as many.
  ///   - kind: How they lie.
  ///   - chance: Where the rest comes from, of a strip and a tray.
  /// - Throws: `DrawingError` if the font is not there.
  init(
    of scene: JigsawScene, tiles: Tiles, ground: Ground, style: LabelStyle, gap: Int,
    kind: Placement.Kind = .grid, scattered chance: Chance = Chance(Seed(0))
  ) throws(DrawingError) {
    self.scene = scene
    self.tiles = tiles
    self.ground = ground
    edges = scene.shapes.map { PieceEdges($0, of: scene.picture) }
    names = scene.numbers.map { number in
      style == .numbers ? "\(number + 1)" : String(UnicodeScalar(UInt8(65 + number)))
    }
    labels = try PieceLabel.all(names, width: tiles.width, height: tiles.height)
    let size = Placement.PieceSize(
      width: tiles.width, height: tiles.height, overhang: scene.shapes?.overhang ?? 0)
    guard scene.missing == nil else {
      placement = .missing(
        board: (scene.picture.width, scene.picture.height), piece: (tiles.width, tiles.height),
        labels: labels.map { ($0.outline.width, $0.outline.height) }, gap: gap)
      return
    }
    var chance = chance
    placement =
      switch kind {
      case .grid: .grid(scene.layout, size, gap: gap)
      case .strip: .strip(size, labels: labels.map(\.size), gap: gap, using: &chance)
      case .tray: .tray(count: scene.layout.count, size, gap: gap, using: &chance)
      }
  }

  private var columns: Int { scene.layout.columns }

  /// Where a piece lies in the problem picture.
  func box(of piece: Int) -> Box { placement.boxes[piece] }

  /// How far a piece reaches in the problem picture: its cell, and what lies beyond.
  func reach(of piece: Int) -> Box {
    let (box, overhang) = (box(of: piece), scene.shapes?.overhang ?? 0)
    return Box(box.x0 - overhang, box.y0 - overhang, box.x1 + overhang, box.y1 + overhang)
  }

  /// Where a place lies in the finished picture.
  func target(_ place: Int) -> Box {
    let x = place % columns * scene.cellWidth + scene.rim
    let y = place / columns * scene.cellHeight + scene.rim
    return Box(x, y, x + tiles.width, y + tiles.height)
  }

  /// What the label of a piece hides in the problem picture, or where it is printed beside it.
  func labelBox(_ piece: Int) -> Box {
    if !placement.labels.isEmpty { return placement.labels[piece] }
    let outline = labels[piece].outline
    let box = box(of: piece)
    let x = box.x0 + (tiles.width - outline.width) / 2
    let y = box.y0 + (tiles.height - outline.height) / 2
    return Box(x, y, x + outline.width, y + outline.height)
  }

  /// Draws the problem: all pieces in the order of their numbers, turned, each with its label.
  func problem() -> Picture {
    let pixels = scene.shapes == nil ? [] : scene.picture.rgbBytes
    var sheet = Sheet(
      width: placement.width, height: placement.height,
      ground: placement.tray == nil ? ground.colour : ground.frame)
    if let tray = placement.tray { sheet.fill(tray, ground.colour) }
    layBoard(on: &sheet)
    for piece in scene.numbers {
      let box = box(of: piece)
      let place = tile(of: piece)
      if let shapes = scene.shapes {
        let cell = target(place)
        let (dx, dy) = (box.x0 - cell.x0, box.y0 - cell.y0)
        sheet.lay(place, of: shapes, pixels, dx: dx, dy: dy)
        sheet.smooth(edges?.pixels[place] ?? [], dx: dx, dy: dy) { _ in true }
      } else {
        sheet.lay(place, of: tiles, turns: scene.turns[piece], x: box.x0, y: box.y0)
      }
      let hidden = labelBox(piece)
      let label = labels[piece]
      sheet.blend(label.outline, RGB(0, 0, 0), x: hidden.x0, y: hidden.y0)
      sheet.blend(
        label.ink, RGB(255, 222, 0), x: hidden.x0 + label.reach, y: hidden.y0 + label.reach)
    }
    return sheet.picture
  }

  /// Draws the board with some of its places filled.
  func board(_ filled: [Int]) -> Picture {
    var sheet = Sheet(
      width: columns * scene.cellWidth, height: scene.layout.rows * scene.cellHeight,
      ground: ground.empty)
    guard let shapes = scene.shapes else {
      for place in filled {
        let box = target(place)
        sheet.lay(place, of: tiles, turns: 0, x: box.x0, y: box.y0)
      }
      return sheet.picture
    }
    let pixels = scene.picture.rgbBytes
    for place in filled { sheet.lay(place, of: shapes, pixels, dx: 0, dy: 0) }
    for place in filled {
      sheet.smooth(edges?.pixels[place] ?? [], dx: 0, dy: 0) {
        !filled.contains(Int(shapes.owners[$0.y * shapes.width + $0.x]))
      }
    }
    return sheet.picture
  }

  /// How a board is made of the problem picture.
  func edit(_ filled: [Int]) -> Edit {
    if let missing = scene.missing, let board = placement.board {
      return fillingEdit(board, missing)
    }
    let parts = filled.map { place in
      let piece = scene.pieces[place]
      let turn = (4 - scene.turns[piece]) % 4
      return "{\"from\": \(box(of: piece).json), \"turn\": \(turn), \"to\": \(target(place).json)}"
    }
    let hidden = (placement.labels.isEmpty ? filled : []).map { place -> String in
      let piece = scene.pieces[place]
      let (label, box, to) = (labelBox(piece), box(of: piece), target(place))
      let local = Box(
        label.x0 - box.x0, label.y0 - box.y0, label.x1 - box.x0, label.y1 - box.y0
      ).turned((4 - scene.turns[piece]) % 4, side: tiles.width)
      return Box(
        to.x0 + local.x0, to.y0 + local.y0, to.x0 + local.x1, to.y0 + local.y1
      ).json
    }
    let (width, height) = (columns * scene.cellWidth, scene.layout.rows * scene.cellHeight)
    return Edit(
      .compose, of: 0, region: [Box(0, 0, width, height)],
      detail: "{\"parts\": [\(parts.joined(separator: ", "))], "
        + "\"hidden\": [\(hidden.joined(separator: ", "))]}")
  }

  /// How the pictures are to be read: the JSON object of the contract.
  var legend: String {
    let called = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let hidden = scene.numbers.map { self.labelBox($0).json }.joined(separator: ", ")
    let boxes = placement.boxes.map(\.json).joined(separator: ", ")
    return "{\"rows\": \(scene.layout.rows), \"columns\": \(columns), "
      + "\"piece\": [\(tiles.width), \(tiles.height)], \"rim\": \(scene.rim), "
      + "\"overhang\": \(scene.shapes?.overhang ?? 0), "
      + "\"cuts\": \(scene.shapes?.lines.json ?? "[]"), "
      + "\"show\": \"\(placement.kind.rawValue)\", "
      + "\"board\": \(placement.board?.json ?? "[]"), \"boxes\": [\(boxes)], "
      + "\"tray\": \(placement.tray?.json ?? "[]"), \"ground\": \"\(ground.colour.hex)\", "
      + "\"frame\": \"\((placement.tray == nil ? ground.colour : ground.frame).hex)\", "
      + "\"empty\": \"\(ground.empty.hex)\", "
      + "\"labels\": [\(called)], \"hidden\": [\(hidden)]}"
  }
}

extension Box {
  /// The box as JSON.
  var json: String { "[\(x0), \(y0), \(x1), \(y1)]" }

  /// Where a box of a square comes to lie when the square is turned clockwise by quarter turns.
  func turned(_ turns: Int, side: Int) -> Box {
    switch turns {
    case 0: self
    case 1: Box(side - y1, x0, side - y0, x1)
    case 2: Box(side - x1, side - y1, side - x0, side - y0)
    default: Box(y0, side - x1, y1, side - x0)
    }
  }
}

extension RGB {
  /// The colour as `#rrggbb`.
  var hex: String {
    let digits = String(Int(red) << 16 | Int(green) << 8 | Int(blue), radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }
}
