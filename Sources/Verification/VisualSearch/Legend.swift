import Datasets

/// How the pictures of a record are to be read.
struct Legend: Sendable {
  /// A picture that marks objects.
  struct Mark: Sendable {
    var image = 0
    var objects: [Int] = []
    var hasCasing = false
  }

  /// A picture that enlarges an object.
  struct Crop: Sendable {
    var image = 0
    var object = 0
    var box: [Int] = []
    var scale = 0
  }

  var masks: [String] = []
  var bodies: [String] = []
  /// The bounds of what is written on each object; nil where nothing is.
  var texts: [[Int]?] = []
  /// The width of rings in pixels.
  var line = 0
  var marks: [Mark] = []
  var crops: [Crop] = []
  /// By how many percent of its longer side a box is grown before it is enlarged.
  var pad = 0
  /// The object that the problem picture frames; -1 for none.
  var frame = -1

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object([
      "masks", "bodies", "line", "marks", "crops", "pad", "texts", "frame",
    ]) { place, json in
      switch place {
      case 0: masks = try json.list { try $0.string() }
      case 1: bodies = try json.list { try $0.string() }
      case 2: line = try json.int()
      case 3: marks = try json.list(Self.mark)
      case 4: crops = try json.list(Self.crop)
      case 5: pad = try json.int()
      case 6: texts = try json.list { try $0.optional { try $0.ints() } }
      default: frame = try json.int()
      }
    }
    try json.end()
  }

  private static func mark(_ json: inout JSONScanner) throws -> Mark {
    var mark = Mark()
    try json.object(["image", "objects", "casing"]) { place, json in
      switch place {
      case 0: mark.image = try json.int()
      case 1: mark.objects = try json.ints()
      default: mark.hasCasing = try json.bool()
      }
    }
    return mark
  }

  private static func crop(_ json: inout JSONScanner) throws -> Crop {
    var crop = Crop()
    try json.object(["image", "object", "box", "scale"]) { place, json in
      switch place {
      case 0: crop.image = try json.int()
      case 1: crop.object = try json.int()
      case 2: crop.box = try json.ints()
      default: crop.scale = try json.int()
      }
    }
    return crop
  }
}

/// What the edit of a marked picture says.
struct RingsDetail: Hashable {
  var objects: [Int] = []
  var rings: [[Int]] = []
  var line = 0
  var hasCasing = false

  init(objects: [Int], rings: [[Int]], line: Int, hasCasing: Bool) {
    (self.objects, self.rings, self.line, self.hasCasing) = (objects, rings, line, hasCasing)
  }

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["objects", "rings", "line", "casing"]) { place, json in
      switch place {
      case 0: objects = try json.ints()
      case 1: rings = try json.list { try $0.ints() }
      case 2: line = try json.int()
      default: hasCasing = try json.bool()
      }
    }
    try json.end()
  }
}

/// What the edit of an enlargement says.
struct CropDetail: Hashable {
  var box: [Int] = []
  var scale = 0
  var object = 0

  init(box: [Int], scale: Int, object: Int) {
    (self.box, self.scale, self.object) = (box, scale, object)
  }

  init(_ text: String) throws {
    var json = JSONScanner(text)
    try json.object(["box", "scale", "object"]) { place, json in
      switch place {
      case 0: box = try json.ints()
      case 1: scale = try json.int()
      default: object = try json.int()
      }
    }
    try json.end()
  }
}
