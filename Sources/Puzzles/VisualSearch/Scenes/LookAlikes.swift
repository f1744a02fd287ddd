/// Kinds that can be taken for each other.
enum LookAlikes {
  private static let groups: [[String]] = [
    ["cup", "mug", "jug"], ["glass", "bottle", "vase", "wine glass"], ["mug", "cup", "bowl"],
    ["lamp", "street lamp", "lantern", "torch"], ["book", "notebook"],
    ["pot", "pan", "kettle", "teapot"], ["flower", "tulip"],
    ["flowerpot", "houseplant", "potted plant", "plant", "bush", "tree", "cactus", "flower"],
    ["bin", "bucket", "basket"], ["suitcase", "toolbox", "cool box", "handbag", "backpack"],
    ["cake", "cupcake"], ["hat", "hard hat"], ["pair of glasses", "pair of sunglasses"],
    ["car", "bus", "truck", "van"], ["bicycle", "motorcycle", "scooter"],
    ["spade", "rake", "broom"], ["plate", "bowl"], ["couch", "chair", "bench", "bed"],
    ["cow", "sheep", "horse"], ["cat", "dog"], ["laptop", "tv"], ["ball", "balloon"],
    ["toy boat", "boat"], ["toy train", "train"], ["bus", "train"],
    ["spanner", "screwdriver", "pair of pliers"], ["apple", "pear"], ["apple", "orange"],
    ["fork", "spoon", "knife"], ["pencil", "paintbrush"], ["picture frame", "envelope"],
    ["toy block", "die"], ["backpack", "suitcase"], ["dining table", "desk table"],
    ["road sign", "street sign", "shop sign"], ["poster", "picture frame"],
    ["tin can", "paint tin", "jar"], ["crate", "parcel", "toolbox"], ["banner", "flag"],
    ["sack", "bag"],
  ]

  /// For each name those that it can be taken for.
  private static let table: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    for group in groups { for name in group { table[name, default: []].formUnion(group) } }
    return table
  }()

  /// Whether one of two names can be taken for the other, or is the other.
  static func areAlike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (one.lowercased(), other.lowercased())
    return one == other || table[one]?.contains(other) ?? false
  }
}
