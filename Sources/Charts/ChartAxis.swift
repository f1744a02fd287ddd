/// How figures lie along an axis.
public struct ChartAxis: Hashable, Sendable {
  /// A figure and its place.
  public struct Tick: Hashable, Sendable {
    /// The figure as plain text: `-` and `.`, no commas.
    public var text: String
    /// Its place, in sixteenths of a pixel from the left or the top.
    public var place: Int

    /// Creates a tick.
    public init(_ text: String, at place: Int) { (self.text, self.place) = (text, place) }
  }

  /// Whether figures lie up and down rather than across.
  public var isVertical: Bool
  /// Whether places are linear in the figure's logarithm.
  public var isLogarithmic: Bool
  /// At least two ticks, by their figures ascending.
  public var ticks: [Tick]

  /// Creates an axis.
  public init(isVertical: Bool, isLogarithmic: Bool, ticks: [Tick]) {
    self.isVertical = isVertical
    self.isLogarithmic = isLogarithmic
    self.ticks = ticks
  }
}
