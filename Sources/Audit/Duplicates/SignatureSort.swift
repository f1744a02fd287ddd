import Datasets
import Foundation

/// A key of 128 bits and the record that has it.
struct KeyedRecord: Comparable, Sendable {
  var high: UInt64
  var low: UInt64
  var record: UInt64

  static func < (a: Self, b: Self) -> Bool {
    a.high != b.high ? a.high < b.high : (a.low, a.record) < (b.low, b.record)
  }

  func isAlike(_ other: Self) -> Bool { high == other.high && low == other.low }
}

/// Finds records of one key among any number of records, in bounded memory.
///
/// Records are gathered up to a limit, sorted, and put on the disk as a run; runs are read side by side and
/// merged. Each record is written once and read once, so that time grows with their number.
final class SignatureSort {
  private static let entry = 24
  /// How much of each run is read at once, in bytes.
  private static let chunk = 24 << 12

  private let limit: Int
  private let folder: URL
  private var gathered: [KeyedRecord] = []
  private var runs: [URL] = []

  /// Creates an empty sort.
  ///
  /// - Parameters:
  ///   - name: What its files are named by.
  ///   - limit: The most records that are held in memory.
  init(_ name: String, limit: Int = 1 << 20) {
    self.limit = limit
    folder = FileManager.default.temporaryDirectory.appending(
      path:
        "traceloom-audit-\(ProcessInfo.processInfo.processIdentifier)-\(name)-\(UUID().uuidString)")
  }

  deinit {
    if !runs.isEmpty { try? FileManager.default.removeItem(at: folder) }
  }

  /// Adds a record.
  ///
  /// - Throws: `CocoaError` if a run can't be written, for one because a disk is full.
  func add(_ record: KeyedRecord) throws {
    gathered.append(record)
    if gathered.count >= limit { try spill() }
  }

  /// Calls a function with all records of each key that two or more have, in the order of keys and records.
  ///
  /// - Throws: What the function throws, or `CocoaError` if a run can't be read.
  func forEachRepeated(_ body: ([KeyedRecord]) throws -> Void) throws {
    gathered.sort()
    var alike: [KeyedRecord] = []
    func take(_ record: KeyedRecord) throws {
      if let first = alike.first, !first.isAlike(record) {
        if alike.count > 1 { try body(alike) }
        alike.removeAll(keepingCapacity: true)
      }
      alike.append(record)
    }
    if runs.isEmpty {
      for record in gathered { try take(record) }
    } else {
      if !gathered.isEmpty { try spill() }
      var merge = try Merge(runs, chunk: Self.chunk)
      while let record = try merge.next() { try take(record) }
    }
    if alike.count > 1 { try body(alike) }
  }

  private func spill() throws {
    gathered.sort()
    if runs.isEmpty {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let url = folder.appending(path: "\(runs.count)")
    runs.append(url)
    guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: url.path])
    }
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    for start in stride(from: 0, to: gathered.count, by: 1 << 14) {
      let part = gathered[start..<min(gathered.count, start + 1 << 14)]
      var bytes = Data(capacity: part.count * Self.entry)
      for record in part {
        for word in [record.high, record.low, record.record] {
          for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
          }
        }
      }
      try file.write(contentsOf: bytes)
    }
    gathered.removeAll(keepingCapacity: true)
  }

  /// Sorted runs, read side by side.
  private struct Merge {
    private struct Run {
      let file: FileHandle
      var bytes: [UInt8] = []
      var place = 0
      var head: KeyedRecord?
    }

    private let chunk: Int
    private var runs: [Run] = []
    /// The numbers of the runs that are left, as a heap by their heads.
    private var heap: [Int] = []

    init(_ urls: [URL], chunk: Int) throws {
      self.chunk = chunk
      for url in urls {
        runs.append(Run(file: try FileHandle(forReadingFrom: url)))
        try advance(runs.count - 1)
      }
      heap = runs.indices.filter { runs[$0].head != nil }
      heap = heap.sorted { precedes($0, $1) }
    }

    mutating func next() throws -> KeyedRecord? {
      guard let first = heap.first, let head = runs[first].head else { return nil }
      try advance(first)
      if runs[first].head == nil {
        heap[0] = heap[heap.count - 1]
        heap.removeLast()
      }
      sink()
      return head
    }

    private func precedes(_ a: Int, _ b: Int) -> Bool {
      guard let first = runs[a].head, let second = runs[b].head else { return false }
      return first < second
    }

    private mutating func sink() {
      var place = 0
      while true {
        var least = place
        for child in [2 * place + 1, 2 * place + 2] where child < heap.count {
          if precedes(heap[child], heap[least]) { least = child }
        }
        guard least != place else { return }
        heap.swapAt(least, place)
        place = least
      }
    }

    private mutating func advance(_ run: Int) throws {
      if runs[run].place == runs[run].bytes.count {
        runs[run].bytes = [UInt8](try runs[run].file.read(upToCount: chunk) ?? Data())
        runs[run].place = 0
      }
      let start = runs[run].place
      guard runs[run].bytes.count >= start + SignatureSort.entry else {
        runs[run].head = nil
        return
      }
      func word(_ number: Int) -> UInt64 {
        runs[run].bytes[start + 8 * number..<start + 8 * number + 8]
          .reduce(0) { $0 << 8 | UInt64($1) }
      }
      runs[run].head = KeyedRecord(high: word(0), low: word(1), record: word(2))
      runs[run].place = start + SignatureSort.entry
    }
  }
}
