/// A thing that has its place.
struct Placement {
  let index: Int
  let thing: Thing
  let figure: Figure
  let silhouette: Silhouette
  let stance: Composition.Stance
  let isMirrored: Bool
  /// How far it is turned clockwise, in turns.
  let turn: Float
  /// Numbers in which things of a kind differ, 0 to 1.
  let whims: SIMD4<Float>
  /// Where it touches what it stands on, in units.
  var foot = Spot(0, 0)
  /// Units of the picture in a unit of the kinds' common measure.
  var scale: Float = 1
  var nearness: Float = 1
  /// Sky and walls come before the ground.
  var layer = 1
  /// What orders things of a layer from the furthest to the nearest.
  var key: Float = 0
  /// Whether what is to be written on it is.
  var isWritten: Bool
  /// The cells of the silhouette that are covered.
  var covered = [UInt32](repeating: 0, count: Silhouette.side)

  /// The place of the figure that is put on the foot.
  var anchor: Spot {
    Self.anchor(of: thing.kind, stance)
  }

  private static func anchor(of kind: Composition.Kind, _ stance: Composition.Stance) -> Spot {
    switch stance {
    case .stands, .leans: kind.sheet * Spot(0.5, 1)
    case .lies, .flies: kind.sheet * 0.5
    case .hangs: kind.sheet * Spot(0.5, 0)
    }
  }

  /// How its figure comes to lie on the picture, in units.
  var frame: Frame {
    Frame(
      place: foot, scale: scale * thing.kind.scale, isMirrored: isMirrored, turn: turn,
      anchor: anchor)
  }

  /// Its corner and its size relative to its foot, at scale 1.
  private let relative: (low: Spot, size: Spot)

  /// Draws a thing that has no place yet.
  init(
    _ index: Int, _ thing: Thing, _ stance: Composition.Stance, isMirrored: Bool, turn: Float,
    whims: SIMD4<Float>
  ) {
    self.index = index
    self.thing = thing
    self.stance = stance
    self.isMirrored = isMirrored
    self.turn = turn
    self.whims = whims
    let sheet = thing.kind.sheet
    var pen = Pen(width: sheet.x, height: sheet.y, whims: whims)
    thing.kind.draw(&pen)
    let bare = pen.figure
    let frame = Frame(
      place: Spot(0, 0), scale: thing.kind.scale, isMirrored: isMirrored, turn: turn,
      anchor: Self.anchor(of: thing.kind, stance))
    silhouette = Silhouette(bare, in: frame)
    let (low, high) = bare.bounds(in: frame)
    isWritten = !thing.text.isEmpty
    if isWritten, let label = thing.kind.label { pen.write(thing.text, on: label) }
    figure = pen.figure
    relative = (low, high - low)
  }

  /// How high the letters on it are, in units; 0 where nothing is written.
  var letterHeight: Float {
    guard isWritten, let label = thing.kind.label else { return 0 }
    return label.height(thing.text) * thing.kind.scale * scale
  }

  /// The bounds of what is written on it, in pixels.
  func textBox(unit: Float) -> Composition.Box? {
    guard isWritten else { return nil }
    let (low, high) = figure.textBounds(in: frame.scaled(unit))
    guard low.x < high.x else { return nil }
    return Composition.Box(
      x0: Noise.floor(low.x), y0: Noise.floor(low.y), x1: Noise.floor(high.x) + 1,
      y1: Noise.floor(high.y) + 1)
  }

  /// The top left corner of its box, in units.
  var low: Spot { foot + relative.low * scale }
  /// The size of its box, in units.
  var size: Spot { relative.size * scale }
  /// The bottom right corner of its box, in units.
  var high: Spot { low + size }
  /// The size of its box at scale 1.
  var spread: Spot { relative.size }
  /// The corner of its box from its foot, at scale 1.
  var offset: Spot { relative.low }

  /// The share of its cells that nothing covers.
  func visible(_ covered: [UInt32]) -> Float {
    let hidden = covered.reduce(0) { $0 + $1.nonzeroBitCount }
    return 1 - Float(hidden) / Float(max(silhouette.area, 1))
  }

  /// Whether it lies before another, which it may cover then.
  func isBefore(_ other: Placement) -> Bool {
    (layer, key, index) > (other.layer, other.key, other.index)
  }
}
