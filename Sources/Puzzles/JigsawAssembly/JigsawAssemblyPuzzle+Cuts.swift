import PuzzleKit
import Seeding
import Traces

/// Along what lines pictures are cut, and how pieces lie.
extension JigsawAssemblyPuzzle {
  /// The most pieces that lie in a strip.
  static let mostInStrip = 6

  /// The cuts that go with a layout and a form, each with a way to show its pieces.
  func cuts(of layout: Layout, _ form: JigsawScene.Form) -> [JigsawScene.Cut] {
    let cuts =
      switch form {
      case .arrangement, .order, .pair, .swapped: cut
      case .rotation, .missingPiece, .oddPiece: cut.filter { $0 == .straight }
      }
    return cuts.filter { !kinds(of: layout, form, $0).isEmpty }
  }

  /// How the pieces of a layout and a form may lie.
  func kinds(
    of layout: Layout, _ form: JigsawScene.Form, _ cut: JigsawScene.Cut
  ) -> [Placement.Kind] {
    switch form {
    case .arrangement, .order, .pair:
      show.filter { $0 != .strip || fitsStrip(layout, cut) }
    // Its candidates are a strip, whatever else is shown.
    case .missingPiece: [.strip]
    case .swapped, .rotation, .oddPiece: show.filter { $0 == .grid }
    }
  }

  /// Whether the pieces of a layout lie in one row or one column of a picture that is not too long.
  private func fitsStrip(_ layout: Layout, _ cut: JigsawScene.Cut) -> Bool {
    // A row of all pieces is as long as so many pictures are wide.
    let length = min(layout.rows, layout.columns) * size.greatest
    let most = cut == .straight ? length : length * 8 / 5
    return layout.count <= Self.mostInStrip
      && most + layout.count * gap.greatest <= Placement.longestStrip
  }

  /// The cut of a candidate, the same at every attempt.
  func drawnCut(
    _ layout: Layout, _ form: JigsawScene.Form, _ candidate: Candidate
  ) -> JigsawScene.Cut {
    var chance = candidate.chance("cut")
    return chance.element(of: cuts(of: layout, form)) ?? .straight
  }

  /// The scene, cut along lines that are not straight.
  func curved(
    _ scene: JigsawScene, _ cut: JigsawScene.Cut, using chance: inout Chance
  ) throws(Rejection) -> JigsawScene {
    let (width, height) = (scene.cellWidth, scene.cellHeight)
    guard
      let lines = CutLines.drawn(
        cut, scene.layout, width: width, height: height, using: &chance),
      let shapes = PieceShapes(lines), shapes.hasItsSamples
    else {
      throw Rejection("cut", "no room for a \(cut.rawValue) cut in \(width) × \(height) pixels")
    }
    var scene = scene
    scene.cut = cut
    scene.shapes = shapes
    return scene
  }

  /// Checks that what is asked can be cut and shown as it is wanted.
  func validateCuts() throws(KnobError) {
    let asked = zip(JigsawScene.Form.allCases, ask.all).filter { $0.1 > 0 }.map(\.0)
    if !cut.contains(.straight) {
      guard rim.greatest == 0 else {
        throw KnobError(
          "rim", "only straight pieces lose their rims; add straight to cut, or set rim to 0")
      }
      guard asked.contains(where: { ![.rotation, .missingPiece, .oddPiece].contains($0) }) else {
        throw KnobError(
          "cut",
          "pieces that are turned, missing or odd are cut straight; add straight to the cuts")
      }
      guard !turned.contains(true) else {
        throw KnobError(
          "turned",
          "pieces that are turned are cut straight; add straight to cut, or set it to false")
      }
    }
    if !show.contains(.grid) {
      let free: [JigsawScene.Form] = [.arrangement, .order, .pair, .missingPiece]
      guard asked.contains(where: free.contains) else {
        throw KnobError(
          "show", "pieces that are turned, swapped or odd lie in a grid; add grid to show")
      }
    }
    for name in layout where cut.contains(where: { $0 != .straight }) {
      let most = max(name.layout.rows, name.layout.columns)
      guard size.greatest / most >= CutLines.leastSide else {
        throw KnobError(
          "cut",
          "\(name.rawValue) leaves pieces under the \(CutLines.leastSide) pixels of curved cuts in \(size.greatest); raise size, take fewer pieces or cut straight"
        )
      }
    }
    guard
      show != [.strip]
        || layout.contains(where: { layout in
          cut.contains { fitsStrip(layout.layout, $0) }
        })
    else {
      throw KnobError(
        "show",
        "no layout has a strip of at most \(Self.mostInStrip) pieces and \(Placement.longestStrip) pixels; lower size, take fewer pieces, or add grid or tray"
      )
    }
  }
}
