import Charts
import PuzzleKit
import Seeding

/// What a candidate is to be, however many attempts it takes: the form, how the answer turns out, and the chart.
///
/// Forms and answers are dealt out by the number of the candidate, so that each comes as often as it should.
struct Draft: Hashable, Sendable {
  let form: ChartScene.Form
  let kind: ChartKind
  let look: ChartLook
  let isLabelled: Bool
  /// Whether the answer is yes, a rise, the one named first, or the largest.
  let isFirst: Bool
  /// How many are counted.
  let count: Int
}

extension ChartRefocusPuzzle {
  /// The largest number of things that a question is made to count.
  private func mostCounted(_ form: ChartScene.Form) -> Int {
    form == .countHigher ? min(5, categories.greatest) : min(6, categories.greatest - 1)
  }

  private static let deck = Deck(name)

  /// A way to draw what a form asks about.
  struct Way: Hashable, Sendable {
    let kind: ChartKind
    let isLabelled: Bool
  }

  /// The ways to draw what a form asks about, of those that the knobs allow.
  func ways(_ form: ChartScene.Form) -> [Way] {
    chart.flatMap { kind in
      labels.filter { allows(form, kind, isLabelled: $0) }
        .map { Way(kind: kind, isLabelled: kind == .table || $0) }
    }
  }

  /// Whether the knobs allow a form to be asked of a kind of chart, with figures written or without.
  private func allows(
    _ form: ChartScene.Form, _ kind: ChartKind, isLabelled: Bool
  ) -> Bool {
    form.suits(kind, isLabelled: isLabelled)
      && (kind != .table || isLabelled || !labels.contains(true))
      && series.greatest >= kind.seriesCount.lowerBound
  }

  /// Whether the knobs allow any way to draw what a form asks about.
  private func allows(_ form: ChartScene.Form) -> Bool {
    chart.contains { kind in labels.contains { allows(form, kind, isLabelled: $0) } }
  }

  /// How often each form is asked; never where no chart suits it, or no table of the user's carries it.
  var weights: [Double] {
    zip(ChartScene.Form.allCases, ask.all).map { form, weight in
      carried.contains(form) && allows(form) ? weight : 0
    }
  }

  /// What a candidate is to be.
  ///
  /// The chart is its own chance's, so that no two splits have one after the other alike.
  func draft(_ candidate: Candidate) -> Draft {
    let (choice, ordinal) = Self.deck.card(candidate.place, weights: Deck.whole(weights), "form")
    let form = ChartScene.Form.allCases[choice]
    func dealt<Value>(_ values: [Value], _ purpose: String) -> Value {
      values[Self.deck.card(ordinal, of: values.count, "\(purpose) \(form.rawValue)")]
    }
    var chance = candidate.chance("chart")
    let way = chance.element(of: ways(form)) ?? Way(kind: .bar, isLabelled: true)
    return Draft(
      form: form, kind: way.kind, look: chance.element(of: look) ?? .office,
      isLabelled: way.isLabelled, isFirst: dealt([true, false], "answer"),
      count: dealt(Array(1...mostCounted(form)), "count"))
  }
}

extension ChartScene.Form {
  /// Whether categories have to be times.
  var isOfTimes: Bool {
    switch self {
    case .trend, .steepestRise, .steepestFall, .firstAbove, .percentChange: true
    default: false
    }
  }

  /// Whether it goes through all figures of a series, of which there are then few.
  var isOfAll: Bool { [.total, .mean, .share, .aboveMean].contains(self) }

  /// Whether figures are read off, so that lengths have to be worth something.
  var reads: Bool { answer == .number || self == .aboveMean || self == .match }

  /// Whether it can be asked of a kind of chart, with figures written or without.
  func suits(_ kind: ChartKind, isLabelled: Bool) -> Bool {
    let isRound = kind == .pie || kind == .donut
    let isWritten = isLabelled || kind == .table
    if !isWritten, isRound, reads || self == .countAbove || self == .countBelow { return false }
    switch self {
    case .trend, .steepestRise, .steepestFall, .firstAbove, .percentChange:
      return [.bar, .line, .lines, .area, .groupedBar, .table].contains(kind)
    case .compareSeries, .countHigher, .seriesAt, .lookupAt:
      return kind.seriesCount.upperBound > 1
        && (isWritten || self != .lookupAt || kind != .stackedBar && kind != .stackedShare)
    case .colour: return isRound || kind.seriesCount.lowerBound > 1
    case .match: return isWritten
    case .total, .sumExtremes, .share:
      return kind != .scatter && kind != .stackedShare
    case .sum: return kind != .scatter && (isWritten || kind != .stackedShare)
    default: return true
    }
  }
}
