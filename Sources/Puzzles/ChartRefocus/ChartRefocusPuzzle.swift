import Charts
public import PuzzleKit

/// Answering questions about a chart: what carries the answer is marked, read off, and calculated with.
public struct ChartRefocusPuzzle: Puzzle, TableTaking {
  public static let name = "chart_refocus"
  public static let summary =
    "Answer a question about a chart; what carries the answer is marked, read and reckoned with."

  /// A draw lays a chart out.
  public static let drawBudget = 4000

  /// A shape of pictures, width to height.
  enum Shape: String, CaseIterable, Sendable {
    case landscape = "4x3"
    case wide = "3x2"
    case square = "1x1"
    case portrait = "3x4"

    /// The height of a picture of some width.
    func height(_ width: Int) -> Int {
      switch self {
      case .landscape: width * 3 / 4
      case .wide: width * 2 / 3
      case .square: width
      case .portrait: width * 4 / 3
      }
    }
  }

  var ask = Weights()
  var chart = ChartKind.allCases
  var look = ChartLook.allCases
  var labels = [true, false]
  var width = Spread(512...768)
  var shape = Shape.allCases
  var categories = Spread(3...12)
  var series = Spread(1...5)
  var log = RealSpread(0.5...0.5)
  var mark = ChartMark.Style.allCases
  var imageThoughts = Spread(1...3)
  var reveal = [ChartTelling.Reveal.late]
  var words = ChartTelling.Length.allCases

  /// The path of the tables, if a user's are drawn.
  public var tables: String?
  /// What the user says of columns.
  public var columns: [String] = []
  /// The user's tables, sorted once for all draws.
  var given: [SortedTable] = []
  /// The forms that can be asked of the user's tables; all without them.
  var carried = Set(ChartScene.Form.allCases)

  /// Creates the puzzle with every knob at its default.
  public init() {}

  public static let knobs: [Knob<Self>] =
    [
      Knob(
        file: "tables", \.tables,
        "figures to draw: a CSV, TSV or JSON file, or a folder of them; without it, invented ones"),
      Knob(
        texts: "columns", \.columns,
        "what columns are, each as NAME=ROLE: category, times, group, figure, identifier, ignored"),
      Knob("chart", \.chart, "how figures are drawn"),
      Knob("look", \.look, "whose manner it is drawn in"),
      Knob("labels", \.labels, "whether each figure is written"),
      Knob("width", \.width, 384...1024, "pixels across"),
      Knob("shape", \.shape, "width to height"),
      Knob("categories", \.categories, 3...24, "names or times in a chart"),
      Knob("series", \.series, 1...6, "figures to each of them, where a chart has several"),
      Knob("log", \.log, 0...1, "how often figures that span much lie along a logarithmic axis"),
      Knob("mark", \.mark, "how what carries the answer is marked"),
      Knob(
        "image_thoughts", \.imageThoughts, 1...3, "pictures that what is marked is shared among"),
      Knob("reveal", \.reveal, "whether words tell what is read before a picture shows it"),
      Knob("words", \.words, "how much is said"),
    ] + weightKnobs
}
