/// A puzzle that is made from tables.
///
/// Such a puzzle declares a file knob named `tables`, a file or a folder, and a knob of texts named
/// `columns`, each as `NAME=ROLE`.
public protocol TableTaking: Puzzle {
  /// The path of the file or the folder that a recipe names, or nil.
  var tables: String? { get }

  /// What the user says of columns, each as `NAME=ROLE`; a name may have its file before it, as
  /// `wheat.json/year=times`.
  var columns: [String] { get }

  /// Takes the tables, at least one; the puzzle then draws these and invents none.
  mutating func take(_ tables: [GivenTable])
}

extension TableTaking {
  public var columns: [String] { [] }
}

/// What a user's file or folder of tables holds.
public struct GivenTables: Hashable, Sendable {
  /// The tables that can be used, in the order of their paths.
  public let tables: [GivenTable]
  /// What can't be used: files and records, in the order in which they were met.
  public let rejections: [TableRejection]
  /// What else the user should know.
  public let notes: [String]
  /// What stands for the tables where their content counts and their folder does not.
  public let fingerprint: String

  /// Creates the content of a file or a folder.
  public init(
    tables: [GivenTable], rejections: [TableRejection] = [], notes: [String] = [],
    fingerprint: String
  ) {
    self.tables = tables
    self.rejections = rejections
    self.notes = notes
    self.fingerprint = fingerprint
  }
}

/// A user's table, or a record of it, that can't be used.
public struct TableRejection: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, by its path below the user's folder.
  public let file: String
  /// The number of its line in the file, from 1; 0 stands for the whole file.
  public let line: Int
  /// The reason as a short stable label, such as `ragged`.
  public let reason: String
  /// What is wrong with it.
  public let detail: String

  /// A one-line account.
  public var description: String {
    line == 0 ? "\(file): \(detail)" : "\(file) line \(line): \(detail)"
  }

  /// Creates a rejection.
  public init(file: String, line: Int = 0, reason: String, detail: String) {
    self.file = file
    self.line = line
    self.reason = reason
    self.detail = detail
  }
}

/// Which tables are read, and how.
public struct TableRequest: Hashable, Sendable {
  /// The path of the file or the folder.
  public let tables: String
  /// What the user says of columns, each as `NAME=ROLE`.
  public let columns: [String]

  /// Creates a request.
  public init(tables: String, columns: [String] = []) {
    self.tables = tables
    self.columns = columns
  }
}
