/// Something about a puzzle that a recipe can set: declared once, beside the puzzle.
///
///     Knob("size", \.size, 3...16, "cells on a side")
///
/// Parsing, errors, `traceloom tasks` and the tables of the documentation come from the declaration.
public struct Knob<Settings>: Sendable {
  /// The name in a recipe.
  public let name: String
  /// What it means, in a few words.
  public let summary: String
  /// The values it takes, such as `3...16: a number, a list or a range`.
  public let values: String
  /// The default as a recipe would say it.
  public let fallback: String

  /// Whether the value is the path of a user's file, so that its content counts and not its name.
  public var isFile = false

  let read: @Sendable (Settings) -> String
  let assign: @Sendable (inout Settings, KnobValue) throws(KnobError) -> Void

  /// Returns the value that the knob has, as a recipe would say it.
  public func current(_ settings: Settings) -> String { read(settings) }

  /// Sets the knob.
  ///
  /// - Throws: ``KnobError`` if the value is of another type or out of bounds.
  public func set(_ settings: inout Settings, to value: KnobValue) throws(KnobError) {
    try assign(&settings, value)
  }
}

/// A value as a recipe gives it.
public indirect enum KnobValue: Hashable, Sendable, CustomStringConvertible {
  case integer(Int)
  case real(Double)
  case boolean(Bool)
  case text(String)
  case list([KnobValue])

  /// The value as a recipe would say it.
  public var description: String {
    switch self {
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .boolean(let value): value ? "true" : "false"
    case .text(let value): value
    case .list(let values): "[" + values.map(\.description).joined(separator: ", ") + "]"
    }
  }
}

/// A value that a knob does not take.
public struct KnobError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The name of the knob.
  public let knob: String
  /// What is wrong, and what to do.
  public let message: String

  /// A one-line account of the error.
  public var description: String { "\(knob): \(message)" }

  /// Creates an error.
  public init(_ knob: String, _ message: String) {
    self.knob = knob
    self.message = message
  }
}
