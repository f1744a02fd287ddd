/// A part of an audit.
public enum AuditCheck: String, CaseIterable, Codable, Hashable, Sendable {
  /// Scenes and photos that stand in the datasets twice.
  case duplicates
  /// What the datasets are held against.
  case contamination
  /// Guesses that do not look for the answer.
  case blind
  /// How answers, places, lengths and difficulties are spread.
  case balance
  /// What betrays the answer.
  case leaks
  /// How much words repeat each other.
  case words
}
