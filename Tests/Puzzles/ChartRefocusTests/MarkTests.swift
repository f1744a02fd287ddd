import Charts
import Colour
import Imaging
import PuzzleKit
import Seeding
import Testing
import Traces

@testable import ChartRefocus

@Suite("What is marked")
struct MarkTests {
  /// A question on each kind of chart, as a chart, its cells and its keys.
  static let questions: [(chart: Chart, cells: [ChartCell], keys: [Int])] = {
    var found: [(Chart, [ChartCell], [Int])] = []
    for kind in ChartKind.allCases {
      for form in [ChartScene.Form.maximum, .compare, .countAbove, .colour]
      where form.suits(kind, isLabelled: true) {
        var chance = Chance(Seed(21).derived(kind.rawValue).derived(form.rawValue))
        if let question = try? PlainTables.question(
          form, as: kind, isLabelled: true, using: &chance)
        {
          found.append((question.chart, question.solution.focus, question.solution.keys))
        }
      }
    }
    return found
  }()

  @Test("Regions hold the marks of all cells that are meant, and of no others")
  func exactly() throws {
    #expect(Self.questions.count > 30)
    for (chart, cells, keys) in Self.questions {
      let regions = try Regions(chart).regions(of: cells, keys: keys)
      for element in chart.elements where element.kind.isMark {
        let (x, y) = (element.box.x0 + element.box.x1, element.box.y0 + element.box.y1)
        let isHeld = regions.contains { region in
          if region.isSlice { return chart.elements[region.elements[0]].cell == element.cell }
          let box = region.box
          return 2 * box.x0 <= x && x < 2 * box.x1 && 2 * box.y0 <= y && y < 2 * box.y1
        }
        #expect(isHeld == cells.contains(element.cell), "\(chart.kind) \(element.cell)")
      }
      for region in regions {
        #expect(region.elements == region.elements.sorted())
        let box = region.box
        #expect(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= chart.width && box.y1 <= chart.height)
      }
      #expect(Set(regions).count == regions.count)
    }
  }

  @Test(
    "Each pixel is as the rule of its style says, and none outside the edit has changed",
    arguments: ChartMark.Style.allCases)
  func pixels(style: ChartMark.Style) throws {
    for (number, question) in Self.questions.enumerated() where number % 3 == 0 {
      let (chart, cells, keys) = question
      guard ChartMark.suits(style, chart.kind, isAll: false) else { continue }
      var mark = try ChartMark(cells, keys: keys, in: chart, style: style)
      if style == .outline, number % 2 == 0 { mark.hasCasing = true }
      let picture = chart.picture
      let drawn = MarkPainter.drawn(mark, on: picture, of: chart)
      let plain = PlainMark(mark: mark, chart: chart)
      let (before, after) = (picture.rgbBytes, drawn.rgbBytes)
      let edit = mark.edit(of: chart).region
      var wrong = 0
      var strays = 0
      for y in 0..<chart.height {
        for x in 0..<chart.width {
          let at = 3 * (y * chart.width + x)
          let old = RGB(before[at], before[at + 1], before[at + 2])
          let new = RGB(after[at], after[at + 1], after[at + 2])
          if plain.colour(x, y, old) != new { wrong += 1 }
          if old != new,
            !edit.contains(where: { $0.x0 <= x && x < $0.x1 && $0.y0 <= y && y < $0.y1 })
          {
            strays += 1
          }
        }
      }
      #expect(wrong == 0, "\(chart.kind) \(style): \(wrong) pixels")
      #expect(strays == 0, "\(chart.kind) \(style): \(strays) pixels")
    }
  }

