import Foundation

/// What a test's record is about.
struct Plan: Sendable {
  struct Thing: Sendable {
    var name: String
    var plural: String
    var colour: String
    var pattern: String
    var box: [Int]
    var paint: UInt32
    /// Whether its pixels are known.
    var hasMask = true
    /// What is written on it, within which bounds, and in which ink.
    var text = ""
    var bounds: [Int] = []
    var ink: UInt32 = 0
    var stance = "stands"
    /// All of it, where something covers a part, and what it hides itself.
    var full: [Int] = []
    var hides: [[Int]] = []

    init(
      _ name: String, _ colour: String, _ pattern: String, _ box: [Int], _ paint: UInt32,
      plural: String? = nil
    ) {
      (self.name, self.colour, self.pattern, self.box) = (name, colour, pattern, box)
      (self.paint, self.plural) = (paint, plural ?? name + "s")
    }

    /// The same thing with something written on it.
    func saying(_ text: String, _ bounds: [Int], _ ink: UInt32) -> Thing {
      var thing = self
      (thing.text, thing.bounds, thing.ink) = (text, bounds, ink)
      return thing
    }

    var area: Int { (box[2] - box[0]) * (box[3] - box[1]) }
    var whole: [Int] { full.isEmpty ? box : full }
    var wholeArea: Int { (whole[2] - whole[0]) * (whole[3] - whole[1]) }
  }

  struct Mention: Sendable {
    var object: Int
    var name: String
    var colour = ""
    var pattern = ""
    var relation = ""
    var to = -1
  }

  var form: String
  var target: Int
  var mentions: [Mention] = []
  /// Name, colour and pattern.
  var about: [String]?
  var answer: String
  var options: [String] = []
  var search: String
  /// What is asked in an annotation's words.
  var words = ""
  /// The objects that each marked picture marks.
  var marks: [[Int]]
  var hasCrop = false
  var hasCasing = false
  var reveal = "late"
  var isPhoto = false
  var ground: UInt32 = 0x808080
  /// Something painted on the ground; empty for nothing.
  var patch: [Int] = []
  var steps: [[String: String]] = []
  var size = [240, 180]
  var things: [Thing] = Plan.desk
  /// By which pixels the colours of some things are judged.
  var bodies: [Int: [[Int]]] = [:]

  static let desk = [
    Thing("mug", "blue", "striped", [20, 20, 50, 44], 0x3060c0),
    Thing("mug", "red", "plain", [90, 20, 120, 44], 0xb02020),
    Thing("book", "green", "plain", [160, 24, 200, 40], 0x309040),
    Thing("book", "green", "dotted", [30, 110, 70, 126], 0x309040),
    Thing("mug", "red", "plain", [100, 110, 130, 134], 0xb02020),
    Thing("plate", "white", "plain", [170, 110, 220, 150], 0xffffff),
    Thing("desk lamp", "yellow", "plain", [200, 60, 212, 84], 0xf0d820),
  ]

  var line: Int { 2 }
  var pad: Int { 20 }

  func ring(_ object: Int) -> [Int] {
    let box = things[object].box
    return [
      max(line, box[0] - 2 - line), max(line, box[1] - 2 - line),
      min(size[0] - line, box[2] + 2 + line), min(size[1] - line, box[3] + 2 + line),
    ]
  }

  func cased(_ object: Int) -> [Int] {
    let ring = ring(object)
    return [
      max(0, ring[0] - line), max(0, ring[1] - line), min(size[0], ring[2] + line),
      min(size[1], ring[3] + line),
    ]
  }

  /// The object in the blue frame; -1 for none.
  var frame: Int { form == "marked" ? target : -1 }

  /// What is enlarged, and by how much.
  var crop: (box: [Int], scale: Int) {
    let box = things[target].box
    let margin = max(8, (max(box[2] - box[0], box[3] - box[1]) + 4) / 5)
    let grown = [
      max(0, box[0] - margin), max(0, box[1] - margin), min(size[0], box[2] + margin),
      min(size[1], box[3] + margin),
    ]
    return (grown, min(4, size[0] / (grown[2] - grown[0]), size[1] / (grown[3] - grown[1])))
  }

  var value: String {
    options.firstIndex(of: answer).map { ["A", "B", "C", "D"][$0] } ?? answer
  }

  static func json(_ value: Any) -> String {
    let data = try? JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])
    return data.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

// MARK: - A plan for each form

extension Plan {
  static func find(_ objects: [Int], _ form: String, _ value: String) -> [[String: String]] {
    objects.map { ["op": "find", "object": String($0)] } + [["op": form, "value": value]]
  }

  static let lamp = Mention(object: 6, name: "desk lamp")
  static let plate = Mention(object: 5, name: "plate")

