import Charts
import Imaging

/// All that is told of one sample: what words and pictures are made from.
struct ChartTelling {
  /// How long texts are.
  enum Length: String, CaseIterable, Hashable, Sendable {
    case brief, plain, full
  }

  /// Whether words tell what is read before a picture shows it.
  enum Reveal: String, CaseIterable, Hashable, Sendable {
    case late, early
  }

  let scene: ChartScene
  let solution: ChartSolution
  /// The marks of each picture.
  let marks: [ChartMark]
  let length: Length
  let reveal: Reveal
}

/// What is marked in one picture.
struct ChartMark: Hashable, Sendable {
  /// How it is marked.
  enum Style: String, CaseIterable, Hashable, Sendable {
    case outline, fill, both, mask
  }

  /// A part of the picture that is marked.
  struct Region: Hashable, Sendable {
    /// The numbers of the elements that it holds.
    var elements: [Int]
    var box: PixelBox
    /// Whether it is a slice rather than the box.
    var isSlice: Bool
  }

  /// The colours of marks, the first that shows being taken.
  enum Hue: String, CaseIterable, Hashable, Sendable {
    case red, blue, green, magenta, black

    var rgb: RGB {
      switch self {
      case .red: RGB(255, 0, 0)
      case .blue: RGB(0, 0, 255)
      case .green: RGB(0, 128, 0)
      case .magenta: RGB(255, 0, 255)
      case .black: RGB(0, 0, 0)
      }
    }
  }

  var cells: [ChartCell]
  var keys: [Int]
  var style: Style
  var hue: Hue
  var hasCasing: Bool
  /// The width of outlines, in pixels.
  var line: Int
  var regions: [Region]
}
