public import Datasets
import Foundation
import Traces

/// The keeping of those rows of a file of messages and pictures that filters keep, byte for byte.
///
/// Whoever wrote the file, a row that can't be judged (no JSON, a picture that is missing or damaged) is turned
/// away and counted, and the work goes on.
public struct RowFilter: Sendable {
  /// What filtering came to.
  public struct Outcome: Hashable, Sendable {
    /// What was turned away, by reason.
    public var funnel: Funnel
    /// What the user should know, a sentence each.
    public var notes: [String] = []
  }

  /// What the funnel calls the rows, which are of no task.
  public static let task = "rows"
  /// The most rows that are named one by one.
  private static let named = 5

  private let file: String
  private let filters: [any Filter]
  private let output: String
  private let progress: @Sendable (Int) -> Void

  /// Prepares filtering; nothing is written yet.
  ///
  /// - Parameters:
  ///   - file: The file, an object of JSON a line.
  ///   - filters: What turns rows away, in the order in which it is asked.
  ///   - output: The file of what is kept.
  ///   - progress: What is told the number of rows that are done.
  public init(
    _ file: String, by filters: [any Filter], to output: String,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.file = file
    self.filters = filters
    self.output = output
    self.progress = progress
  }

  /// Writes what is kept.
  ///
  /// - Throws: `DatasetError` if the file can't be read, ``UnknownMeasure`` if a filter asks for a number that no
  ///   row has, ``FilteringError`` if the output is there already or nothing is kept, `FileError` if it can't be
  ///   written.
  /// - Returns: What it came to.
  public func run() throws -> Outcome {
    guard !Folder.exists(output) else {
      throw FilteringError("\(output) is there already; name another file with -o, or remove it")
    }
    let partial = output + ".partial"
    do {
      let outcome = try write(to: partial)
      try OutputFile.flush(partial)
      try Folder.rename(partial, to: output)
      return outcome
    } catch {
      try? Folder.remove(partial)
      throw error
    }
  }

  private func write(to partial: String) throws -> Outcome {
    let folder = Self.folder(of: file)
    var lines = try LineReader(path: file)
    var kept = try OutputFile(creating: partial)
    var rows = 0
    var rejections: [String: Int] = [:]
    var flaws: [String] = []
    var isRelative = false
    var known: Set<String> = []
    while let line = try lines.next() {
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0a && $0 != 0x0d && $0 != 0x09 }) else {
        continue
      }
      defer { progress(lines.count) }
      let row: ForeignRow
      do {
        row = try ForeignRow(line, in: folder)
      } catch {
        rejections[error.reason, default: 0] += 1
        if flaws.count < Self.named { flaws.append("line \(lines.count): \(error.message)") }
        continue
      }
      known.formUnion(row.outline.measures.map(\.name))
      if let filter = filters.first(where: { $0.objection(to: row.outline) != nil }) {
        rejections[filter.label, default: 0] += 1
        continue
      }
      rows += 1
      isRelative = isRelative || row.isRelative
      try kept.write(line)
    }
    try kept.close()
    if let name = Set(filters.flatMap(\.measures)).subtracting(known).min() {
      throw UnknownMeasure(name: name, known: known.sorted())
    }
    let funnel = Funnel(kept: [Self.task: rows], rejections: [Self.task: rejections])
    guard rows > 0 else {
      let reasons = rejections.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { "\($0.value) by \($0.key)" }
      throw FilteringError(
        "none of the rows of \(file) is kept (turned away \(reasons.isEmpty ? "none: the file is empty" : reasons.joined(separator: ", "))); loosen the filters"
      )
    }
    var notes = flaws
    let target = Self.folder(of: output)
    if isRelative, target != folder {
      notes.append(
        "paths of pictures are relative to \(folder), where the rows were, and rows stay as they are: put the file there, or the pictures beside it"
      )
    }
    return Outcome(funnel: funnel, notes: notes)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
