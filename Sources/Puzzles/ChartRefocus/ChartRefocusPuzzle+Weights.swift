import PuzzleKit

extension ChartRefocusPuzzle {
  /// How often each form of question is asked, against the others.
  struct Weights: Hashable, Sendable {
    var retrieve = RealSpread(1...1)
    var maximum = RealSpread(1...1)
    var minimum = RealSpread(1...1)
    var maximumValue = RealSpread(1...1)
    var minimumValue = RealSpread(1...1)
    var rank = RealSpread(1...1)
    var compare = RealSpread(1...1)
    var compareSeries = RealSpread(1...1)
    var isLarger = RealSpread(1...1)
    var difference = RealSpread(1...1)
    var sum = RealSpread(1...1)
    var total = RealSpread(1...1)
    var mean = RealSpread(1...1)
    var ratio = RealSpread(1...1)
    var share = RealSpread(1...1)
    var range = RealSpread(1...1)
    var sumExtremes = RealSpread(1...1)
    var countAbove = RealSpread(1...1)
    var countBelow = RealSpread(1...1)
    var aboveMean = RealSpread(1...1)
    var countHigher = RealSpread(1...1)
    var trend = RealSpread(1...1)
    var steepestRise = RealSpread(1...1)
    var steepestFall = RealSpread(1...1)
    var firstAbove = RealSpread(1...1)
    var percentChange = RealSpread(1...1)
    var seriesAt = RealSpread(1...1)
    var lookupAt = RealSpread(1...1)
    var match = RealSpread(1...1)
    var colour = RealSpread(1...1)

    /// The weights in the order of the forms.
    var all: [Double] {
      [
        retrieve, maximum, minimum, maximumValue, minimumValue, rank, compare, compareSeries,
        isLarger, difference, sum, total, mean, ratio, share, range, sumExtremes, countAbove,
        countBelow, aboveMean, countHigher, trend, steepestRise, steepestFall, firstAbove,
        percentChange, seriesAt, lookupAt, match, colour,
      ].map(\.range.lowerBound)
    }
  }

  static let weightKnobs: [Knob<Self>] = [
    Knob("retrieve", weight: \.ask.retrieve, "for the figure of one thing"),
    Knob("maximum", weight: \.ask.maximum, "which is the largest"),
    Knob("minimum", weight: \.ask.minimum, "which is the smallest"),
    Knob("maximum_value", weight: \.ask.maximumValue, "how large the largest is"),
    Knob("minimum_value", weight: \.ask.minimumValue, "how large the smallest is"),
    Knob("rank", weight: \.ask.rank, "which is the second or third from an end"),
    Knob("compare", weight: \.ask.compare, "which of two is larger"),
    Knob("compare_series", weight: \.ask.compareSeries, "which of two series is larger somewhere"),
    Knob("is_larger", weight: \.ask.isLarger, "whether one is larger than another"),
    Knob("difference", weight: \.ask.difference, "how far two lie apart"),
    Knob("sum", weight: \.ask.sum, "for the sum of two or three"),
    Knob("total", weight: \.ask.total, "for the sum of a series"),
    Knob("mean", weight: \.ask.mean, "for the mean of a series"),
    Knob("ratio", weight: \.ask.ratio, "how many times as large one is as another"),
    Knob("share", weight: \.ask.share, "what share of all one has"),
    Knob("range", weight: \.ask.range, "how far the largest and the smallest lie apart"),
    Knob("sum_extremes", weight: \.ask.sumExtremes, "for the sum of the largest and the smallest"),
    Knob("count_above", weight: \.ask.countAbove, "how many are above a number"),
    Knob("count_below", weight: \.ask.countBelow, "how many are below a number"),
    Knob("above_mean", weight: \.ask.aboveMean, "how many are above the mean"),
    Knob("count_higher", weight: \.ask.countHigher, "how often one series is above another"),
    Knob("trend", weight: \.ask.trend, "whether figures rise or fall between two times"),
    Knob("steepest_rise", weight: \.ask.steepestRise, "where figures rise most"),
    Knob("steepest_fall", weight: \.ask.steepestFall, "where figures fall most"),
    Knob("first_above", weight: \.ask.firstAbove, "when a number is first passed"),
    Knob("percent_change", weight: \.ask.percentChange, "by how many percent figures change"),
    Knob("series_at", weight: \.ask.seriesAt, "which series leads or trails somewhere"),
    Knob("lookup_at", weight: \.ask.lookupAt, "for one series where another is at its end"),
    Knob("match", weight: \.ask.match, "which has a figure"),
    Knob("colour", weight: \.ask.colour, "what a colour stands for"),
  ]
}
