import Drawing
import Imaging
import PuzzleKit
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

  init(
    of scene: JigsawScene, tiles: Tiles, ground: Ground, style: LabelStyle, gap: Int
  ) throws(DrawingError) {
    self.scene = scene
    self.tiles = tiles
    self.ground = ground
    names = scene.numbers.map { number in
      style == .numbers ? "\(number + 1)" : String(UnicodeScalar(UInt8(65 + number)))
    }
    labels = try PieceLabel.all(names, width: tiles.width, height: tiles.height)
    placement =
      scene.missing == nil
      ? .grid(scene.layout, width: tiles.width, height: tiles.height, gap: gap)
      : .missing(
        board: (scene.picture.width, scene.picture.height), piece: (tiles.width, tiles.height),
        labels: labels.map { ($0.outline.width, $0.outline.height) }, gap: gap)
  }

  private var columns: Int { scene.layout.columns }

  /// Where a piece lies in the problem picture.
  func box(of piece: Int) -> Box { placement.boxes[piece] }

  /// Where a place lies in the finished picture.
  func target(_ place: Int) -> Box {
    let x = place % columns * scene.cellWidth + scene.rim
    let y = place / columns * scene.cellHeight + scene.rim
    return Box(x, y, x + tiles.width, y + tiles.height)
  }

  /// What the label of a piece hides in the problem picture.
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
    var sheet = Sheet(
      width: placement.width, height: placement.height, ground: ground.colour)
    layBoard(on: &sheet)
    for piece in scene.numbers {
      let box = box(of: piece)
      sheet.lay(tile(of: piece), of: tiles, turns: scene.turns[piece], x: box.x0, y: box.y0)
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
    for place in filled {
      let box = target(place)
      sheet.lay(place, of: tiles, turns: 0, x: box.x0, y: box.y0)
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
    let hidden = filled.map { place -> String in
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
      + "\"overhang\": 0, \"cuts\": [], \"show\": \"\(placement.kind.rawValue)\", "
      + "\"board\": \(placement.board?.json ?? "[]"), \"boxes\": [\(boxes)], "
      + "\"tray\": \(placement.tray?.json ?? "[]"), \"ground\": \"\(ground.colour.hex)\", "
      + "\"frame\": \"\(ground.colour.hex)\", \"empty\": \"\(ground.empty.hex)\", "
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
