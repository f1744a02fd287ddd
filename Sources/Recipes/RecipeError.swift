/// Something in a recipe, or in what the command line sets in it, that can't be used.
///
/// The description reads `FILE:LINE:COLUMN: what is wrong; what to do`, with the line and a caret
/// below it, as compilers do.
public struct RecipeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What has to change before another attempt can succeed.
  public enum Kind: Hashable, Sendable {
    /// The recipe, or what the command line sets in it.
    case recipe
    /// A file that the recipe names.
    case input
  }

  /// What has to change.
  public let kind: Kind
  /// The file, or what was typed on the command line.
  public let origin: String
  /// The line of the file, from 1; nil if the error has no place in a file.
  public let line: Int?
  /// The column in Unicode code points, from 1; nil if the error has no place in a file.
  public let column: Int?
  /// The text of the line; nil if the error has no place in a file.
  public let excerpt: String?
  /// What is wrong, and what to do.
  public let message: String

  /// The account of the error, up to three lines.
  public var description: String {
    guard let line, let column else { return "\(origin): \(message)" }
    let head = "\(origin):\(line):\(column): \(message)"
    guard let excerpt else { return head }
    // Tabs stay tabs, so that the caret stands below its letter however wide they are shown.
    let indent = excerpt.unicodeScalars.prefix(column - 1).map { $0 == "\t" ? "\t" : " " }.joined()
    return "\(head)\n  \(excerpt)\n  \(indent)^"
  }

  /// Creates an error that has no place in a file.
  public init(_ origin: String, _ message: String, kind: Kind = .recipe) {
    self.kind = kind
    self.origin = origin
    self.message = message
    line = nil
    column = nil
    excerpt = nil
  }

  init(_ place: Position, _ message: String, kind: Kind = .recipe) {
    self.kind = kind
    self.message = message
    origin = place.origin.name
    line = place.origin.isFile ? place.line : nil
    column = place.origin.isFile ? place.column : nil
    excerpt = place.origin.isFile ? place.origin.line(place.line) : nil
  }
}

/// A text that parts of a recipe come from: its file, or an argument of the command line.
struct Origin: Hashable, Sendable {
  /// The name of the file, or what was typed.
  let name: String
  /// Whether lines and columns mean something to the reader.
  let isFile: Bool
  private let lines: [String]

  init(file: String, text: String) {
    name = file
    isFile = true
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(String.init)
  }

  init(argument: String) {
    name = argument
    isFile = false
    lines = []
  }

  /// Returns a line, from 1, cut where it gets too long to be shown.
  func line(_ number: Int) -> String? {
    guard lines.indices.contains(number - 1) else { return nil }
    return String(lines[number - 1].prefix(160))
  }

  /// The place where the text begins.
  var start: Position { Position(origin: self, line: 1, column: 1) }
}

/// A place in an origin; line and column from 1.
struct Position: Hashable, Sendable {
  let origin: Origin
  let line: Int
  let column: Int
}
