/// What can be laid over a picture: the true path, the places of pieces, the things that a scene has.
struct Layer: Encodable, Hashable, Sendable {
  /// The kinds of layer.
  enum Kind: String, Encodable, Sendable { case path, permutation, elements }

  /// Something that is drawn, in pixels of the stored picture from its top left corner.
  struct Shape: Encodable, Hashable, Sendable {
    /// `[x0, y0, x1, y1]`, right and bottom exclusive.
    var box: [Double]?
    /// The corners of a line, `[x, y]` each.
    var line: [[Double]]?
    /// What stands beside it, short.
    var label = ""
    /// What it is, in words.
    var title = ""
    /// Whether it is what the question is after.
    var isMain = false
  }

  /// The most shapes of a layer; more would hide the picture.
  static let most = 400

  var kind: Kind
  /// What the switch for it says.
  var name: String
  var shapes: [Shape]

  /// Creates a layer; nil if there is nothing to draw.
  init?(_ kind: Kind, _ name: String, _ shapes: [Shape]) {
    guard !shapes.isEmpty else { return nil }
    self.kind = kind
    self.name = name
    self.shapes = Array(shapes.prefix(Self.most))
  }
}
