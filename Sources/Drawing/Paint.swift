/// What a shape is filled or stroked with.
public enum Paint: Hashable, Sendable {
  /// One colour everywhere.
  case flat(Color)
  /// Colours along a line, the first and last of them beyond its ends.
  case linear(from: Point, to: Point, stops: [Stop])
  /// Colours from the centre of a circle outwards, the last of them beyond its rim.
  case radial(center: Point, radius: Double, stops: [Stop])

  /// A colour at a place of a gradient.
  public struct Stop: Hashable, Sendable {
    /// The place, from 0 at the beginning to 1 at the end.
    public var place: Double
    /// The colour there.
    public var color: Color

    /// Creates a stop.
    public init(_ place: Double, _ color: Color) {
      self.place = place
      self.color = color
    }
  }
}

/// How a line is drawn.
public struct Stroke: Hashable, Sendable {
  /// The ends of open lines.
  public enum Cap: Hashable, Sendable { case butt, round, square }
  /// The corners of lines.
  public enum Join: Hashable, Sendable { case miter, round, bevel }

  /// The width, in pixels.
  public var width: Double
  /// How open lines end.
  public var cap: Cap
  /// How lines turn.
  public var join: Join
  /// The lengths of dashes and gaps in turn, in pixels; empty for an unbroken line.
  public var dashes: [Double]

  /// Creates a way to draw lines.
  public init(width: Double, cap: Cap = .butt, join: Join = .miter, dashes: [Double] = []) {
    self.width = width
    self.cap = cap
    self.join = join
    self.dashes = dashes
  }
}
