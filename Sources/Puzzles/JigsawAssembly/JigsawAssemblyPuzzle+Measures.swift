extension JigsawAssemblyPuzzle {
  public static let measures = [
    "grid.rows", "grid.columns", "pieces.count", "pieces.displaced", "pieces.turned", "seam.margin",
  ]
}
