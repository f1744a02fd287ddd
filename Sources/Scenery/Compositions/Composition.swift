public import Imaging
public import Seeding

/// A picture of things, every pixel of which is known: which thing it shows, and whether in its colour.
///
///     let things = [Thing(.mug, .blue, .striped), Thing(.lamp, .red), Thing(.pencil, .yellow)]
///     let composition = try Composition(.desk, .soft, width: 1024, height: 768, things: things, using: &chance)
///     composition.items[0].mask   // the pixels of the thing furthest back
///
/// Things are placed where such things are found, larger below where they are near, and what is nearer covers
/// what is further away, but never more of a thing than its ``Thing/leastVisible`` allows. The same chance
/// gives the same bytes on every machine.
public struct Composition: Sendable {
  /// Where it is.
  public let setting: Setting
  /// How it is painted.
  public let style: Style
  /// The picture, in RGB.
  public let picture: Picture
  /// The things in the picture, from the furthest to the nearest; a later one covers earlier ones.
  public let items: [Item]
  /// The indices of the things for which there was no place, in order.
  public let leftOut: [Int]
  /// What is in the background, and where everything stands.
  let scene: Scene

  /// The lengths that a side may have, in pixels.
  public static let sides = Painting.sides
  /// The number of things that may be asked for.
  public static let counts = 1...200

  /// Composes and paints a picture.
  ///
  /// - Parameters:
  ///   - setting: Where it is.
  ///   - style: How it is painted.
  ///   - width: The number of columns, of ``sides``, at most twice the height.
  ///   - height: The number of rows, of ``sides``, at most twice the width.
  ///   - things: What it shows, as many as ``counts`` allows. Kinds that are not at home in the setting stand
  ///     where others of their stance do.
  ///   - chance: Where the places and the tones of everything come from.
  /// - Throws: ``SceneryError`` if it cannot be painted at that size.
  public init(
    _ setting: Setting, _ style: Style = .soft, width: Int, height: Int, things: [Thing],
    using chance: inout Chance
  ) throws(SceneryError) {
    guard Self.sides ~= width, Self.sides ~= height else {
      throw SceneryError(.side, width: width, height: height)
    }
    guard width <= height * 2, height <= width * 2 else {
      throw SceneryError(.shape, width: width, height: height)
    }
    precondition(Self.counts ~= things.count, "a composition has 1 to 200 things")
    var draws = Chance(Seed(chance.bits()).derived(setting.rawValue))
    let short = Float(min(width, height))
    var scene = Scene(
      setting, style, wide: Float(width) / short, high: Float(height) / short, things: things,
      using: &draws)
    // Silhouettes are planned on a lattice; a thing of which the pixels show too little has to go.
    scene.dropSmallTexts(unit: short)
    var painted = scene.painted(width: width, height: height)
    while true {
      let hidden = painted.items.filter { $0.visibleShare < things[$0.index].leastVisible }
      let illegible = painted.items.filter { !$0.isLegible }
      guard !hidden.isEmpty || !illegible.isEmpty else { break }
      for item in illegible { scene.placements[item.depth].isWritten = false }
      let gone = Set(hidden.map(\.index))
      scene.placements.removeAll { gone.contains($0.index) }
      painted = scene.painted(width: width, height: height)
    }
    let shown = Set(scene.placements.map(\.index))
    self.setting = setting
    self.style = style
    self.scene = scene
    picture = painted.picture
    items = painted.items
    leftOut = things.indices.filter { !shown.contains($0) }
  }

  /// The same picture as if some of the things were not there; everything else stays where it is.
  ///
  /// Pixels change only where the masks and the shadows of those things were, and at their edges.
  ///
  /// - Parameter indices: Indices of things.
  /// - Returns: A picture of the same size.
  public func picture(without indices: [Int]) -> Picture {
    var rest = scene
    rest.placements.removeAll { indices.contains($0.index) }
    return rest.painted(width: picture.width, height: picture.height).picture
  }
}
