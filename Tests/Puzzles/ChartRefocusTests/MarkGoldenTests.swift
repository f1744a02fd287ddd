import Imaging
import PuzzleKit
import Testing

@testable import ChartRefocus
@testable import Charts

@Suite("Marks are as they were")
struct MarkGoldenTests {
  /// A chart of bars, laid out by hand.
  static func bars(_ colours: [RGB], ground: RGB = RGB(255, 255, 255)) -> Chart {
    var elements: [ChartElement] = []
    for (category, colour) in colours.enumerated() {
      let x = 30 + 60 * category
      elements.append(
        ChartElement(
          .bar, of: ChartCell(0, category), box: PixelBox(x, 40 + 20 * category, x + 30, 200),
          colour: colour))
      elements.append(
        ChartElement(
          .axisLabel, of: ChartCell(-1, category), text: "C\(category)",
          box: PixelBox(x + 4, 206, x + 24, 216), colour: RGB(40, 40, 40)))
    }
    return Chart(
      table: ChartTable(
        title: "T", category: "C", value: "V", categories: colours.indices.map { "C\($0)" },
        series: [.init(name: "", values: colours.indices.map { 160 - 20 * $0 })]),
      kind: .bar, look: .office, width: 320, height: 240, ground: ground,
      head: nil,
      plot: PixelBox(20, 20, 310, 202), isLabelled: false,
      axis: ChartAxis(
        isVertical: true, isLogarithmic: false,
        ticks: [.init("0", at: 3200), .init("180", at: 320)]
      ), elements: elements, strokes: [])
  }

  /// A picture in which every pixel is one of 200 colours.
  private static let picture = Picture(
    width: 320, height: 240,
    pixels: .indexed(
      (0..<320 * 240).map { UInt8($0 * 7 % 200) },
      palette: (0..<200).map { RGB(UInt8($0), UInt8(255 - $0), UInt8($0 * 3 % 256)) }))

  private static let blue = RGB(70, 120, 170)

  @Test(
    "Pixels of each style, of pictures with few colours and with many",
    arguments: [
      (ChartMark.Style.outline, "11506559"), (.fill, "8fde9698"), (.both, "7527473b"),
      (.mask, "41b4d5c5"),
    ])
  func golden(style: ChartMark.Style, sum: String) throws {
    let chart = Self.bars([Self.blue, Self.blue, Self.blue, Self.blue])
    let mark = try ChartMark([ChartCell(0, 1), ChartCell(0, 3)], keys: [], in: chart, style: style)
    let one = MarkPainter.drawn(mark, on: Self.picture, of: chart)
    let other = MarkPainter.drawn(mark, on: Self.picture.rgb, of: chart)
    #expect(one.rgbBytes == other.rgbBytes)
    let seen = one.rgbBytes.reduce(0x811c_9dc5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    #expect(String(seen, radix: 16) == sum)
  }

  @Test("The first colour that shows on all that is marked is taken, or red with a casing")
  func hues() throws {
    let (red, blue) = (RGB(250, 10, 10), RGB(10, 10, 250))
    let (green, pink) = (RGB(10, 130, 10), RGB(250, 10, 250))
    func mark(_ colours: [RGB], ground: RGB = RGB(255, 255, 255)) throws -> ChartMark {
      let chart = Self.bars(colours, ground: ground)
      let cells = colours.indices.map { ChartCell(0, $0) }
      return try ChartMark(cells, keys: [], in: chart, style: .fill)
    }
    #expect(try mark([Self.blue]).hue == .red)
    #expect(try mark([red]).hue == .blue)
    #expect(try mark([red, blue]).hue == .green)
    #expect(try mark([red, blue, green]).hue == .magenta)
    #expect(try mark([red, blue, green, pink]).hue == .black)
    let cased = try mark([red, blue, green, pink], ground: RGB(10, 10, 20))
    #expect(cased.hue == .red && cased.hasCasing && cased.style == .outline)
  }
}
