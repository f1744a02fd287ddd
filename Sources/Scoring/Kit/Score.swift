/// What an output is worth.
public struct Score: Hashable, Sendable {
  /// The parts, each from 0 to 1; nil where there is nothing to judge.
  public struct Parts: Hashable, Sendable {
    /// Whether the answer is right, or with partial credit how nearly.
    public var answer: Double
    /// Whether the answer stands where and how it should, right or not.
    public var format: Double
    /// The share of the steps told that can be made, up to the first that can't.
    public var steps: Double?
    /// How well the pictures show what they should.
    public var images: Double?

    /// Creates parts.
    public init(answer: Double, format: Double, steps: Double? = nil, images: Double? = nil) {
      self.answer = answer
      self.format = format
      self.steps = steps
      self.images = images
    }
  }

  /// A number with a name, such as `progress`.
  public struct Detail: Hashable, Sendable {
    /// The name, letters and underscores.
    public var name: String
    /// The number, finite.
    public var value: Double

    /// Creates a detail.
    public init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// The parts.
  public var parts: Parts
  /// What a trainer may make a denser reward of, in an order that a task keeps to.
  public var details: [Detail]
  /// A sentence without a full stop: why the answer is right or wrong.
  public var reason: String

  /// Creates a score.
  public init(_ parts: Parts, details: [Detail] = [], reason: String) {
    self.parts = parts
    self.details = details
    self.reason = reason
  }

  /// A score of nothing.
  public static func nothing(_ reason: String, format: Double = 0) -> Score {
    Score(Parts(answer: 0, format: format), reason: reason)
  }
}

/// What an output's pictures are worth.
public struct PictureScore: Hashable, Sendable {
  /// From 0 to 1.
  public var value: Double
  /// What it is made of, such as `pieces` or `iou`, in an order that a task keeps to.
  public var details: [Score.Detail]
  /// A sentence without a full stop: what the pictures show, or fail to show.
  public var reason: String

  /// Creates a score.
  public init(_ value: Double, details: [Score.Detail] = [], reason: String) {
    self.value = value
    self.details = details
    self.reason = reason
  }

  /// The score of a picture that cannot be laid over what it should show.
  public static let unreadable = PictureScore(0, reason: "the picture is too small, or stretched")
}
