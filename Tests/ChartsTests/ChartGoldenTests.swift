import Charts
import Imaging
import Seeding
import Testing

/// Pictures and layouts that must never change unnoticed.
struct ChartGoldenTests {
  @Test(arguments: [
    (ChartKind.bar, ChartLook.office, 2_396_323_656), (.horizontalBar, .sheet, 2_022_990_160),
    (.groupedBar, .frame, 861_954_557),
    (.stackedShare, .dashboard, 2_869_606_486), (.lines, .newspaper, 162_970_174),
    (.area, .report, 2_543_299_148),
    (.scatter, .panel, 3_700_339_596), (.pie, .magazine, 3_189_401_597),
    (.donut, .slide, 1_019_609_712), (.dot, .minimal, 3_803_145_002),
    (.histogram, .journal, 2_738_917_234), (.table, .almanac, 374_103_467),
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
