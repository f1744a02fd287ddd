public import PuzzleKit
import Seeding
import Traces

/// Finding a safe way over a frozen lake, drawn into the picture step by step.
public struct SpatialNavigationPuzzle: GridTaking, QuestionTaking {
  public static let name = "spatial_navigation"
  public static let summary = "Find a safe way from the start to the goal; the path is drawn in."

  /// The kinds of board.
  enum Family: String, CaseIterable, Hashable, Sendable {
    case lake, walled, hexagonal, polar

    /// How its cells lie.
    var kind: Lattice.Kind {
      switch self {
      case .lake, .walled: .square
      case .hexagonal: .hexagonal
      case .polar: .polar
      }
    }

    /// The rows and columns, or rings and sectors, that it can have.
    var bounds: (rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      switch self {
      case .lake: (3...16, 3...16)
      case .walled: (4...64, 4...64)
      case .hexagonal: (3...32, 3...32)
      case .polar: (3...16, 6...48)
      }
    }

    /// The ways of drawing that it has: the colours of a gradient would be too many for a lake's palette.
    var styles: [PathStyle] {
      self == .lake ? PathStyle.allCases.filter { $0 != .gradient } : PathStyle.allCases
    }

    /// The sizes of cells, in pixels.
    var cells: ClosedRange<Int> { self == .lake ? 12...96 : MazeGeometry.cells(of: kind) }
  }
  /// Where the moves are told: read off the picture, or before it.
  enum Reveal: String, CaseIterable, Sendable { case late, early }
  /// How much is said.
  enum Length: String, CaseIterable, Sendable { case terse, plain, thorough }
  /// How cells are named.
  enum NamingWay: String, CaseIterable, Sendable {
    case rowColumn = "row_column"
    case letters, start, goal
  }
  /// How it is drawn: as a lake, or as one of the mazes.
  enum Theme: RawRepresentable, CaseIterable, Hashable, Sendable {
    case lake
    case maze(MazeTheme)

    static let allCases: [Theme] = [.lake] + MazeTheme.allCases.map { .maze($0) }

    init?(rawValue: String) {
      guard let theme = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = theme
    }

    var rawValue: String {
      switch self {
      case .lake: "lake"
      case .maze(let theme): theme.rawValue
      }
    }

    /// What a maze is drawn as; nil for a lake.
    var maze: MazeTheme? { if case .maze(let theme) = self { theme } else { nil } }
  }

  /// What the scenes depend on.
  struct SceneKnobs: Hashable, Sendable {
    var family: [Family] = [.lake]
    var algorithm = MazeAlgorithm.allCases
    var braid = RealSpread(0...0)
    var ends = MazeEnds.allCases
    var size = Spread(3...8)
    var rows: Spread?
    var columns: Spread?
    var holes: Spread?
    var holeShare = RealSpread(0.1...0.4)
    var pathLength: Spread?
    var turns: Spread?
    var shortestPaths: Spread?
    var deadEnds: Spread?
    var isUnique = false
  }

  /// How often each form of question is asked, against the others.
  struct Weights: Hashable, Sendable {
    var path = RealSpread(1...1)
    var exists = RealSpread(0...0)
    var length = RealSpread(0...0)
    var safe = RealSpread(0...0)
    var end = RealSpread(0...0)
    var cell = RealSpread(0...0)
    var choice = RealSpread(0...0)

    /// The weights in the order of the forms.
    var all: [Double] {
      [path, exists, length, safe, end, cell, choice].map(\.range.lowerBound)
    }
  }

  var scene = SceneKnobs()
  var ask = Weights()
  var imageThoughts = Spread(1...1)
  var reveal: [Reveal] = [.late]
  var words: [Length] = Length.allCases
  var naming: [NamingWay] = NamingWay.allCases
  var voice = VoiceName.allCases
  var theme = Theme.allCases
  var path: [PathStyle] = [.arrows]
  var cell: Spread?
  var labels: [Bool] = [false, true]

  /// The path of the file of maps, if scenes are given.
  public var maps: String?
  var given: [Lake]?
  var source: Source?
  /// The path of the file of questions, if they are worded.
  public var questions: String?
  var wordings: [Wording] = []
  var wordingSource: Source?

  /// Creates the puzzle with every knob at its default.
  public init() {}

  public static let knobs: [Knob<Self>] = [
    Knob(
      file: "maps", \.maps,
      "JSON lines of maps to use as scenes: {\"rows\": [\"SFH\", …]} in @ * # _ or S G H F"),
    Knob(
      file: "questions", \.questions,
      "JSON lines of questions in your words: {\"form\": \"path\", \"question\": \"… {size} …\"}"),
    Knob("family", \.scene.family, "the kind of board"),
    Knob("size", \.scene.size, 3...64, "cells on a side; rings of a polar maze"),
    Knob("rows", \.scene.rows, 3...64, "rows or rings, where they differ from size"),
    Knob("columns", \.scene.columns, 3...64, "columns or sectors, where they differ from size"),
    Knob("algorithm", \.scene.algorithm, "how mazes are carved; each that suits the grid"),
    Knob("braid", \.scene.braid, 0...1, "the share of a maze's dead ends that become loops"),
    Knob("ends", \.scene.ends, "where start and goal of a maze may lie"),
    Knob("holes", \.scene.holes, 0...254, "holes of a lake; any leaves them to hole_share"),
    Knob("hole_share", \.scene.holeShare, 0...0.9, "holes of a lake as a share of all cells"),
    Knob(
      "path_length", \.scene.pathLength, 1...4095,
      "moves of a shortest walk; any spreads them evenly over lakes"),
    Knob("turns", \.scene.turns, 0...4000, "turns of the shortest walk that turns least"),
    Knob("shortest_paths", \.scene.shortestPaths, 1...1_000_000, "how many walks are shortest"),
    Knob("dead_ends", \.scene.deadEnds, 0...4000, "cells with a single way out, ends left out"),
    Knob("unique", \.scene.isUnique, "whether only one walk may be shortest"),
    Knob("path", weight: \.ask.path, "for a way from the start to the goal"),
    Knob("exists", weight: \.ask.exists, "whether there is a way; half the answers are no"),
    Knob("length", weight: \.ask.length, "how many moves a shortest way takes"),
    Knob("safe", weight: \.ask.safe, "whether a plan works, or which move fails first"),
    Knob("end", weight: \.ask.end, "where a walk ends"),
    Knob("cell", weight: \.ask.cell, "what a cell is, or by which moves it can be left"),
    Knob("choice", weight: \.ask.choice, "which of four drawn ways is right; drawn with arrows"),
    Knob(
      "image_thoughts", \.imageThoughts, 0...8,
      "pictures in the trace; the path grows from one to the next"),
    Knob(
      "reveal", \.reveal, "whether moves are read off the picture (late) or told before it (early)"),
    Knob("words", \.words, "how much is said"),
    Knob("voice", \.voice, "in whose person: I, we, or the walker"),
    Knob("naming", \.naming, "how cells are named; one way a sample"),
    Knob("theme", \.theme, "how it is drawn; each that suits the family"),
    Knob("path_style", \.path, "how the way is drawn; on lakes with no gradient"),
    Knob("cell", \.cell, 12...96, "pixels on a side of a cell; any fits mazes into 512 pixels"),
    Knob("labels", \.labels, "whether rows, columns or sectors carry labels"),
  ]
}
