import Imaging
import Seeding
import Testing

@Suite("Parts of pictures made smaller")
struct ReducedTests {
  /// The mean of the area that each pixel covers, in double precision, pixel by pixel.
  private static func means(
    _ picture: Picture, _ columns: Range<Int>, _ rows: Range<Int>, _ width: Int, _ height: Int
  ) -> [Double] {
    /// What of a pixel lies between two ends.
    func share(_ pixel: Int, _ low: Double, _ high: Double) -> Double {
      max(0, min(high, Double(pixel) + 1) - max(low, Double(pixel)))
    }
    let (wide, high) = (
      Double(columns.count) / Double(width), Double(rows.count) / Double(height)
    )
    let colours = picture.colours
    var means: [Double] = []
    for y in 0..<height {
      let top = Double(rows.lowerBound) + Double(y) * high
      for x in 0..<width {
        let left = Double(columns.lowerBound) + Double(x) * wide
        var sums = [0.0, 0, 0]
        for row in rows {
          let down = share(row, top, top + high)
          guard down > 0 else { continue }
          for column in columns {
            let area = down * share(column, left, left + wide)
            for channel in 0..<3 {
              sums[channel] += area * Double(colours[(row * picture.width + column) * 3 + channel])
            }
          }
        }
        means += sums.map { $0 / (wide * high) }
      }
    }
    return means
  }

  @Test("Each pixel is the mean of its area, to a step of 255", arguments: Content.allCases)
  func areas(content: Content) {
    var chance = Chance(Seed(3))
    for _ in 0..<24 {
      let picture = content.picture(
        chance.integer(in: 1...48), chance.integer(in: 1...48), depth: .rgb)
      let left = chance.integer(below: picture.width)
      let top = chance.integer(below: picture.height)
      let columns = left..<chance.integer(in: left + 1...picture.width)
      let rows = top..<chance.integer(in: top + 1...picture.height)
      let width = chance.integer(in: 1...columns.count)
      let height = chance.integer(in: 1...rows.count)
      let reduced = picture.reduced(columns: columns, rows: rows, width: width, height: height)
      #expect(reduced.size == PictureSize(width: width, height: height))
      let means = Self.means(picture, columns, rows, width, height)
      // A rounding, and 1/4096 for each pixel of the two passes.
      let slack = 0.5 + 255.0 * Double(columns.count / width + rows.count / height + 4) / 8192
      let far = zip(reduced.colours, means).map { abs(Double($0) - $1) }.max() ?? 0
      #expect(far <= slack, "\(picture.size) \(columns) \(rows) to \(width) × \(height)")
    }
  }

  @Test(
    "Whole factors that divide 4096 give means that are rounded and exact",
    arguments: [1, 2, 4, 8, 16])
  func wholeFactors(factor: Int) {
    let picture = Content.noise.picture(5 * factor + 3, 3 * factor + 2, depth: .rgb)
    let reduced = picture.reduced(
      columns: 2..<5 * factor + 2, rows: 1..<3 * factor + 1, width: 5, height: 3)
    let colours = picture.colours
    var means: [UInt8] = []
    for y in 0..<3 {
      for x in 0..<5 {
        for channel in 0..<3 {
          var sum = 0
          for row in 0..<factor {
            for column in 0..<factor {
              let (px, py) = (2 + x * factor + column, 1 + y * factor + row)
              sum += Int(colours[(py * picture.width + px) * 3 + channel])
            }
          }
          means.append(UInt8((sum + factor * factor / 2) / (factor * factor)))
        }
      }
    }
    #expect(reduced.colours == means)
  }

  @Test("At its own size a part is what it was, and all of a picture is itself")
  func identity() {
    let picture = Content.noise.picture(37, 23, depth: .rgb)
    #expect(picture.reduced(columns: 0..<37, rows: 0..<23, width: 37, height: 23) == picture)
    let part = picture.reduced(columns: 5..<30, rows: 20..<23, width: 25, height: 3)
    for y in 0..<3 {
      for x in 0..<25 { #expect(part[x, y] == picture[x + 5, y + 20]) }
    }
  }

  @Test("One colour stays that colour at every size, white too")
  func flat() {
    for value in [0, 1, 127, 254, 255] as [UInt8] {
      let picture = Picture(
        width: 61, height: 47, pixels: .rgb([UInt8](repeating: value, count: 61 * 47 * 3)))
      for width in 1...61 {
        let reduced = picture.reduced(
          columns: 0..<61, rows: 0..<47, width: width, height: (width * 47 + 60) / 61)
        #expect(reduced.colours.allSatisfy { $0 == value }, "\(value) at \(width)")
      }
    }
  }

  @Test("A palette picture is reduced by its colours")
  func indexed() {
    let picture = Content.noise.picture(40, 30, depth: .palette8)
    #expect(
      picture.reduced(columns: 3..<40, rows: 1..<29, width: 20, height: 9)
        == picture.rgb.reduced(columns: 3..<40, rows: 1..<29, width: 20, height: 9))
  }
}
