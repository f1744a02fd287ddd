import Imaging

extension JigsawScene {
  /// A place of the board that is shown empty, and pieces of which one fills it.
  struct Missing: Hashable, Sendable {
    /// The place.
    let place: Int
    /// The candidates as they are shown, in the order of their numbers, all of the size of a piece.
    let candidates: [Picture]
    /// The candidate that was cut out of the place.
    let truth: Int
  }

  /// The scene with a blank and candidates to fill it; no other piece has a number.
  func asking(_ missing: Missing) -> JigsawScene {
    var scene = self
    scene.missing = missing
    scene.pieces = pieces.indices.map { $0 == missing.place ? missing.truth : -1 }
    scene.turns = missing.candidates.map { _ in 0 }
    return scene
  }
}
