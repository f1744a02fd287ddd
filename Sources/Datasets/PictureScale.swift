public import Imaging

/// How much smaller the pictures of a sample are made, all alike.
public struct PictureScale: Hashable, Sendable {
  /// What the longest side of any picture becomes, in pixels.
  public var side: Int
  /// What it was.
  public var original: Int

  /// Creates a scale.
  ///
  /// - Precondition: A picture is made no larger, and has a pixel.
  public init(side: Int, original: Int) {
    precondition(1...original ~= side, "a picture is made no larger")
    self.side = side
    self.original = original
  }

  /// The size of a picture after scaling: each side rounded, at least 1.
  public func callAsFunction(_ size: PictureSize) -> PictureSize {
    func scaled(_ length: Int) -> Int { max(1, (length * side + original / 2) / original) }
    return PictureSize(width: scaled(size.width), height: scaled(size.height))
  }

  /// A box of a picture after scaling: each edge rounded, and still a pixel wide and high.
  ///
  /// - Parameters:
  ///   - box: The edges in pixels, `[x0, y0, x1, y1]`, right and bottom exclusive.
  ///   - size: The size of the picture before.
  ///   - scaled: Its size after.
  /// - Returns: The edges, each within half a pixel of its place but where a box would have no pixel.
  public static func box(_ box: [Int], in size: PictureSize, scaled: PictureSize) -> [Int] {
    guard box.count == 4 else { return box }
    func edge(_ value: Int, _ length: Int, _ new: Int) -> Int {
      (2 * value * new + length) / (2 * length)
    }
    func edges(_ low: Int, _ high: Int, _ length: Int, _ new: Int) -> (Int, Int) {
      let ends = (edge(low, length, new), edge(high, length, new))
      guard ends.0 == ends.1, low < high else { return ends }
      return ends.0 < new ? (ends.0, ends.0 + 1) : (new - 1, new)
    }
    let across = edges(box[0], box[2], size.width, scaled.width)
    let down = edges(box[1], box[3], size.height, scaled.height)
    return [across.0, down.0, across.1, down.1]
  }
}

extension TokenBudget {
  /// Returns the least scaling with which pictures and text keep to the limit; nil if none does.
  ///
  /// Encoders make small pictures larger, so nothing is won below the least side that they see; there it ends.
  ///
  /// - Parameters:
  ///   - problem: The sizes of the problem's pictures.
  ///   - reasoning: The sizes of the image thoughts' pictures.
  ///   - text: The tokens of the text.
  ///   - most: The scale to begin with, as a side; nil for the pictures as they are.
  /// - Returns: The scale; that of 1 where nothing has to be scaled.
  public func scale(
    problem: [PictureSize], reasoning: [PictureSize], text: Int, from most: Int? = nil
  ) -> PictureScale? {
    let longest = (problem + reasoning).reduce(1) { max($0, $1.width, $1.height) }
    let least = min(vae.sides.lowerBound, vit.sides.lowerBound)
    for side in stride(from: min(longest, most ?? longest), to: 0, by: -1) {
      let scale = PictureScale(side: side, original: longest)
      let (problem, reasoning) = (problem.map { scale($0) }, reasoning.map { scale($0) })
      if tokens(problem: problem, reasoning: reasoning, text: text) <= limit { return scale }
      if (problem + reasoning).allSatisfy({ min($0.width, $0.height) <= least }) { break }
    }
    return nil
  }

  /// Returns the tokens of a trace's text.
  public func textTokens(of outline: TraceOutline) -> Int {
    ([outline.question] + outline.texts + [outline.answer])
      .reduce(0) { $0 + Self.textTokens($1) + Self.markup }
  }
}
