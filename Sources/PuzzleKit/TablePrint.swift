import Hashing
import Traces

/// What is kept of a table to find charts and tables that repeat it: hashes of its cells, from which no
/// figure can be read.
public struct TablePrint: Hashable, Sendable {
  /// The fewest cells of which a likeness says something.
  public static let leastCells = 4
  /// The share of the cells of the smaller that the larger has, from which on one repeats the other.
  public static let likeness = 0.8

  /// The file, by its path below the user's folder.
  public let name: String
  /// The sum of the file's bytes as hexadecimal digits; empty if there is no file.
  public let sha256: String
  /// The hashes of its cells, each of a label with a figure that belongs to it.
  public let cells: Set<UInt64>

  /// Creates a print.
  public init(name: String, sha256: String = "", cells: Set<UInt64>) {
    self.name = name
    self.sha256 = sha256
    self.cells = cells
  }

  /// Takes the print of a user's table: each figure with every label, group and time of its record, and with
  /// the name of its column.
  public init(of table: GivenTable) {
    var cells: Set<UInt64> = []
    let labels = table.columns.filter { [.category, .group, .times].contains($0.role) }
    for figures in table.columns where figures.role == .figure {
      for (record, figure) in figures.figures.enumerated() {
        guard let figure else { continue }
        func note(_ label: String) {
          cells.insert(Self.cell(label, figure, decimals: figures.decimals))
        }
        note(figures.title)
        for label in labels {
          if let text = label.texts[record] { note(text) }
          if label.role == .times, let time = label.times[record] { note(time.label) }
        }
      }
    }
    self.init(name: table.source.path, sha256: table.source.sha256, cells: cells)
  }

  /// Returns the hash of a label with a figure: the first 8 bytes of a SHA-256.
  ///
  /// Large and small letters, blanks and zeros at the end of a fraction make no difference.
  ///
  /// - Parameters:
  ///   - label: The label.
  ///   - figure: The figure, a whole number of 10^-`decimals`.
  ///   - decimals: The digits behind the point, at least 0.
  /// - Returns: The hash.
  public static func cell(_ label: String, _ figure: Int, decimals: Int) -> UInt64 {
    var (figure, decimals) = (figure, decimals)
    while decimals > 0, figure % 10 == 0 { (figure, decimals) = (figure / 10, decimals - 1) }
    let words = label.lowercased().filter { !$0.isWhitespace }
    return SHA256.digest(of: "\(words)\0\(figure)e-\(decimals)").bytes.prefix(8)
      .reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// Returns whether one of two tables repeats the other, or they are of one file.
  public func resembles(_ other: TablePrint) -> Bool {
    if !sha256.isEmpty, sha256 == other.sha256 { return true }
    let (small, large) =
      cells.count < other.cells.count ? (cells, other.cells) : (other.cells, cells)
    guard small.count >= Self.leastCells else { return false }
    let shared = small.reduce(0) { $0 + (large.contains($1) ? 1 : 0) }
    return Double(shared) >= Self.likeness * Double(small.count)
  }
}