  static let colour = Plan(
    form: "colour", target: 6, mentions: [lamp], answer: "yellow",
    options: ["green", "yellow", "red", "blue"], search: "feature", marks: [[6]], hasCrop: true,
    steps: find([6], "colour", "yellow"))
  static let hops: Plan = {
    var plan = onHops
    // The lamp stands over the mug.
    plan.things[6].box = [104, 60, 116, 84]
    return plan
  }()
  private static let onHops = Plan(
    form: "colour", target: 4,
    mentions: [Mention(object: 4, name: "mug", relation: "below", to: 6), lamp], answer: "red",
    search: "serial", marks: [[6], [4]], hasCrop: true,
    steps: [
      ["op": "find", "object": "6"], ["op": "below", "object": "4"],
      ["op": "colour", "value": "red"],
    ])
  static let nearest = Plan(
    form: "pattern", target: 2,
    mentions: [Mention(object: 2, name: "book", relation: "nearest", to: 6), lamp],
    answer: "plain", search: "serial", marks: [[6], [2]],
    steps: [
      ["op": "find", "object": "6"], ["op": "nearest", "object": "2"],
      ["op": "pattern", "value": "plain"],
    ])
  static let pattern = Plan(
    form: "pattern", target: 0, mentions: [Mention(object: 0, name: "mug", colour: "blue")],
    answer: "striped", options: ["plain", "striped"], search: "feature", marks: [[0]],
    steps: find([0], "pattern", "striped"))
  static let kind = Plan(
    form: "kind", target: 5, mentions: [Mention(object: 5, name: "thing", colour: "white")],
    answer: "plate", options: ["mug", "book", "plate"], search: "feature", marks: [[5]],
    hasCrop: true, steps: find([5], "kind", "plate"))
  static let position = Plan(
    form: "position", target: 6, mentions: [lamp], answer: "right", search: "feature",
    marks: [[6]], steps: find([6], "position", "right"))
  static let places = Plan(
    form: "position", target: 6, mentions: [lamp], answer: "right",
    options: ["top left", "right", "bottom"], search: "feature", marks: [[6]],
    steps: find([6], "position", "right"))
  static let relation = Plan(
    form: "relation", target: 6, mentions: [lamp, plate], answer: "above",
    options: ["above", "below"], search: "feature", marks: [[6, 5]],
    steps: find([6, 5], "relation", "above"))
  static let count = Plan(
    form: "count", target: -1, about: ["mug", "red", ""], answer: "2", options: ["1", "2", "4"],
    search: "count", marks: [[1, 4]], steps: find([1, 4], "count", "2"))
  static let yes = Plan(
    form: "existence", target: 0, about: ["mug", "blue", ""], answer: "yes", search: "existence",
    marks: [[0]], hasCrop: true, steps: find([0], "existence", "yes"))
  static let no = Plan(
    form: "existence", target: -1, about: ["mug", "green", ""], answer: "no",
    options: ["yes", "no"], search: "existence", marks: [[0, 1, 4]],
    steps: find([], "existence", "no"))
  static let larger = Plan(
    form: "larger", target: 5, mentions: [lamp, plate], answer: "plate",
    options: ["plate", "desk lamp"], search: "feature", marks: [[5, 6]],
    steps: find([6, 5], "larger", "plate"))
  static let box = Plan(
    form: "find", target: 5, mentions: [plate], answer: "170,110,220,150", search: "feature",
    marks: [[5]], hasCrop: true, steps: find([5], "find", "170,110,220,150"))
  static let boxes = Plan(
    form: "find", target: 5, mentions: [plate], answer: "170,110,220,150",
    options: ["170,110,220,150", "20,20,50,44"], search: "feature", marks: [[5]],
    steps: find([5], "find", "170,110,220,150"))
  static let early: Plan = {
    var plan = colour
    plan.reveal = "early"
    return plan
  }()
  static let red: Plan = {
    var plan = position
    plan.hasCasing = true
    plan.ground = 0xe01010
    return plan
  }()
  static let photo: Plan = {
    var plan = colour
    plan.isPhoto = true
    plan.things = plan.things.map { thing in
      var thing = thing
      thing.pattern = ""
      return thing
    }
    plan.things[5].hasMask = false
    plan.things[5].colour = ""
    return plan
  }()

  static let all: [(String, Plan)] =
    [
      ("colour", colour), ("two hops", hops), ("nearest", nearest), ("pattern", pattern),
      ("kind", kind), ("position", position), ("places", places), ("relation", relation),
      ("count", count), ("yes", yes), ("no", no), ("larger", larger), ("find", box),
      ("boxes", boxes), ("early", early), ("casing", red), ("photo", photo), ("given", given),
      ("regions", regions), ("told", told),
    ] + forms
}
