public import ScoringKit

/// How much each part counts for the score.
public struct ScoreWeights: Hashable, Sendable {
  /// The weights, at least 0.
  public var answer = 1.0
  public var format = 0.0
  public var steps = 0.0
  public var images = 0.0

  /// The answer alone.
  public init() {}

  /// Reads `answer=1,steps=0.5`; what is not named counts nothing.
  ///
  /// - Throws: ``ScoringFault`` if a part has another name, a weight is no number of at least 0, or none counts.
  public init(_ text: String) throws(ScoringFault) {
    answer = 0
    for item in text.split(separator: ",", omittingEmptySubsequences: false) {
      let sides = item.split(separator: "=", omittingEmptySubsequences: false)
      guard sides.count == 2, let weight = Double(sides[1]), weight.isFinite, weight >= 0 else {
        throw ScoringFault("\"\(item)\" is no part with its weight, such as steps=0.5")
      }
      switch sides[0] {
      case "answer": answer = weight
      case "format": format = weight
      case "steps": steps = weight
      case "images": images = weight
      default:
        throw ScoringFault("there is no part \"\(sides[0])\", but answer, format, steps and images")
      }
    }
    guard answer + format + steps + images > 0 else {
      throw ScoringFault("no part counts; give one of them a weight above 0")
    }
  }

  /// The mean of the parts by their weights, those left out that there is nothing to judge by; 0 if all are.
  public func score(_ parts: Score.Parts) -> Double {
    var sum = 0.0
    var total = 0.0
    for (weight, part) in [
      (answer, parts.answer), (format, parts.format), (steps, parts.steps), (images, parts.images),
    ] {
      guard let part, weight > 0 else { continue }
      sum += weight * part
      total += weight
    }
    return total > 0 ? sum / total : 0
  }
}
