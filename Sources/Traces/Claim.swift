/// An upright rectangle of pixels of a stored picture: origin top left, right and bottom exclusive.
public struct Box: Hashable, Sendable {
  /// The left edge.
  public var x0: Int
  /// The top edge.
  public var y0: Int
  /// The right edge, exclusive.
  public var x1: Int
  /// The bottom edge, exclusive.
  public var y1: Int

  /// Creates a box from its edges.
  public init(_ x0: Int, _ y0: Int, _ x1: Int, _ y1: Int) {
    self.x0 = x0
    self.y0 = y0
    self.x1 = x1
    self.y1 = y1
  }
}

/// What an assertion rests on.
public enum Evidence: String, Hashable, Sendable {
  /// It can be read from the pixels of a picture.
  case pixels
  /// The record declares it.
  case record
  /// A user's annotation file declares it.
  case annotation
}

/// An assertion as data: one of a small closed set of kinds for each task, with its values.
public struct Fact: Hashable, Sendable {
  /// The kind, such as `move`.
  public var kind: String
  /// The values, in the order that the kind defines.
  public var values: [String]
  /// What the assertion rests on.
  public var evidence: Evidence
  /// Which picture of the sample it is about, or nil if it is about none.
  ///
  /// 0 is the problem picture, 1 the picture of the first image thought, and so on.
  public var image: Int?
  /// Where in that picture, in its pixels.
  public var boxes: [Box]

  /// Creates a fact.
  public init(
    _ kind: String, _ values: [String], evidence: Evidence = .pixels, image: Int? = 0,
    boxes: [Box] = []
  ) {
    self.kind = kind
    self.values = values
    self.evidence = evidence
    self.image = image
    self.boxes = boxes
  }
}

/// An assertion, and where in the text it is made.
public struct Claim: Hashable, Sendable {
  /// The Unicode code points of the text that make the assertion.
  public var span: Range<Int>
  /// What is asserted.
  public var fact: Fact

  /// Creates a claim.
  public init(span: Range<Int>, fact: Fact) {
    self.span = span
    self.fact = fact
  }
}
