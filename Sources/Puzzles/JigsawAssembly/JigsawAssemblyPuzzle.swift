public import PuzzleKit
import Seeding
import Traces

/// Putting a picture that was cut and shuffled together again.
public struct JigsawAssemblyPuzzle: PhotoTaking {
  public static let name = "jigsaw_assembly"
  public static let summary = "Put the pieces of a picture together; the finished picture is shown."

  /// A draw cuts and measures a picture, which takes milliseconds.
  public static let drawBudget = 1000

  /// How much is said.
  enum Length: String, CaseIterable, Sendable { case terse, plain, thorough }

  /// Whether the pieces' places are told before a picture shows them.
  enum Reveal: String, CaseIterable, Sendable { case late, early }

  /// What is done where pieces look alike.
  enum Equivalent: String, CaseIterable, Sendable { case reject, accept }

  /// In what order image thoughts fill the board: from piece to neighbour, or pairs of neighbours first.
  enum Filling: String, CaseIterable, Sendable { case grow, pairs }

  /// A layout as recipes name it, such as `2x3`: two rows of three pieces.
  struct LayoutName: RawRepresentable, CaseIterable, Hashable, Sendable {
    let rawValue: String
    let layout: Layout

    init(_ rows: Int, _ columns: Int) {
      rawValue = "\(rows)x\(columns)"
      layout = Layout(rows: rows, columns: columns)
    }

    init?(rawValue: String) {
      guard let name = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
      self = name
    }

    static let allCases = (1...8).flatMap { rows in
      (1...8).filter { rows * $0 > 1 }.map { LayoutName(rows, $0) }
    }
  }

  /// How often each form of question is asked, against the others.
  struct Weights: Hashable, Sendable {
    var arrangement = RealSpread(1...1)
    var order = RealSpread(0...0)
    var pair = RealSpread(0...0)
    var swapped = RealSpread(0...0)
    var rotation = RealSpread(0...0)
    var missingPiece = RealSpread(0...0)
    var oddPiece = RealSpread(0...0)

    /// The weights in the order of the forms.
    var all: [Double] {
      [arrangement, order, pair, swapped, rotation, missingPiece, oddPiece]
        .map(\.range.lowerBound)
    }
  }

  var ask = Weights()
  var layout = [(1, 2), (2, 1), (1, 3), (3, 1), (2, 2)].map { LayoutName($0.0, $0.1) }
  var size = Spread(512...512)
  var options = Spread([2, 4])
  var candidates = Spread(2...4)
  var margin = RealSpread(0...0)
  var displaced: Spread?
  var isDeranged = false
  var turned = [false]
  var equivalent = [Equivalent.reject]
  var gap = Spread(20...20)
  var rim = Spread(0...0)
  var cut = [JigsawScene.Cut.straight]
  var show = [Placement.Kind.grid]
  var labels = [Presentation.LabelStyle.numbers]
  var ground = [Presentation.Ground.white]
  var kind = Scenes.kinds
  var imageThoughts = Spread(1...1)
  var filling = [Filling.grow]
  var reveal = [Reveal.late]
  var words = Length.allCases

  /// The path of the folder of photos, if there is one.
  public var photos: String?
  /// The path of the file of licences, if there is one.
  public var licences: String?
  var library: (any PhotoLibrary)?
  /// The path of the file of questions, if they are worded.
  public var questions: String?
  var wordings: [Wording] = []
  var wordingSource: Source?
  /// The numbers of the photos by their content, which follows no folder.
  var photoOrder = PhotoOrder()

  /// Creates the puzzle with every knob at its default.
  public init() {}

  public static let knobs: [Knob<Self>] = [
    Knob(file: "photos", \.photos, "a folder of photos, or a list of them; without it, paintings"),
    Knob(file: "licences", \.licences, "a CSV file of the photos' licences: path, licence"),
    Knob(
      file: "questions", \.questions,
      "JSON lines of questions in your words: {\"form\": \"order\", \"question\": \"… {pieces} …\"}"
    ),
    Knob(
      "layout", \.layout, "rows and columns of pieces",
      form: "ROWSxCOLUMNS of 1 to 8, as 2x3"),
    Knob("size", \.size, 128...2048, "pixels on the longer side of the finished picture"),
    Knob("arrangement", weight: \.ask.arrangement, "which of several arrangements is right"),
    Knob("order", weight: \.ask.order, "for the pieces in reading order"),
    Knob("pair", weight: \.ask.pair, "where one piece lies beside another"),
    Knob("swapped", weight: \.ask.swapped, "which two pieces must change places"),
    Knob("rotation", weight: \.ask.rotation, "how pieces must be turned; up to 3x3"),
    Knob("missing_piece", weight: \.ask.missingPiece, "which candidate fills the blank of a board"),
    Knob("odd_piece", weight: \.ask.oddPiece, "which piece comes from elsewhere; from 2x2 on"),
    Knob("options", \.options, 2...4, "arrangements to choose from"),
    Knob(
      "candidates", \.candidates, 2...4, "pieces to fill a blank from, at most as many as places"),
    Knob(
      "margin", \.margin, 0...10,
      "how much dearer true seams may be; 0: 1.25 to four pieces, 1.4 above, 1.5 for turns, missing and odd"
    ),
    Knob("displaced", \.displaced, 2...64, "how many pieces are not in their places"),
    Knob("deranged", \.isDeranged, "whether no piece may be in its place"),
    Knob("cut", \.cut, "along what lines the picture is cut; turned and odd pieces: straight"),
    Knob("show", \.show, "how the pieces lie; turned, swapped and odd ones: grid"),
    Knob(
      "turned", \.turned,
      "whether pieces of arrangements, orders and pairs are squares and turned; up to 3x3"),
    Knob(
      "equivalent", \.equivalent,
      "whether an order may have pieces that look alike, and any of their orders is right"),
    Knob("gap", \.gap, 4...64, "pixels between the pieces of the problem picture"),
    Knob("rim", \.rim, 0...12, "pixels that pieces have lost on each side"),
    Knob("labels", \.labels, "what pieces are called"),
    Knob(
      "ground", \.ground, "what lies between the pieces; of several one on which their edges show"),
    Knob("kind", \.kind, "what paintings show, where there are no photos"),
    Knob(
      "image_thoughts", \.imageThoughts, 1...8,
      "pictures in the trace; the board fills from one to the next"),
    Knob("filling", \.filling, "whether the board grows piece by piece or pairs are joined first"),
    Knob("reveal", \.reveal, "whether words tell the answer before a picture shows it"),
    Knob("words", \.words, "how much is said"),
  ]

  public mutating func take(_ library: any PhotoLibrary) {
    self.library = library
    photoOrder = PhotoOrder(library.photos)
  }
}
