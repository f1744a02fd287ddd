/// How a walk is drawn.
enum PathStyle: String, Hashable, Sendable, CaseIterable {
  /// A line with an arrowhead at the centre of each cell that is entered.
  case arrows
  /// A dot at each centre, a smaller one on each border.
  case dots
  /// A print on each border, and one on the way into and out of each centre, left and right in turn.
  case footprints
  /// A dash over each border, a short one at each centre.
  case dashed
  /// A line whose colours follow the walk.
  case gradient
}

/// A sign of ink in a single cell.
enum Mark: Hashable, Sendable, CaseIterable {
  /// A ring around the centre.
  case ring
  /// A dot at the centre.
  case spot
}
