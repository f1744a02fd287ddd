/// How texts describe an object: its name, and perhaps its colour and its pattern.
struct Description: Hashable, Sendable {
  var name = ""
  var colour = ""
  var pattern = ""

  /// The name that every object has.
  static let thing = "thing"
  /// The names of patterns.
  static let patterns: Set<String> = ["plain", "striped", "dotted", "checked"]

  /// Whether every object has the name.
  var isOfThings: Bool { name.isEmpty || name == Self.thing }

  /// How it is written: the pattern, the colour and the name, or the colour before the pattern.
  var spellings: [String] {
    [[pattern, colour, name], [colour, pattern, name]].map { words in
      words.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// Whether it says nothing that another description does not say.
  func saysNoMore(than other: Description) -> Bool {
    (isOfThings || name == other.name) && (colour.isEmpty || colour == other.colour)
      && (pattern.isEmpty || pattern == other.pattern)
  }
}

/// Whether something holds, as far as anybody can tell.
enum Truth: Hashable, Sendable {
  case yes, no, unknown

  /// What holds if both do.
  static func && (first: Truth, second: Truth) -> Truth {
    if first == .no || second == .no { return .no }
    return first == .yes && second == .yes ? .yes : .unknown
  }
}

/// Names of objects that may be taken for each other.
enum Lookalikes {
  private static let groups: [Set<String>] = [
    ["cup", "mug", "jug"], ["glass", "bottle", "vase", "wine glass"], ["mug", "cup", "bowl"],
    ["lamp", "street lamp", "lantern", "torch"], ["book", "notebook"],
    ["pot", "pan", "kettle", "teapot"], ["flower", "tulip"],
    ["flowerpot", "houseplant", "potted plant", "bush", "tree", "cactus", "flower"],
    ["bin", "bucket", "basket"], ["suitcase", "toolbox", "cool box", "handbag", "backpack"],
    ["cake", "cupcake"], ["hat", "hard hat"], ["pair of glasses", "pair of sunglasses"],
    ["car", "bus", "truck", "van"], ["bicycle", "motorcycle", "scooter"],
    ["spade", "rake", "broom"], ["plate", "bowl"], ["couch", "chair", "bench", "bed"],
    ["cow", "sheep", "horse"], ["cat", "dog"], ["laptop", "tv"], ["ball", "balloon"],
    ["toy boat", "boat"], ["toy train", "train"], ["bus", "train"],
    ["spanner", "screwdriver", "pair of pliers"], ["apple", "pear"], ["apple", "orange"],
    ["fork", "spoon", "knife"], ["pencil", "paintbrush"], ["picture frame", "envelope"],
    ["toy block", "die"], ["backpack", "suitcase"], ["dining table", "desk", "table"],
    ["road sign", "street sign", "shop sign"], ["poster", "picture frame"],
    ["tin can", "paint tin", "jar"], ["crate", "parcel", "toolbox"], ["banner", "flag"],
    ["sack", "bag"],
  ]

  /// Whether two different names are of one group.
  static func areAlike(_ first: String, _ second: String) -> Bool {
    let (first, second) = (first.lowercased(), second.lowercased())
    return groups.contains { $0.contains(first) && $0.contains(second) }
  }
}
