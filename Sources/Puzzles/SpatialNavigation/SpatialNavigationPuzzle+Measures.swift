extension SpatialNavigationPuzzle {
  public static let measures = [
    "grid.rows", "grid.columns", "holes.count", "path.length", "path.turns", "path.shortest_count",
    "search.expanded", "search.misleading", "dead_ends.count", "plan.length", "target.area",
  ]
}
