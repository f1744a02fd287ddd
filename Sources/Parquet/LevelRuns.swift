/// The repetition or definition levels of a page, as runs of equal levels.
///
/// Source: Parquet format, "Encodings", "Run Length Encoding / Bit-Packing Hybrid"; only runs are written.
struct LevelRuns {
  /// The number of levels.
  private(set) var count = 0
  private var runs: [UInt8] = []
  private var level: UInt8 = 0
  private var length = 0

  /// Adds a level of at most 255, which takes one byte.
  mutating func add(_ level: Int) {
    let level = UInt8(level)
    if level != self.level && length > 0 { end() }
    self.level = level
    length += 1
    count += 1
  }

  /// Adds the runs to a page, with their number of bytes before them.
  mutating func write(to page: inout [UInt8]) {
    end()
    page.append(littleEndian: UInt32(runs.count))
    page += runs
  }

  private mutating func end() {
    guard length > 0 else { return }
    runs.append(varint: UInt64(length) << 1)
    runs.append(level)
    length = 0
  }
}
