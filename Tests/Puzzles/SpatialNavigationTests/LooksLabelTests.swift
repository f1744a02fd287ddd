import Drawing
import Imaging
import Seeding
import Testing
import Traces

@testable import SpatialNavigation

struct LooksLabelTests {
  /// The connected stretches of places where something is drawn.
  private func stretches(_ isDrawn: [Bool]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for (place, isDrawn) in isDrawn.enumerated() where isDrawn {
      if let last = found.last, last.upperBound == place {
        found[found.count - 1] = last.lowerBound..<place + 1
      } else {
        found.append(place..<place + 1)
      }
    }
    return found
  }

  @Test(arguments: 12...96, LabelStyle.allCases)
  func `labels are centred, whole, and apart from each other`(cell: Int, style: LabelStyle) throws {
    var chance = Chance(Seed(UInt64(cell)))
    let look = try LakeLook(cell: cell, labels: style, using: &chance)
    let lake = LakeSamples.lake(rows: 16, columns: 16, using: &chance)
    let picture = look.picture(of: lake).picture
    let reader = try LakeReader(legend: look.legend(of: lake), problem: picture)
    #expect(reader.columnLabels?.last == (style == .letters ? "P" : "16"))
    #expect(reader.rowLabels?.first == "1")
    let (x0, y0) = reader.origin
    let frame = picture[0, 0]
    let edge = cell >= 40 ? 2 : 1

    // Rows: at each height, whether anything is drawn left of the grid.
    let rows = stretches(
      (0..<picture.height).map { y in (0..<x0 - edge - 1).contains { picture[$0, y] != frame } })
    let inRows = rows.filter { $0.lowerBound >= y0 }
    #expect(inRows.count == 16)
    for (row, stretch) in inRows.enumerated() {
      let middle = 2 * y0 + (2 * row + 1) * cell
      // Within a pixel: an edge too faint to be drawn may be missing.
      #expect(abs(stretch.lowerBound + stretch.upperBound - middle) <= 2)
      #expect(stretch.count >= 6 && stretch.count < cell)
    }
    for y in 0..<picture.height {
      #expect(picture[0, y] == frame && picture[1, y] == frame, "cut off at the left")
    }

    // Columns: the ink above each column, and a little beside it, belongs to its label.
    for x in 0..<picture.width {
      #expect(picture[x, 0] == frame && picture[x, 1] == frame, "cut off at the top")
    }
    let lines = stretches(
      (0..<y0 - edge - 1).map { y in (x0..<picture.width).contains { picture[$0, y] != frame } })
    #expect(lines.count == 1 || (lines.count == 2 && cell < 16))
    var seen: [Int] = []
    for line in lines {
      let drawn = (0..<picture.width).map { x in line.contains { picture[x, $0] != frame } }
      // Digits of one label lie at most 2 pixels, or a tenth of a cell, apart.
      var labels: [Range<Int>] = []
      for stretch in stretches(drawn) {
        let gap = stretch.lowerBound - (labels.last?.upperBound ?? -1000)
        if gap <= max(2, cell / 16), let last = labels.popLast() {
          labels.append(last.lowerBound..<stretch.upperBound)
        } else {
          labels.append(stretch)
        }
      }
      for label in labels {
        let doubled = label.lowerBound + label.upperBound - 2 * x0
        let column = doubled / (2 * cell)
        #expect(abs(doubled - (2 * column + 1) * cell) <= 2)
        seen.append(column)
      }
    }
    #expect(seen.sorted() == Array(0..<16))
  }

  @Test func `fewer columns need no second row of labels`() throws {
    var (first, second) = (Chance(Seed(1)), Chance(Seed(1)))
    let wide = try LakeLook(cell: 12, labels: .numbers, using: &first)
    let narrow = try LakeLook(cell: 12, labels: .numbers, columns: 9, using: &second)
    #expect(wide.frame.step > 0 && narrow.frame.step == 0)
    #expect(narrow.frame.top < wide.frame.top && narrow.frame.top == narrow.frame.left)
  }

  @Test func `labels beyond Z go on as in spreadsheets`() {
    #expect(
      [0, 25, 26, 27, 51, 52, 701, 702].map(LabelStyle.letters.column) == [
        "A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA",
      ])
  }
}
