import Datasets
import VerificationKit

/// What stands around a claim's span.
struct ClaimContext {
  let claims: [Record.Claim]
  let spans: [Range<Int>]
  let number: Int
  let tokens: TokenizedText
  /// The objects of which the question asks which is nearer.
  let compared: Set<Int>

  private var claim: Record.Claim { claims[number] }

  /// What is wrong with the words and claims around; nil if nothing.
  var fault: String? {
    if let denial = tokens.denial(before: spans[number].lowerBound),
      // What another claim says, such as the option `no`, denies nothing.
      number == 0 || spans[number - 1].upperBound <= denial.range.lowerBound
    {
      return "\"\(denial.text)\" before it denies it"
    }
    if let fault = followerFault { return fault }
    guard ClaimTruth.ofSubject.contains(claim.kind) else { return nil }
    guard let subject else { return "no object is named before it" }
    return subject == claim.values[0] ? nil : "what is named before it is object \(subject)"
  }

  // MARK: - What follows

  /// The kinds after which a mention of another object stands, and where its number is.
  private static let others = ["relative": 5, "relation": 2, "larger": 1, "nearer": 2]

  private var followerFault: String? {
    guard let place = Self.others[claim.kind] else { return nil }
    guard number + 1 < claims.count, claims[number + 1].kind == "mention",
      claims[number + 1].values.first == claim.values[place]
    else { return "the other object is not mentioned after it" }
    let between = spans[number].upperBound..<spans[number + 1].lowerBound
    guard tokens.tokens(in: between).isEmpty else {
      return "something stands between it and the other object"
    }
    return claim.kind == "nearer" ? nearerFault : nil
  }

  /// What is wrong with the object than which one is nearer: it is mentioned after `than`, or asked about.
  private var nearerFault: String? {
    let rest = tokens.tokens(in: spans[number + 1].upperBound..<tokens.scalars.count)
    guard rest.first(where: { $0.sort == .word })?.lower == "than" else {
      return Set(claim.values.prefix(2)) == Set(compared.map(String.init))
        ? nil : "it does not say than what it is nearer"
    }
    guard rest.first?.lower == "than" else { return "a sign stands before \"than\"" }
    return thanFollows(number + 2) && claims[number + 2].values.first == claim.values[1]
      ? nil : "the other object is not mentioned after \"than\""
  }

  /// Whether a claim is a mention, and just `than` stands between it and the claim before.
  private func thanFollows(_ place: Int) -> Bool {
    guard claims.indices.contains(place), claims[place].kind == "mention" else { return false }
    let between = spans[place - 1].upperBound..<spans[place].lowerBound
    return tokens.tokens(in: between).map(\.lower) == ["than"]
  }

  /// Whether a mention is part of the claim before it.
  private func isPart(_ place: Int) -> Bool {
    guard claims[place].kind == "mention", place > 0 else { return false }
    if place > 1, claims[place - 2].kind == "nearer", isPart(place - 1), thanFollows(place) {
      return true
    }
    guard let other = Self.others[claims[place - 1].kind], claims[place - 1].values.count > other
    else { return false }
    return claims[place - 1].values[other] == claims[place].values.first
  }

  // MARK: - What is before

  /// The object that was named last.
  private var subject: String? {
    for place in claims[..<number].indices.reversed() {
      let before = claims[place]
      guard let first = before.values.first else { continue }
      if before.kind == "marked" {
        if !first.contains(",") { return first }
      } else if ClaimTruth.ofObjects.contains(before.kind), !isPart(place) {
        return first
      }
    }
    return nil
  }
}
