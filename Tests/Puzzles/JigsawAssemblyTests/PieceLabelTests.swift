import Drawing
import Imaging
import Testing
import Traces

@testable import JigsawAssembly

@Suite("The labels of pieces")
struct PieceLabelTests {
  private static let pieces = [
    (34, 34), (34, 90), (90, 34), (41, 41), (45, 45), (60, 48), (64, 64), (100, 75), (170, 128),
    (256, 256), (300, 34), (512, 512), (512, 384),
  ]

  /// A board of a layout whose pieces have a size, as it is shown.
  private func show(
    _ rows: Int, _ columns: Int, _ size: (Int, Int), _ style: Presentation.LabelStyle,
    turned: Bool = false
  ) throws -> Presentation {
    let layout = Layout(rows: rows, columns: columns)
    let (width, height) = (columns * size.0, rows * size.1)
    let bytes = (0..<width * height * 3).map { UInt8(truncatingIfNeeded: $0 * 7 / 3 % 251) }
    let picture = Picture(width: width, height: height, pixels: .rgb(bytes))
    let scene = JigsawScene(
      origin: .painting(kind: "lake", seed: 1, crop: Box(0, 0, width, height)), picture: picture,
      layout: layout, pieces: Array((0..<layout.count).reversed()),
      turns: (0..<layout.count).map { turned ? $0 % 4 : 0 }, form: .order, asked: [],
      optionCount: 0, rightOption: 0)
    return try Presentation(
      of: scene, tiles: #require(Tiles(picture, layout: layout)), ground: .white, style: style,
      gap: 6)
  }

  @Test(
    "Are legible, off the two outermost rows of pixels, and cover a tenth of a piece at most",
    arguments: pieces)
  func boxes(size: (Int, Int)) throws {
    for (rows, columns, style) in [
      (1, 2, .numbers), (3, 3, .numbers), (8, 8, .numbers), (2, 13, .letters),
    ] as [(Int, Int, Presentation.LabelStyle)] where size.0 < 256 || rows < 8 && columns < 13 {
      let show = try show(rows, columns, size, style)
      let problem = show.problem()
      var inks: Set<[Bool]> = []
      for piece in 0..<rows * columns {
        let (box, label) = (show.box(of: piece), show.labelBox(piece))
        #expect(box.x0 + 2 <= label.x0 && label.x1 + 2 <= box.x1, "\(label) in \(box)")
        #expect(box.y0 + 2 <= label.y0 && label.y1 + 2 <= box.y1, "\(label) in \(box)")
        let area = (label.x1 - label.x0) * (label.y1 - label.y0)
        #expect(area * 10 <= size.0 * size.1, "\(label) in \(box)")
        // In the middle, or half a pixel off.
        #expect(abs(label.x0 - box.x0 - (box.x1 - label.x1)) <= 1)
        #expect(abs(label.y0 - box.y0 - (box.y1 - label.y1)) <= 1)
        let ink = Self.ink(problem, label)
        #expect(ink.rows >= 6, "\(show.names[piece]) is \(ink.rows) pixels high")
        #expect(ink.count >= 8 && ink.black >= ink.count / 2, "\(show.names[piece])")
        inks.insert(ink.shape)
      }
      #expect(inks.count == rows * columns, "two labels look alike")
    }
  }

  /// What of a box is label: its rows, its pixels of more yellow than not, those of its outline.
  private static func ink(
    _ picture: Picture, _ box: Box
  ) -> (rows: Int, count: Int, black: Int, shape: [Bool]) {
    var rows: Set<Int> = []
    var (count, black) = (0, 0)
    var shape: [Bool] = []
    for y in box.y0..<box.y1 {
      for x in box.x0..<box.x1 {
        let colour = picture[x, y]
        let isInk = colour.red > 127 && colour.green > 110 && colour.blue < 40
        if isInk {
          rows.insert(y)
          count += 1
        }
        black += colour.red < 60 && colour.green < 60 && colour.blue < 60 ? 1 : 0
        shape.append(isInk)
      }
    }
    return (rows.count, count, black, [box.x1 - box.x0 > 0] + shape)
  }

  @Test(
    "Are a quarter of a piece high, as far as they fit, and never higher than 44 pixels' letters")
  func sizes() throws {
    for (side, range) in [(64, 10...16), (256, 30...42), (512, 30...42)] {
      let label = try show(1, 2, (side, side), .numbers).labelBox(0)
      #expect(range ~= label.y1 - label.y0, "\(side): \(label)")
    }
  }

  @Test("Nothing but the labels is drawn over the pieces, turned or not", arguments: [false, true])
  func untouched(turned: Bool) throws {
    let show = try show(3, 3, (60, 60), .numbers, turned: turned)
    let problem = show.problem()
    let places = show.scene.places
    var changed = 0
    for piece in 0..<9 {
      let (box, label) = (show.box(of: piece), show.labelBox(piece))
      let tile = show.tiles[places[piece]]
      for y in 0..<60 {
        for x in 0..<60 {
          // Turned clockwise by a quarter, what was at (x, y) comes to (59 - y, x).
          var (tx, ty) = (x, y)
          for _ in 0..<show.scene.turns[piece] { (tx, ty) = (59 - ty, tx) }
          let (px, py) = (box.x0 + tx, box.y0 + ty)
          guard problem[px, py] != tile[x, y] else { continue }
          changed += 1
          #expect(label.x0 <= px && px < label.x1 && label.y0 <= py && py < label.y1)
        }
      }
    }
    #expect(changed > 9 * 40)
    // The gaps are ground, whole.
    for x in 0..<problem.width { #expect(problem[x, 62] == RGB(255, 255, 255)) }
    for y in 0..<problem.height { #expect(problem[63, y] == RGB(255, 255, 255)) }
  }

  @Test("The board shows pieces upright where they belong, and the rest empty")
  func board() throws {
    let show = try show(3, 3, (60, 60), .numbers, turned: true)
    let filled = [0, 4, 5]
    let board = show.board(filled)
    for place in 0..<9 {
      let box = show.target(place)
      let expected = filled.contains(place) ? show.tiles[place] : nil
      for y in stride(from: 0, to: 60, by: 7) {
        for x in 0..<60 {
          #expect(board[box.x0 + x, box.y0 + y] == expected?[x, y] ?? RGB(216, 216, 216))
        }
      }
    }
  }
}