  @Test("Red gives way where it would not be seen")
  func hues() throws {
    var chance = Chance(Seed(3))
    for look in ChartLook.allCases {
      let table = PlainTables.table(for: .bar, isOfTimes: false, using: &chance)
      guard
        let chart = try? Chart(
          of: table, as: .bar, in: look, width: 640, height: 480, isLabelled: true,
          using: &chance),
        let mark = try? ChartMark([ChartCell(0, 1)], keys: [], in: chart, style: .fill)
      else { continue }
      let bar = try #require(chart.elements.first { $0.kind == .bar })
      // A warm bar is not marked red, unless with a casing.
      if bar.colour.red > 200, bar.colour.green < 60, bar.colour.blue < 60 {
        #expect(mark.hue != .red || mark.hasCasing)
      }
      if mark.hasCasing { #expect(mark.style == .outline && mark.hue == .red) }
    }
  }

  @Test("A mark around a table's column head is seen on what the head stands on")
  func heads() throws {
    var chance = Chance(Seed(5))
    var hued = 0
    for number in 0..<400 {
      let table = PlainTables.table(for: .table, isOfTimes: false, using: &chance)
      guard
        let chart = try? Chart(
          of: table, as: .table, in: ChartLook.allCases[number % ChartLook.allCases.count],
          width: 640, height: 480, isLabelled: true, using: &chance),
        let mark = try? ChartMark([ChartCell(0, 1)], keys: [], in: chart, style: .outline),
        mark.regions.flatMap(\.elements).contains(where: {
          chart.elements[$0].kind == .seriesLabel
        })
      else { continue }
      // What stands between the strokes of the text, as it is drawn.
      let head = try #require(chart.elements.first { $0.kind == .seriesLabel })
      let bytes = chart.picture.rgbBytes
      let place = 3 * ((head.box.y0 - 2) * chart.width + head.box.x0 + 1)
      let ground = RGB(bytes[place], bytes[place + 1], bytes[place + 2])
      #expect(chart.head == ground)
      let distance = Lab(mark.hue.rgb).difference(from: Lab(ground))
      #expect(distance >= 40 || mark.hasCasing, "\(mark.hue) on \(ground)")
      if mark.hue != .red { hued += 1 }
    }
    #expect(hued > 0, "red was never changed")
  }
}

/// Marks by the words of the contract, a pixel at a time.
private struct PlainMark {
  let mark: ChartMark
  let chart: Chart

  private func isInside(_ polygon: [SixteenthPoint], _ x: Int, _ y: Int) -> Bool {
    let (cx, cy) = (16 * x + 8, 16 * y + 8)
    var isIn = false
    for (number, a) in polygon.enumerated() {
      let b = polygon[(number + 1) % polygon.count]
      let (low, high) = a.y < b.y ? (a, b) : (b, a)
      guard low.y <= cy, cy < high.y else { continue }
      let across =
        Double(low.x) + Double(high.x - low.x) * Double(cy - low.y) / Double(high.y - low.y)
      if across > Double(cx) { isIn.toggle() }
    }
    return isIn
  }

  private func isNear(_ polygon: [SixteenthPoint], _ x: Int, _ y: Int, _ radius: Int) -> Bool {
    for dy in -radius...radius {
      for dx in -radius...radius where dx * dx + dy * dy <= radius * radius {
        if !isInside(polygon, x + dx, y + dy) { return true }
      }
    }
    return false
  }

  func colour(_ x: Int, _ y: Int, _ old: RGB) -> RGB {
    var colour = old
    let hue = mark.hue.rgb
    func isIn(_ box: PixelBox, _ by: Int) -> Bool {
      box.x0 - by <= x && x < box.x1 + by && box.y0 - by <= y && y < box.y1 + by
    }
    let slices = mark.regions.filter(\.isSlice).map { chart.elements[$0.elements[0]] }
      .filter { $0.box.x0 <= x && x < $0.box.x1 && $0.box.y0 <= y && y < $0.box.y1 }
      .map(\.polygon).filter { isInside($0, x, y) }
    let boxes = mark.regions.filter { !$0.isSlice }.map(\.box)
    let isCovered = !slices.isEmpty || boxes.contains { isIn($0, 0) }
    if mark.style == .mask {
      return isIn(chart.maskedBox, 0) && !isCovered ? chart.ground : old
    }
    if mark.style != .outline, isCovered {
      func mixed(_ p: UInt8, _ c: UInt8) -> UInt8 {
        UInt8((205 * Int(p) + 50 * Int(c) + 127) / 255)
      }
      colour = RGB(
        mixed(old.red, hue.red), mixed(old.green, hue.green), mixed(old.blue, hue.blue))
    }
    guard mark.style != .fill else { return colour }
    if mark.hasCasing, mark.style == .outline {
      let isCased =
        boxes.contains { isIn($0, 2) && !isIn($0, 0) }
        || boxes.contains { isIn($0, -mark.line) && !isIn($0, -mark.line - 2) }
        || slices.contains { isNear($0, x, y, mark.line + 4) }
      if isCased { colour = RGB(255, 255, 255) }
    }
    let isLine =
      boxes.contains { isIn($0, 0) && !isIn($0, -mark.line) }
      || slices.contains { isNear($0, x, y, mark.line + 2) }
    return isLine ? hue : colour
  }
}
