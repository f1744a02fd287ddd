public import Traces

/// A grid of letters that a user gave, as one line of a file.
public struct GivenGrid: Hashable, Sendable {
  /// The number of its line in the file, from 1.
  public let line: Int
  /// Its rows from the top, one letter a cell.
  public let rows: [String]

  /// Creates a grid.
  public init(line: Int, rows: [String]) {
    self.line = line
    self.rows = rows
  }
}

/// What a user's file of grids holds.
public struct GivenFile: Hashable, Sendable {
  /// The grids in the order of the file.
  public let grids: [GivenGrid]
  /// The lines that hold no grid.
  public let rejections: [GivenRejection]
  /// The file itself.
  public let source: Source

  /// What stands for the file where its content counts and its folder does not.
  public var fingerprint: String { source.fingerprint }

  /// Creates the content of a file.
  public init(grids: [GivenGrid], rejections: [GivenRejection], source: Source) {
    self.grids = grids
    self.rejections = rejections
    self.source = source
  }
}

/// A record of a user's file that can't be used.
public struct GivenRejection: Error, Hashable, Sendable, CustomStringConvertible {
  /// The number of its line in the file, from 1; 0 stands for the whole file.
  public let line: Int
  /// The reason as a short stable label, such as `ragged`.
  public let reason: String
  /// What is wrong with it.
  public let detail: String

  /// A one-line account, which follows the name of the file.
  public var description: String { "line \(line): \(detail)" }

  /// Creates a rejection.
  public init(line: Int, reason: String, detail: String) {
    self.line = line
    self.reason = reason
    self.detail = detail
  }
}

/// A puzzle whose scenes can be given as grids of letters.
public protocol GridTaking: Puzzle {
  /// The path of the file that a recipe names, or nil.
  var maps: String? { get }

  /// Takes the scenes that can be used; the puzzle then poses these and draws none.
  ///
  /// - Returns: The grids that can't be used, with the reason.
  mutating func take(_ grids: [GivenGrid], from source: Source) -> [GivenRejection]

  /// Returns the signature of a grid.
  ///
  /// - Throws: ``GivenRejection`` if it is no scene of this puzzle.
  static func signature(of grid: GivenGrid) throws(GivenRejection) -> Signature
}
