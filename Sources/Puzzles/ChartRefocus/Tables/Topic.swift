import Charts

/// Something that tables can be invented of: what is measured, of what, and what its figures are like.
///
/// No statistics are claimed: the figures are believable, and none is true.
struct Topic: Sendable {
  /// How figures of several things differ.
  enum Shape: Hashable, Sendable {
    /// A few large ones and many small ones: each a share of the one before it.
    case ranked
    /// Anywhere in the range, each place as probable.
    case even
    /// Around one level, as temperatures or prices are.
    case clustered
    /// Over orders of magnitude, each as probable.
    case spread
  }

  /// Whether figures of parts can be added up.
  enum Whole: Hashable, Sendable {
    /// They can't: an average, a rate, a temperature.
    case none
    /// Their sum is the amount of the whole.
    case amounts
    /// They are shares that make 100 %.
    case shares
  }

  /// What recurs within a year, a week or a day.
  enum Season: Hashable, Sendable {
    case none
    /// Much in summer, little in winter.
    case summer
    /// Much in winter, little in summer.
    case winter
    /// Much before the year ends.
    case yearEnd
    /// Much from Monday to Friday and in the day's rush.
    case working
    /// Much on Saturday and Sunday and in the afternoon.
    case leisure
  }

  /// A short name, for messages.
  let name: String
  /// What titles call it, such as `Coffee exports`.
  let subjects: [String]
  /// What the figures are, such as `Exports`.
  let value: String
  /// What stands around a figure.
  let unit: ChartTable.Unit
  /// The digits behind the point.
  let decimals: Int
  /// What figures lie in.
  let range: ClosedRange<Double>
  /// How figures of several things differ.
  let shape: Shape
  /// What they are of.
  let things: Pool?
  /// What each divides into.
  let parts: Pool?
  /// How they go on in time, if they do.
  let clocks: [Clock]
  /// Whether figures of parts can be added up.
  let whole: Whole
  /// What recurs.
  let season: Season
  /// Titles of their own, of things or parts at one time.
  let headlines: [String]
  /// What a single series of times may be of, such as `in Lisbon`.
  let places: [String]

  /// Creates a topic.
  init(
    _ name: String, _ subjects: [String], _ value: String, prefix: String = "",
    suffix: String = "", words: String = "", decimals: Int = 0, _ range: ClosedRange<Double>,
    _ shape: Shape = .ranked, things: Pool? = nil, parts: Pool? = nil, clocks: [Clock] = [],
    whole: Whole = .none, season: Season = .none, headlines: [String] = [],
    places: [String] = []
  ) {
    self.name = name
    self.subjects = subjects
    self.value = value
    unit = ChartTable.Unit(prefix: prefix, suffix: suffix, words: words)
    self.decimals = decimals
    self.range = range
    self.shape = shape
    self.things = things
    self.parts = parts
    self.clocks = clocks
    self.whole = whole
    self.season = season
    self.headlines = headlines
    self.places = places
  }

  /// Every topic, in an order that samples depend on.
  static let all =
    trade + work + money + energy + weather + transport + health + learning + culture + farming
    + nature + sky + software + sport + home + orders
}
