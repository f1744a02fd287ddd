import Seeding

extension SpatialNavigationPuzzle {
  /// In whose person samples are told.
  enum VoiceName: String, CaseIterable, Sendable {
    case first, plural, third
  }
}

extension [SpatialNavigationPuzzle.VoiceName] {
  /// Draws a voice; the first person is as probable as the others together.
  func draw(walker: String, using chance: inout Chance) -> Voice {
    let chosen = chance.index(weightedBy: map { $0 == .first ? 2 : 1 }) ?? 0
    switch self[chosen] {
    case .first: return .first
    case .plural: return .plural
    case .third: return .third(walker)
    }
  }
}
