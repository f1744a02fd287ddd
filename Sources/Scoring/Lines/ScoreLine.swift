import ScoringKit

/// A line of scores in the making.
struct ScoreLine {
  private(set) var bytes: [UInt8] = []

  /// Writes `{"id", "score", "parts", "details", "reason"}`; numbers that nobody can give are null.
  init(id: String?, score: Double?, _ judged: Score?, reason: String) {
    bytes.reserveCapacity(256)
    raw("{\"id\":")
    if let id { string(id) } else { raw("null") }
    raw(",\"score\":")
    number(score)
    raw(",\"parts\":{\"answer\":")
    number(judged?.parts.answer)
    raw(",\"format\":")
    number(judged?.parts.format)
    raw(",\"steps\":")
    number(judged?.parts.steps)
    raw(",\"images\":")
    number(judged?.parts.images)
    raw("},\"details\":{")
    for (place, detail) in (judged?.details ?? []).enumerated() {
      if place > 0 { raw(",") }
      string(detail.name)
      raw(":")
      number(detail.value)
    }
    raw("},\"reason\":")
    string(reason)
    raw("}\n")
  }

  private mutating func raw(_ text: StaticString) {
    text.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  private mutating func number(_ value: Double?) {
    guard let value, value.isFinite else {
      raw("null")
      return
    }
    bytes.append(contentsOf: value.description.utf8)
  }

  private mutating func string(_ text: String) {
    bytes.append(contentsOf: ScoredProblem.quoted(text).utf8)
  }
}
