import ChartRefocus
import Export
import JigsawAssembly
public import PuzzleKit
import SpatialNavigation
import VisualSearch

/// Every puzzle that there is, and what proves its records.
public enum Catalog {
  /// The version of the generator, as records and runs name it.
  public static let version = "0.1.0"

  /// The formats that a recipe may ask for: the dataset's own, and those that it is exported as.
  public static let formats = ["jsonl"] + ExportFormat.allCases.map(\.rawValue)

  /// The puzzles, in the order in which they are listed.
  public static let puzzles: [any Puzzle.Type] = [
    ChartRefocusPuzzle.self,
    JigsawAssemblyPuzzle.self,
    SpatialNavigationPuzzle.self,
    VisualSearchPuzzle.self,
  ]
}
