public import Imaging

/// How many tokens a trainer of the BAGEL family takes for a trace, and how many it allows.
///
/// A picture is seen by two encoders. Each scales it until its sides lie within bounds, rounds them to its
/// stride, and makes a token of each square. The problem's picture is encoded once by each; a picture of
/// the reasoning twice by the VAE, as what is to be drawn and as what was drawn, and once by the ViT. With one
/// problem picture and N image thoughts that is (1 + 2N) · VAE + (1 + N) · ViT + text. Longer samples are
/// skipped by the trainer.
///
/// Source: Deng et al., "Emerging Properties in Unified Multimodal Pretraining", arXiv 2505.14683, and the
/// configuration with which ThinkMorph was trained, arXiv 2510.27492.
public struct TokenBudget: Hashable, Sendable {
  /// How an encoder scales a picture.
  public struct Encoder: Hashable, Sendable {
    /// The side of a token's square, in pixels.
    public var stride: Int
    /// The least shorter and the greatest longer side, in pixels; the greatest wins.
    public var sides: ClosedRange<Int>

    /// The most pixels before sides are rounded: 9 · 1024 squares of 14.
    private static let pixels = 1_806_336.0

    /// Creates an encoder.
    public init(stride: Int, sides: ClosedRange<Int>) {
      precondition(stride > 0 && sides.lowerBound > 0, "a token has a pixel")
      self.stride = stride
      self.sides = sides
    }

    /// Returns the number of tokens of a picture.
    public func tokens(_ size: PictureSize) -> Int {
      // Divisions, products and roots of IEEE 754 are the same on every machine.
      let (width, height) = (Double(size.width), Double(size.height))
      let (low, high) = (Double(sides.lowerBound), Double(sides.upperBound))
      var scale = min(high / max(width, height), 1)
      scale = max(scale, low / min(width, height))
      let area = width * scale * (height * scale)
      if area > Self.pixels { scale *= (Self.pixels / area).squareRoot() }
      var columns = squares(width * scale)
      var rows = squares(height * scale)
      let longest = max(columns, rows) * stride
      if longest > sides.upperBound {
        let shrink = high / Double(longest)
        (columns, rows) = (
          squares(Double(columns * stride) * shrink), squares(Double(rows * stride) * shrink)
        )
      }
      return columns * rows
    }

    private func squares(_ side: Double) -> Int {
      max(1, Int((side / Double(stride)).rounded(.toNearestOrEven)))
    }
  }

  /// The most tokens of a sample.
  public var limit: Int
  /// The encoder of what is drawn.
  public var vae: Encoder
  /// The encoder of what is seen.
  public var vit: Encoder

  /// Creates a budget; its defaults are those of BAGEL and ThinkMorph.
  public init(
    limit: Int = 16_384, vae: Encoder = Encoder(stride: 16, sides: 512...1024),
    vit: Encoder = Encoder(stride: 14, sides: 224...518)
  ) {
    self.limit = limit
    self.vae = vae
    self.vit = vit
  }

  /// Returns the number of tokens of a trace.
  public func tokens(of outline: TraceOutline) -> Int {
    tokens(
      problem: outline.problem, reasoning: outline.reasoning, text: textTokens(of: outline))
  }

  /// Returns the number of tokens of pictures and of a number of tokens of text.
  public func tokens(problem: [PictureSize], reasoning: [PictureSize], text: Int) -> Int {
    problem.reduce(0) { $0 + vae.tokens($1) + vit.tokens($1) }
      + reasoning.reduce(0) { $0 + 2 * vae.tokens($1) + vit.tokens($1) } + text
  }

  /// The tokens around a text: its tags, and the marks where texts and pictures begin and end.
  static let markup = 12

  /// Returns no fewer tokens than a text is likely to take.
  ///
  /// Where a tokenizer is not at hand: three letters, spaces or line breaks make a token, a digit or another
  /// sign of ASCII is one, and any other character is as many as it has bytes in UTF-8. English words
  /// come to four or five letters a token in vocabularies of 150,000; digits and signs are mostly alone.
  public static func textTokens(_ text: String) -> Int {
    var soft = 0
    var hard = 0
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A, 0x20, 0x0A: soft += 1
      default: hard += 1
      }
    }
    return (soft + 2) / 3 + hard
  }
}

/// The tokens of some samples, counted.
public struct TokenTally: Codable, Hashable, Sendable {
  /// The number of samples.
  public var samples = 0
  /// The sum of their tokens.
  public var total = 0
  /// The sum of the squares of their tokens.
  public var squares = 0
  /// The fewest tokens of a sample; 0 where there is none.
  public var least = 0
  /// The most tokens of a sample.
  public var most = 0
  /// The number of samples over the budget.
  public var over = 0

  /// Creates the tally of no sample.
  public init() {}

  /// Counts a sample.
  public mutating func add(_ tokens: Int, limit: Int) {
    least = samples == 0 ? tokens : min(least, tokens)
    most = max(most, tokens)
    samples += 1
    total += tokens
    squares += tokens * tokens
    if tokens > limit { over += 1 }
  }

  /// Counts the samples of another tally.
  public mutating func add(_ other: TokenTally) {
    guard other.samples > 0 else { return }
    least = samples == 0 ? other.least : min(least, other.least)
    most = max(most, other.most)
    samples += other.samples
    total += other.total
    squares += other.squares
    over += other.over
  }

  /// What somebody who trains on the samples should know; nil if none is over the budget.
  public var note: String? {
    guard over > 0 else { return nil }
    return
      "\(over) of \(samples) samples are over the \(TokenBudget().limit) tokens of BAGEL's and ThinkMorph's trainers, which skip them (the longest has about \(most)); smaller pictures, fewer image thoughts, or filters: [token_budget_filter] in the recipe keep them within"
  }

  /// The mean, rounded; 0 where there is no sample.
  public var mean: Int { samples == 0 ? 0 : (total + samples / 2) / samples }
}
