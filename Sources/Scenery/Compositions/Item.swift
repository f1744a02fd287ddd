public import Imaging

extension Composition {
  /// A box of pixels, right and bottom exclusive.
  public struct Box: Hashable, Sendable {
    public var x0: Int
    public var y0: Int
    public var x1: Int
    public var y1: Int

    /// Creates a box from its first and its last column and row, those after the last to be exact.
    public init(x0: Int, y0: Int, x1: Int, y1: Int) {
      self.x0 = x0
      self.y0 = y0
      self.x1 = x1
      self.y1 = y1
    }

    /// The number of columns.
    public var width: Int { x1 - x0 }
    /// The number of rows.
    public var height: Int { y1 - y0 }
  }

  /// A thing as a picture shows it.
  public struct Item: Sendable {
    /// Which of the things that were asked for it is.
    public let index: Int
    /// Its place in the order from the furthest, 0, to the nearest.
    public let depth: Int
    /// The bounds of all of its pixels, as if nothing covered it.
    public let box: Box
    /// The number of its pixels, as if nothing covered it.
    public let area: Int
    /// The pixels that show it: those of which it covers at least half and nothing nearer does.
    public let mask: Mask
    /// Those of its pixels that show the bare colour of its body, without edges, marks and details.
    public let body: Mask
    /// The items further back of which it hides pixels, by their places in the order from the furthest, and how many: of all
    /// that hide an item's pixels the numbers add up to those of its ``area`` that its ``mask`` lacks.
    public let hidden: [(item: Int, pixels: Int)]
    /// The bounds of the mask.
    public let visibleBox: Box
    /// How it is placed.
    public let stance: Stance
    /// Whether it is drawn as in a mirror.
    public let isMirrored: Bool
    /// Where it touches what it stands on, lies on or hangs from, in pixels from the top left.
    public let foot: SIMD2<Float>
    /// How much larger it is for being near, 1 for the nearest.
    public let nearness: Float

    /// What is written on it, all of which can be seen; empty for nothing.
    public let text: String
    /// The bounds of what is written.
    public let textBox: Box?

    /// The share of its pixels that nothing covers.
    public var visibleShare: Double { area == 0 ? 0 : Double(mask.area) / Double(area) }

    /// Whether nothing covers any of what is written on it.
    var isLegible: Bool {
      guard let box = textBox else { return true }
      let seen = mask.runs.reduce(0) { sum, run in
        box.y0..<box.y1 ~= run.y ? sum + max(0, min(run.x1, box.x1) - max(run.x0, box.x0)) : sum
      }
      return seen == box.width * box.height
    }
  }

  /// How a composition is painted.
  public enum Style: String, CaseIterable, Hashable, Sendable {
    /// Even colours, edged in a darker tone of each.
    case flat
    /// Colours that grow darker downwards, and soft shadows.
    case soft
    /// Paper that is cut out with a white edge and throws a shadow.
    case paper
    /// Dark lines around even colours.
    case inked
  }
}
