/// What a column, an element of a list or a child of a struct holds; everything may be null.
public indirect enum ParquetType: Hashable, Sendable {
  /// UTF-8 text.
  case string
  /// Bytes, such as an encoded picture.
  case binary
  /// A real number of 64 bits.
  case double
  /// A whole number of 64 bits.
  case int64
  /// True or false.
  case bool
  /// Any number of one type.
  case list(ParquetType)
  /// Named children in their order, at least one.
  case structure([ParquetColumn])
}

/// A column of a file, or a child of a struct.
public struct ParquetColumn: Hashable, Sendable {
  /// The name.
  public var name: String
  /// What it holds.
  public var type: ParquetType

  /// Creates a column.
  public init(_ name: String, _ type: ParquetType) {
    self.name = name
    self.type = type
  }
}

/// A value of a column.
public indirect enum ParquetValue: Hashable, Sendable {
  case null
  case string(String)
  case binary([UInt8])
  case double(Double)
  case int64(Int64)
  case bool(Bool)
  case list([ParquetValue])
  /// The children in the order of the type.
  case structure([ParquetValue])
}

/// Why a row can't be written.
public struct ParquetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The column.
  public let column: String
  /// What is wrong, and what to do.
  public let message: String

  /// A one-line account.
  public var description: String { "column \(column): \(message)" }

  init(_ column: String, _ message: String) {
    self.column = column
    self.message = message
  }
}
