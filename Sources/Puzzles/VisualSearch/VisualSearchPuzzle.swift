public import PuzzleKit
import Scenery
import Seeding
import Traces

/// Finding an object among many and reading something off it.
public struct VisualSearchPuzzle: Puzzle {
  public static let name = "visual_search"
  public static let summary =
    "Find an object among many; it is marked, perhaps enlarged, and the answer read off."

  /// A draw may compose a picture, which takes milliseconds.
  public static let drawBudget = 2000

  /// The largest number that is asked for.
  static let mostCounted = 6

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

  /// How hard the target is to see.
  enum Search: String, CaseIterable, Sendable {
    case feature, conjunction, serial

    var kind: SearchSolution.Kind {
      switch self {
      case .feature: .feature
      case .conjunction: .conjunction
      case .serial: .serial
      }
    }
  }

  /// How often each form of question is asked, against the others.
  struct Weights: Hashable, Sendable {
    var colour = RealSpread(1...1)
    var pattern = RealSpread(1...1)
    var kind = RealSpread(1...1)
    var position = RealSpread(1...1)
    var relation = RealSpread(1...1)
    var count = RealSpread(1...1)
    var existence = RealSpread(1...1)
    var larger = RealSpread(1...1)
    var find = RealSpread(1...1)
    var text = RealSpread(1...1)
    var nearer = RealSpread(1...1)
    var marked = RealSpread(1...1)
    var given = RealSpread(1...1)

    /// The weights in the order of the forms.
    var all: [Double] {
      [
        colour, pattern, kind, position, relation, count, existence, larger, find, text, nearer,
        marked, given,
      ].map(\.range.lowerBound)
    }
  }

  var ask = Weights()
  var width = Spread(768...1024)
  var shape = Shape.allCases
  var setting = Composition.Setting.allCases
  var style = Composition.Style.allCases
  var objects = Spread(8...40)
  var search = Search.allCases
  var hops = Spread(1...2)
  var options = Spread([0, 2, 3, 4])
  var visible = RealSpread(0.75...0.75)
  var targetArea = RealSpread(0.01...0.3)
  var crop = [true, false]
  var reveal = [SearchTelling.Reveal.late]
  var words = SearchTelling.Length.allCases
  var optionStyle = SearchTelling.OptionStyle.allCases

  /// The path of the annotations, if photos are asked about.
  public var annotations: String?
  /// The path of the folder of photos, if it is not that of the annotations.
  public var images: String?
  /// The licences that photos may have; any if there are none.
  public var licences: [String] = []
  var album: Album?

  /// Creates the puzzle with every knob at its default.
  public init() {}

  public static let knobs: [Knob<Self>] = [
    Knob(
      file: "annotations", \.annotations,
      "photos with objects: COCO, LVIS, Objects365, Pascal VOC, YOLO, JSON lines; without it, compositions"
    ),
    Knob(
      file: "images", \.images, "the folder of the photos, if it is not that of the annotations"),
    Knob(texts: "licences", \.licences, "the licences that photos may have, by name or number"),
    Knob("width", \.width, 256...2048, "pixels across"),
    Knob("shape", \.shape, "width to height"),
    Knob("setting", \.setting, "where it is"),
    Knob("style", \.style, "how it is painted"),
    Knob("objects", \.objects, 3...200, "things in the picture: the set size of the search"),
    Knob(
      "search", \.search,
      "what the target shares: feature: not its colour or not its name; conjunction: each with some; serial: both with one"
    ),
    Knob("hops", \.hops, 1...2, "objects to find one by the other: 2 goes by an anchor"),
    Knob("colour", weight: \.ask.colour, "what colour it is"),
    Knob("pattern", weight: \.ask.pattern, "what covers it: nothing, stripes, dots, checks"),
    Knob("kind", weight: \.ask.kind, "what it is"),
    Knob("position", weight: \.ask.position, "where in the picture it is"),
    Knob("relation", weight: \.ask.relation, "on which side of another it is"),
    Knob("count", weight: \.ask.count, "how many there are"),
    Knob("existence", weight: \.ask.existence, "whether there is one"),
    Knob("larger", weight: \.ask.larger, "which of two takes up more"),
    Knob("find", weight: \.ask.find, "for its bounding box"),
    Knob("text", weight: \.ask.text, "what is written on it"),
    Knob("nearer", weight: \.ask.nearer, "which of two is nearer to a third"),
    Knob("marked", weight: \.ask.marked, "what is in the frame that the picture bears"),
    Knob("given", weight: \.ask.given, "what the annotations ask, where they have questions"),
    Knob("options", \.options, 0...4, "answers to choose from, 2 to 4; 0: the answer is free"),
    Knob("visible", \.visible, 0...1, "least share of the target that nothing covers"),
    Knob("target_area", \.targetArea, 0...1, "share of the picture that the target's box takes"),
    Knob("crop", \.crop, "whether another picture enlarges the target"),
    Knob("reveal", \.reveal, "whether words tell the answer before a picture shows it"),
    Knob("words", \.words, "how much is said"),
    Knob("option_style", \.optionStyle, "how options are written: A: red, A. red, (A) red"),
  ]

  /// The least share of the target that is seen, in hundredths.
  var visibleHundredths: Int { Int((visible.range.lowerBound * 100).rounded()) }
}
