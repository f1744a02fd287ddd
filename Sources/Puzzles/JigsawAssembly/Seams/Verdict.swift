/// How arrangements were searched for one that comes near the truth.
enum SearchMethod: String, Hashable, Sendable {
  /// Every arrangement was looked at, or shown to be dearer.
  case exhaustive
  /// The same by branch and bound.
  case branchAndBound = "branch-and-bound"
  /// Only arrangements that one move makes of the truth were looked at.
  case swaps
}

/// How far the truth stands out among all arrangements.
struct Verdict: Hashable, Sendable {
  /// The least margin over other arrangements that was found.
  let margin: Margin
  /// The arrangement that has it: what is most easily taken for the truth.
  let runnerUp: Arrangement
  /// By what the true seams were made dearer, in thousandths.
  let floor: Int
  /// How it was searched whether any arrangement is then as cheap as the truth.
  let method: SearchMethod
  /// Whether it is proved that no arrangement has a lesser margin than ``margin``; without this proof the
  /// least margin lies somewhere between the floor and ``margin``, if ``holds`` is proved.
  let isLeast: Bool

  /// Whether the truth is the one cheapest arrangement even when its own seams are made dearer, as far as was
  /// searched; false is always certain.
  var holds: Bool { margin.clears(floor) }

  /// Whether it is certain what ``holds`` says.
  var isProved: Bool { !holds || method != .swaps }
}
