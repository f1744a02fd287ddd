import Imaging
import Seeding
import Testing
import Traces

@testable import JigsawAssembly

/// Pictures that are cut along curves, to try everything on.
enum Cuts {
  static let curved: [JigsawScene.Cut] = [.tabs, .wavy, .crooked, .voronoi]

  /// Lines that were drawn from a seed.
  static func lines(
    _ cut: JigsawScene.Cut, _ rows: Int, _ columns: Int, _ width: Int, _ height: Int, seed: UInt64
  ) throws -> CutLines {
    var chance = Chance(Seed(seed))
    return try #require(
      CutLines.drawn(
        cut, Layout(rows: rows, columns: columns), width: width, height: height, using: &chance))
  }

  /// The pieces of such lines.
  static func shapes(
    _ cut: JigsawScene.Cut, _ rows: Int, _ columns: Int, _ width: Int, _ height: Int, seed: UInt64
  ) throws -> PieceShapes {
    let lines = try lines(cut, rows, columns, width, height, seed: seed)
    return try #require(PieceShapes(lines))
  }

  /// A scene whose pieces are in reverse order.
  static func scene(
    _ cut: JigsawScene.Cut, _ rows: Int, _ columns: Int, _ width: Int, _ height: Int, seed: UInt64
  ) throws -> JigsawScene {
    let layout = Layout(rows: rows, columns: columns)
    let size = (width: columns * width, height: rows * height)
    var scene = JigsawScene(
      origin: .painting(kind: "lake", seed: seed, crop: Box(0, 0, size.width, size.height)),
      picture: Samples.picture(width: size.width, height: size.height, seed: seed),
      layout: layout, pieces: Array((0..<layout.count).reversed()),
      turns: [Int](repeating: 0, count: layout.count), form: .order, asked: [], optionCount: 0,
      rightOption: 0)
    guard cut != .straight else { return scene }
    scene.cut = cut
    scene.shapes = try shapes(cut, rows, columns, width, height, seed: seed)
    return scene
  }

  /// How a scene is shown.
  static func show(
    _ scene: JigsawScene, _ kind: Placement.Kind = .grid, ground: Presentation.Ground = .white,
    style: Presentation.LabelStyle = .numbers, gap: Int = 8, seed: UInt64 = 1
  ) throws -> Presentation {
    try Presentation(
      of: scene, tiles: #require(Tiles(scene.picture, layout: scene.layout)), ground: ground,
      style: style, gap: gap, kind: kind, scattered: Chance(Seed(seed)))
  }
}
