/// The forms of question.
enum Form: String, CaseIterable, Sendable {
  case colour, pattern, kind, position, relation, count, existence, larger, find
  case text, nearer, marked
  /// What an annotation asks and answers.
  case given

  /// Whether the question is about a description, not about objects.
  var isAboutDescription: Bool { self == .count || self == .existence }
  /// Whether two objects are compared.
  var comparesTwo: Bool { self == .relation || self == .larger || self == .nearer }
  /// Whether only compositions are asked so.
  var isOfCompositions: Bool { self == .text || self == .marked }
}
