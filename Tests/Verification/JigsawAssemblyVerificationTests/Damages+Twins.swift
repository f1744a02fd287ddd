@testable import Datasets

extension Sketch {
  /// Lets pieces stand for each other, groups of them from 1.
  mutating func makeEquivalent(_ groups: [[Int]]) throws {
    record.answer.accepted = "equivalent"
    try swap(\.solution, "\"twins\":[]", "\"twins\":\(Plan.json(groups))")
  }
}

extension Damage {
  /// Pieces 3 and 1 are of one sky; they may stand for each other.
  static func alike(_ change: (inout Plan) -> Void = { _ in }) -> Plan {
    var plan = Plan(
      searched: "exhaustive", margin: Oracle.margin(.twoSkies(), twins: [0, 1]), source: .twoSkies()
    )
    change(&plan)
    return plan
  }

  /// A damage of a record whose pieces 3 and 1 are twins.
  private static func twin(
    _ name: String, _ reason: String, _ groups: [[Int]] = [[1, 3]], of plan: Plan = alike(),
    _ apply: @escaping @Sendable (inout Sketch) throws -> Void = { _ in }
  ) -> Damage {
    Damage(name, reason, of: plan) { sketch in
      try sketch.makeEquivalent(groups)
      try apply(&sketch)
    }
  }

  /// Records of pieces that may stand for each other.
  static let likenesses: [Damage] = [
    Damage("twins where the answer is exact", "solution.twins", of: alike()),
    Damage("twins that are declared where the answer is exact", "answer.form", of: alike()) {
      try $0.makeEquivalent([[1, 3]])
      $0.record.answer.accepted = "exact"
    },
    twin("no twins where the answer may differ", "answer.form", []),
    twin("a group of others", "solution.twins", [[1, 2]]),
    twin("a group of too many", "solution.twins", [[1, 2, 3]]),
    twin("a group of one", "solution.twins", [[1]]),
    twin("a group too many", "solution.twins", [[1, 3], [2, 4]]),
    twin("a group twice", "solution.twins", [[1, 3], [1, 3]]),
    twin("a group that descends", "solution.twins", [[3, 1]]),
    twin("a group of pieces that there are not", "solution.twins", [[1, 9]]),
    twin(
      "twins that are none", "solution.twins",
      of: alike {
        $0.source = .twoSkies(difference: 9)
        ($0.searched, $0.margin) = ("swaps", 1.25)
      }),
    Damage("twins of a pair", "solution.twins", of: pairOfSkies) {
      try $0.makeEquivalent([[1, 3]])
      $0.record.answer.accepted = "exact"
    },
    twin("a margin of twins too good", "solution.margin", of: alike { $0.margin *= 1.05 }),
    twin("a margin of twins too low", "solution.margin", of: alike { $0.margin *= 0.95 }),
    twin("a twin that is none", "claim.false") {
      $0.add("pieces 3 and 4 look the same", "alike", ["3", "4"])
    },
    twin("a twin of itself", "claim.false") {
      $0.add("pieces 3 and 3 look the same", "alike", ["3", "3"])
    },
    twin("words of twins that deny it", "claim.words") {
      $0.add("pieces 3 and 1 are not the same", "alike", ["3", "1"])
    },
    twin("words of other twins", "claim.words") {
      $0.add("pieces 4 and 2 look the same", "alike", ["3", "1"])
    },
    twin("words of no twins", "claim.words") {
      $0.add("pieces 3 and 1 are there", "alike", ["3", "1"])
    },
  ]

  private static let pairOfSkies: Plan = {
    var plan = alike()
    (plan.form, plan.asked) = ("pair", [3, 1])
    return plan
  }()
}
