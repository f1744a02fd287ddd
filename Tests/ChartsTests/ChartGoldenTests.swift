import Charts
import Imaging
import Seeding
import Testing

/// Pictures and layouts that must never change unnoticed.
struct ChartGoldenTests {
  @Test(arguments: [
    (ChartKind.bar, ChartLook.office, 0), (.horizontalBar, .sheet, 0), (.groupedBar, .frame, 0),
    (.stackedShare, .dashboard, 0), (.lines, .newspaper, 0), (.area, .report, 0),
    (.scatter, .panel, 0), (.pie, .magazine, 0), (.donut, .slide, 0), (.dot, .minimal, 0),
    (.histogram, .journal, 0), (.table, .almanac, 0),
  ])
  func `charts look as they did`(kind: ChartKind, look: ChartLook, sum: Int) throws {
    var chance = Chance(Seed(2_026))
    var made: Chart?
    while made == nil {
      made = RandomTables.chart(kind, look, isLabelled: true, using: &chance)
    }
    let chart = try #require(made)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func note(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in chart.picture.rgbBytes { note(byte) }
    for element in chart.elements {
      for byte in "\(element.kind) \(element.text) \(element.box) \(element.polygon)".utf8 {
        note(byte)
      }
    }
    #expect(Int(hash >> 32) == sum)
  }
}
