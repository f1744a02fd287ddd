/// The forms of question.
enum Form: String, CaseIterable, Sendable {
  case retrieve, maximum, minimum, rank, compare, difference, sum, total, mean, ratio, share
  case range, trend, match, colour
  case maximumValue = "maximum_value"
  case minimumValue = "minimum_value"
  case compareSeries = "compare_series"
  case isLarger = "is_larger"
  case sumExtremes = "sum_extremes"
  case countAbove = "count_above"
  case countBelow = "count_below"
  case aboveMean = "above_mean"
  case countHigher = "count_higher"
  case steepestRise = "steepest_rise"
  case steepestFall = "steepest_fall"
  case firstAbove = "first_above"
  case percentChange = "percent_change"
  case seriesAt = "series_at"
  case lookupAt = "lookup_at"

  /// The forms of an answer, as records name them.
  enum Answer: String, Sendable {
    case number, label, direction, count
    case yesNo = "yes-no"
  }

  var answer: Answer {
    switch self {
    case .maximum, .minimum, .rank, .compare, .compareSeries, .steepestRise, .steepestFall,
      .firstAbove, .seriesAt, .match, .colour:
      .label
    case .isLarger: .yesNo
    case .trend: .direction
    case .countAbove, .countBelow, .aboveMean, .countHigher: .count
    default: .number
    }
  }

  /// How many cells are asked about.
  var cellCounts: ClosedRange<Int> {
    switch self {
    case .retrieve, .share, .colour: 1...1
    case .compare, .compareSeries, .isLarger, .difference, .ratio, .trend, .percentChange: 2...2
    case .sum: 2...3
    default: 0...0
    }
  }

  var namesSeries: Bool { cellCounts == 0...0 && self != .seriesAt }
  var namesOther: Bool { self == .countHigher || self == .lookupAt }
  var namesCategory: Bool { self == .seriesAt }
  var namesNumber: Bool {
    [.countAbove, .countBelow, .firstAbove, .match].contains(self)
  }

  /// The ranks that may be asked for; 0 is none.
  var ranks: Set<Int> {
    switch self {
    case .rank: [2, 3, -2, -3]
    case .seriesAt, .lookupAt: [1, -1]
    default: [0]
    }
  }

  /// Whether categories must be times.
  var isOfTimes: Bool {
    [.trend, .steepestRise, .steepestFall, .firstAbove, .percentChange].contains(self)
  }

  /// The decimals of a number that is answered; 0 where none is.
  func decimals(ofTable decimals: Int) -> Int {
    guard answer == .number else { return 0 }
    switch self {
    case .mean: return min(decimals + 1, 3)
    case .ratio: return 1
    case .share, .percentChange: return 0
    default: return decimals
    }
  }
}

extension Scene {
  /// What is wrong with the fields of what is asked; nil if the form has just these.
  func askedFault(_ form: Form) -> String? {
    guard form.cellCounts ~= asked.cells.count, Set(asked.cells).count == asked.cells.count else {
      return "the form has \(form.cellCounts) cells"
    }
    for cell in asked.cells where table.figure(cell) == nil { return "there is no \(cell.text)" }
    func isSeries(_ number: Int) -> Bool { table.series.indices.contains(number) }
    guard form.namesSeries ? isSeries(asked.series) : asked.series == -1,
      form.namesOther
        ? isSeries(asked.other) && asked.other != asked.series : asked.other == -1,
      form.namesCategory
        ? table.categories.indices.contains(asked.category) : asked.category == -1,
      form.namesNumber == (asked.number != nil), form.ranks.contains(asked.rank)
    else { return "it names what its form does not, or not what it does" }
    if let number = asked.number, !(-1_000_000_000_000...1_000_000_000_000 ~= number) {
      return "the number is too large"
    }
    if form.isOfTimes, table.kind != "times" { return "the categories are no times" }
    if asked.step != step { return "readings have the step \(step)" }
    if asked.decimals != form.decimals(ofTable: table.decimals) {
      return "the answer has \(form.decimals(ofTable: table.decimals)) decimals"
    }
    return pairFault(form)
  }

  private func pairFault(_ form: Form) -> String? {
    guard asked.cells.count == 2 else { return nil }
    let (x, y) = (asked.cells[0], asked.cells[1])
    switch form {
    case .compare, .isLarger: return x.series == y.series ? nil : "the cells are of two series"
    case .compareSeries:
      return x.category == y.category ? nil : "the cells are of two categories"
    case .ratio:
      guard x.series == y.series || x.category == y.category else {
        return "the cells have nothing in common"
      }
      return exact(x) > exact(y) ? nil : "the first cell is not the larger"
    case .trend, .percentChange:
      guard x.series == y.series, x.category < y.category else {
        return "the cells are not of one series, one after the other"
      }
      return form == .trend || exact(x) > .zero ? nil : "what changes is not above zero"
    default: return nil
    }
  }
}
