import Charts

/// A chart and a question about its figures.
public struct ChartScene: Hashable, Sendable {
  /// The chart.
  let chart: Chart
  /// The question.
  let asked: Asked
  /// Which part of a user's table it shows, if it is one.
  let given: GivenPart?

  /// The forms of question, in the order of the contract.
  enum Form: String, CaseIterable, Hashable, Sendable {
    case retrieve, maximum, minimum
    case maximumValue = "maximum_value"
    case minimumValue = "minimum_value"
    case rank, compare
    case compareSeries = "compare_series"
    case isLarger = "is_larger"
    case difference, sum, total, mean, ratio, share, range
    case sumExtremes = "sum_extremes"
    case countAbove = "count_above"
    case countBelow = "count_below"
    case aboveMean = "above_mean"
    case countHigher = "count_higher"
    case trend
    case steepestRise = "steepest_rise"
    case steepestFall = "steepest_fall"
    case firstAbove = "first_above"
    case percentChange = "percent_change"
    case seriesAt = "series_at"
    case lookupAt = "lookup_at"
    case match, colour

    /// What an answer is.
    enum Answer: String, Hashable, Sendable {
      case number, label, direction, count
      case yesNo = "yes-no"
    }

    /// What its answer is.
    var answer: Answer {
      switch self {
      case .retrieve, .maximumValue, .minimumValue, .difference, .sum, .total, .mean, .ratio,
        .share, .range, .sumExtremes, .percentChange, .lookupAt:
        .number
      case .maximum, .minimum, .rank, .compare, .compareSeries, .steepestRise, .steepestFall,
        .firstAbove, .seriesAt, .match, .colour:
        .label
      case .isLarger: .yesNo
      case .trend: .direction
      case .countAbove, .countBelow, .aboveMean, .countHigher: .count
      }
    }
  }

  /// A question, as the contract has it; what its form does not name is -1, empty, nil or 0.
  struct Asked: Hashable, Sendable {
    var form: Form
    var cells: [ChartCell] = []
    var series = -1
    var other = -1
    var category = -1
    /// A figure.
    var number: Int?
    var rank = 0
    /// The multiple, in figures, that readings are rounded to.
    var step = 1
    /// The digits behind the point of a number answered.
    var decimals = 0
    var answer = ""
  }

  /// The part of a user's table that a chart shows.
  struct GivenPart: Hashable, Sendable {
    var path: String
    var sha256: String
    var licence: String
    /// The records taken, from 1.
    var rows: [Int]
    var columns: [String]
    /// Whether figures are means of groups.
    var isMean: Bool
  }
}
