/// The samples that a gallery shows.
///
/// Of each kind of question of each task as many as its share, but one at the least, at even steps from the easiest to
/// the hardest; and of each task those that are extreme. The same dataset gives the same samples.
struct Selection: Sendable {
  /// A sample that is shown.
  struct Choice: Sendable {
    /// Its number among all.
    var row: Int
    /// What it is extreme in, such as `hardest`; empty if it stands for others.
    var reasons: [String] = []
    /// How early it is left out where there are too many: the greatest first; extremes have 0.
    var rank = 0.0
  }

  /// The choices in the order of the dataset.
  private(set) var choices: [Choice] = []

  /// Chooses.
  ///
  /// - Parameters:
  ///   - rows: All samples.
  ///   - count: How many are to be shown, at least 1. Extremes may be more.
  init(_ rows: [SurveyRow], count: Int) {
    var chosen: [Int: Choice] = [:]
    guard rows.count > count else {
      let extremes = Self.extremes(of: rows)
      choices = rows.indices.map { Choice(row: $0, reasons: extremes[$0] ?? [], rank: 1) }
      return
    }
    for (row, reasons) in Self.extremes(of: rows) {
      chosen[row] = Choice(row: row, reasons: reasons)
    }
    struct Group: Hashable {
      var task: String
      var form: String
    }
    var groups: [Group: [Int]] = [:]
    for (number, row) in rows.enumerated() {
      groups[Group(task: row.task, form: row.form), default: []].append(number)
    }
    let left = max(0, count - chosen.count)
    for (_, members) in groups.sorted(by: {
      ($0.key.task, $0.key.form) < ($1.key.task, $1.key.form)
    }) {
      let quota = min(members.count, max(1, left * members.count / rows.count))
      let sorted = members.sorted { (rows[$0].difficulty, $0) < (rows[$1].difficulty, $1) }
      for step in 0..<quota {
        let row = sorted[(2 * step + 1) * sorted.count / (2 * quota)]
        if chosen[row] == nil {
          chosen[row] = Choice(row: row, rank: Self.halving(step) + 1 / Double(quota + 1))
        }
      }
    }
    choices = chosen.values.sorted { $0.row < $1.row }
  }

  /// Leaves out what matters least until the others weigh no more than they may.
  ///
  /// - Parameters:
  ///   - weights: What each choice weighs.
  ///   - limit: What they may weigh together.
  /// - Returns: The places of the choices that stay, in their order.
  func fitting(_ weights: [Int], within limit: Int) -> [Int] {
    var sum = weights.reduce(0, +)
    var places = Set(choices.indices)
    let order = choices.indices.sorted { (choices[$0].rank, $0) > (choices[$1].rank, $1) }
    for place in order where sum > limit && places.count > 1 {
      places.remove(place)
      sum -= weights[place]
    }
    return places.sorted()
  }

  /// The number with its binary digits behind the point and turned round, so 0, 1/2, 1/4, 3/4 and so on.
  private static func halving(_ number: Int) -> Double {
    var (number, part, sum) = (number, 0.5, 0.0)
    while number > 0 {
      if !number.isMultiple(of: 2) { sum += part }
      number /= 2
      part /= 2
    }
    return sum
  }

  /// Samples by what they are extreme in within their task, and those that lack a picture.
  private static func extremes(of rows: [SurveyRow]) -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    let most: [(String, (SurveyRow) -> Double?)] = [
      ("hardest", { $0.difficulty }),
      ("easiest", { -$0.difficulty }),
      ("smallest margin", { $0.margin.map { -$0 } }),
      ("largest area", { $0.area }),
      ("smallest area", { $0.area.map { -$0 } }),
      ("longest", { Double($0.words) }),
      ("shortest", { -Double($0.words) }),
      ("largest picture", { Double($0.pixels) }),
      ("most tokens", { Double($0.tokens) }),
      ("most pictures", { Double($0.images) }),
    ]
    for task in Set(rows.map(\.task)) {
      for (reason, value) in most {
        var best: (row: Int, value: Double)?
        var isOne = true
        for (number, row) in rows.enumerated() where row.task == task {
          guard let value = value(row), value.isFinite else { continue }
          if value > best?.value ?? -.infinity {
            isOne = best == nil
            best = (number, value)
          } else if value != best?.value {
            isOne = false
          }
        }
        // Where all are alike none is extreme.
        if let best, !isOne { found[best.row, default: []].append(reason) }
      }
    }
    for (number, row) in rows.enumerated().filter({ $0.element.missing > 0 }).prefix(12) {
      found[number, default: []].append(
        row.missing == 1 ? "a picture is missing" : "pictures are missing")
    }
    return found
  }
}
