/// Plans of questions about texts, distances and frames.
extension Plan {
  /// The desk with things that bear texts.
  static let written: [Thing] = {
    var things = desk
    things[5] = things[5].saying("42", [182, 120, 200, 132], 0x101010)
    things.append(
      Thing("crate", "green", "plain", [20, 60, 70, 90], 0x309040)
        .saying("OPEN", [28, 66, 61, 80], 0x000000))
    things.append(
      Thing("poster", "blue", "plain", [126, 56, 176, 88], 0x3060c0)
        .saying("BANK", [134, 64, 166, 78], 0xffffff))
    return things
  }()

  static let crate = Mention(object: 7, name: "crate")

  static let text: Plan = {
    var plan = Plan(
      form: "text", target: 7, mentions: [crate], answer: "OPEN",
      options: ["BANK", "OPEN", "FISH", "STOP"], search: "feature", marks: [[7]], hasCrop: true,
      steps: find([7], "text", "OPEN"))
    plan.things = written
    return plan
  }()
  static let number: Plan = {
    var plan = text
    (plan.target, plan.mentions, plan.answer, plan.options) = (5, [plate], "42", [])
    (plan.marks, plan.hasCrop, plan.steps) = ([[5]], false, find([5], "text", "42"))
    return plan
  }()
  /// The crate below a mug.
  static let textFromAnother: Plan = {
    var plan = text
    plan.things[8].name = "crate"
    plan.things[8].plural = "crates"
    plan.things[8].box = [20, 140, 70, 172]
    plan.things[8].bounds = [28, 146, 60, 160]
    plan.mentions = [
      Mention(object: 7, name: "crate", relation: "above", to: 3),
      Mention(object: 3, name: "book", pattern: "dotted"),
    ]
    plan.search = "conjunction"
    plan.marks = [[3], [7]]
    plan.steps = [
      ["op": "find", "object": "3"], ["op": "above", "object": "7"],
      ["op": "text", "value": "OPEN"],
    ]
    return plan
  }()

  static let nearer = Plan(
    form: "nearer", target: 6,
    mentions: [Mention(object: 0, name: "mug", colour: "blue"), lamp, plate],
    answer: "desk lamp", options: ["blue mug", "desk lamp"], search: "feature",
    marks: [[5], [6, 0]], steps: find([0, 6, 5], "nearer", "desk lamp"))
  static let freelyNearer: Plan = {
    var plan = nearer
    plan.mentions.swapAt(0, 1)
    plan.options = []
    plan.marks = [[5], [6, 0]]
    plan.steps = find([6, 0, 5], "nearer", "desk lamp")
    return plan
  }()
  static let nearerWithTexts: Plan = {
    var plan = nearer
    plan.things = written
    return plan
  }()
  static let photoNearer: Plan = {
    var plan = nearer
    plan.isPhoto = true
    plan.things = photo.things
    return plan
  }()

  static let marked: Plan = {
    var plan = Plan(
      form: "marked", target: 2, answer: "book", options: ["mug", "book", "plate"],
      search: "serial", marks: [], hasCrop: true, steps: find([2], "marked", "book"))
    // The frame hides a corner of the lamp.
    plan.things = written
    plan.things[2].box = [156, 24, 200, 40]
    plan.things[6].box = [204, 40, 216, 64]
    plan.bodies = [6: [[206, 40, 216, 64], [204, 46, 206, 64]]]
    return plan
  }()
  static let freelyMarked: Plan = {
    var plan = marked
    plan.options = []
    plan.reveal = "early"
    return plan
  }()

  /// The desk with a vase before a book.
  static let hidden: [Thing] = {
    var things = desk
    things[2].box = [160, 24, 190, 40]
    things[2].full = [160, 24, 200, 40]
    var vase = Thing("vase", "grey", "plain", [190, 20, 214, 48], 0x404448)
    vase.hides = [[2, 160]]
    things.append(vase)
    return things
  }()
  static let front: Plan = {
    var plan = Plan(
      form: "relation", target: 7,
      mentions: [
        Mention(object: 7, name: "vase"),
        Mention(object: 2, name: "book", colour: "green", pattern: "plain"),
      ], answer: "in front", options: ["behind", "in front"], search: "feature", marks: [[2, 7]],
      steps: find([7, 2], "relation", "in front"))
    plan.things = hidden
    return plan
  }()
  static let behind: Plan = {
    var plan = front
    plan.target = 2
    plan.mentions.reverse()
    plan.answer = "behind"
    plan.options = []
    plan.search = "serial"
    plan.steps = find([2, 7], "relation", "behind")
    return plan
  }()
  /// A book told from another by what stands before it.
  static let behindAnother: Plan = {
    var plan = hops
    plan.form = "pattern"
    plan.target = 2
    plan.mentions = [
      Mention(object: 2, name: "book", relation: "behind", to: 7), Mention(object: 7, name: "vase"),
    ]
    (plan.answer, plan.options, plan.hasCrop) = ("plain", [], false)
    plan.marks = [[7], [2]]
    plan.things = hidden
    plan.steps = [
      ["op": "find", "object": "7"], ["op": "behind", "object": "2"],
      ["op": "pattern", "value": "plain"],
    ]
    return plan
  }()
  /// A pencil told from another by the book on which it lies.
  static let on: Plan = {
    var plan = behindAnother
    plan.form = "colour"
    plan.things = desk
    plan.things[3].full = [30, 110, 80, 126]
    plan.things[3].stance = "lies"
    var pencil = Thing("pencil", "orange", "plain", [70, 110, 80, 126], 0xf08a24)
    pencil.stance = "lies"
    pencil.hides = [[3, 160]]
    var other = Thing("pencil", "purple", "plain", [20, 144, 60, 152], 0x7c3f98)
    other.stance = "lies"
    plan.things += [pencil, other]
    plan.target = 7
    plan.mentions = [
      Mention(object: 7, name: "pencil", relation: "on", to: 3),
      Mention(object: 3, name: "book", pattern: "dotted"),
    ]
    (plan.answer, plan.search, plan.marks) = ("orange", "feature", [[3], [7]])
    plan.steps = [
      ["op": "find", "object": "3"], ["op": "on", "object": "7"],
      ["op": "colour", "value": "orange"],
    ]
    return plan
  }()

  static let forms: [(String, Plan)] = [
    ("in front", front), ("behind", behind), ("behind another", behindAnother), ("on", on),
    ("text", text), ("number", number), ("a text from another thing", textFromAnother),
    ("nearer", nearer), ("freely nearer", freelyNearer), ("nearer among texts", nearerWithTexts),
    ("nearer on a photo", photoNearer),
    ("marked", marked), ("freely marked", freelyMarked),
  ]

  /// The bodies that are not the whole masks: what is written is left out of colours.
  var allBodies: [(Int, [[Int]])] {
    things.indices.compactMap { number in
      if let boxes = bodies[number] { return (number, boxes) }
      let (box, ink) = (things[number].box, things[number].bounds)
      guard !ink.isEmpty else { return nil }
      return (
        number,
        [
          [box[0], box[1], box[2], ink[1]], [box[0], ink[3], box[2], box[3]],
          [box[0], ink[1], ink[0], ink[3]], [ink[2], ink[1], box[2], ink[3]],
        ]
      )
    }
  }
}
