import Datasets

/// Something that a chart shows, and where.
struct Element: Sendable {
  enum Kind: String, Sendable {
    case bar, point, slice, cell
    case axisLabel = "axis_label"
    case valueLabel = "value_label"
    case pointLabel = "point_label"
    case sliceLabel = "slice_label"
    case legendLabel = "legend_label"
    case seriesLabel = "series_label"
    case tickLabel = "tick_label"
    case acrossLabel = "across_label"
    case axisTitle = "axis_title"
    case acrossTitle = "across_title"
    case title, subtitle, source, swatch

    var isMark: Bool { self == .bar || self == .point || self == .slice || self == .cell }
    var isText: Bool { !isMark && self != .swatch }
  }

  var kind = Kind.bar
  var series = -1
  var category = -1
  var text = ""
  var box: [Int] = []
  /// Corners in sixteenths of a pixel.
  var polygon: [[Int]] = []
  var colour: UInt32 = 0

  var cell: Cell { Cell(series, category) }
}

/// How the pictures of a record are to be read.
struct Legend: Sendable {
  /// The axis of figures as it is declared.
  struct Axis: Sendable {
    var isVertical = true
    var isLog = false
    var ticks: [(text: String, place: Int)] = []
  }

  /// A picture that marks cells or keys.
  struct Mark: Sendable {
    var image = 0
    var cells: [Cell] = []
    var keys: [Int] = []
    var style = ""
    var colour: UInt32 = 0
    var hasCasing = false
    var line = 0
    var regions: [Region] = []
  }

  /// A place that is marked.
  struct Region: Hashable, Sendable {
    var elements: [Int] = []
    var box: [Int] = []
    var isSlice = false
  }

  var ground: UInt32 = 0
  var plot: [Int] = []
  var isLabelled = false
  var axis: Axis?
  var elements: [Element] = []
  var marks: [Mark] = []

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["ground", "plot", "labelled", "axis", "elements", "marks"]) { place, json in
      switch place {
      case 0: ground = try json.colour()
      case 1: plot = try json.ints()
      case 2: isLabelled = try json.bool()
      case 3: axis = try json.optional(Self.axis)
      case 4: elements = try json.list(Self.element)
      default: marks = try json.list(Self.mark)
      }
    }
    try json.end()
  }

  private static func axis(_ json: inout JSONScanner) throws -> Axis {
    var axis = Axis()
    try json.object(["vertical", "log", "ticks"]) { place, json in
      switch place {
      case 0: axis.isVertical = try json.bool()
      case 1: axis.isLog = try json.bool()
      default: axis.ticks = try json.list(tick)
      }
    }
    return axis
  }

  private static func tick(_ json: inout JSONScanner) throws -> (text: String, place: Int) {
    var (text, place, count) = ("", 0, 0)
    try json.array { json in
      switch count {
      case 0: text = try json.string()
      case 1: place = try json.int()
      default: throw json.failure("a tick is a figure and a place")
      }
      count += 1
    }
    guard count == 2 else { throw json.failure("a tick is a figure and a place") }
    return (text, place)
  }

  private static func element(_ json: inout JSONScanner) throws -> Element {
    var element = Element()
    try json.object(["kind", "series", "category", "text", "box", "polygon", "colour"]) {
      place, json in
      switch place {
      case 0:
        let name = try json.string()
        guard let kind = Element.Kind(rawValue: name) else {
          throw json.failure("\"\(name)\" is no kind of element")
        }
        element.kind = kind
      case 1: element.series = try json.int()
      case 2: element.category = try json.int()
      case 3: element.text = try json.string()
      case 4: element.box = try json.ints()
      case 5: element.polygon = try json.list { try $0.ints() }
      default: element.colour = try json.colour()
      }
    }
    return element
  }

  private static func mark(_ json: inout JSONScanner) throws -> Mark {
    var mark = Mark()
    try json.object(["image", "cells", "keys", "style", "colour", "casing", "line", "regions"]) {
      place, json in
      switch place {
      case 0: mark.image = try json.int()
      case 1: mark.cells = try json.cells()
      case 2: mark.keys = try json.ints()
      case 3: mark.style = try json.string()
      case 4: mark.colour = try json.colour()
      case 5: mark.hasCasing = try json.bool()
      case 6: mark.line = try json.int()
      default: mark.regions = try json.list(region)
      }
    }
    return mark
  }

  private static func region(_ json: inout JSONScanner) throws -> Region {
    var region = Region()
    try json.object(["elements", "box", "slice"]) { place, json in
      switch place {
      case 0: region.elements = try json.ints()
      case 1: region.box = try json.ints()
      default: region.isSlice = try json.bool()
      }
    }
    return region
  }
}

extension JSONScanner {
  /// Reads a colour, `#rrggbb` in small letters.
  fileprivate mutating func colour() throws -> UInt32 {
    let text = try string()
    guard text.utf8.count == 7, text.hasPrefix("#"),
      text.utf8.dropFirst().allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }),
      let colour = UInt32(text.dropFirst(), radix: 16)
    else { throw failure("\"\(text)\" is no colour") }
    return colour
  }
}
