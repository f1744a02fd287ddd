import Colour
import Imaging
import Traces

/// The facts, each with its wording.
extension Teller {
  /// What names and patterns rest on.
  var declared: Evidence { scene.isPhoto ? .annotation : .record }

  private func evidence(_ description: Description) -> Evidence {
    description.colour != nil ? .pixels : declared
  }

  private func values(_ description: Description) -> [String] {
    [
      description.name, description.colour?.rawValue ?? "", description.pattern?.rawValue ?? "",
    ]
  }

  private func boxes(_ objects: Int...) -> [Box] { objects.map { scene.objects[$0].box } }

  /// The words of a description: `striped blue mug`.
  func words(_ description: Description, thing: String = "thing", isPlural: Bool = false) -> String
  {
    let noun = noun(description)
    let name =
      description.isNamed
      ? (isPlural ? noun.plural : noun.name) : (isPlural ? thing + "s" : thing)
    let colour = description.colour?.rawValue
    let pattern = description.pattern?.rawValue
    let before = isPatternFirst ? [pattern, colour] : [colour, pattern]
    return (before + [name]).compactMap(\.self).joined(separator: " ")
  }

  // MARK: - Objects

  /// An object by a description that tells it from all others.
  func the(_ description: Description, _ object: Int) -> Words {
    let fact = Fact(
      "mention", ["\(object)"] + values(description), evidence: evidence(description),
      boxes: boxes(object))
    return "\(Said(fact, as: "the \(words(description, thing: thing))"))"
  }

  /// An object as the question names it, with what it lies at.
  mutating func asked(_ object: Int) -> Words {
    guard let mention = mention(of: object) else {
      // Of an existence it is what the question describes.
      let about = asked.about ?? scene.objects[object].description
      return isCountable(object) || !judge.isUnique(about, for: object)
        ? a(about, object) : the(about, object)
    }
    guard let relation = mention.relation, let anchor = self.mention(of: mention.other) else {
      return the(mention.description, object)
    }
    let description = mention.description
    let wording = "the \(words(description, thing: thing)) \(words(relation))"
    let fact = Fact(
      "relative",
      ["\(object)"] + values(description) + [relation.rawValue, "\(mention.other)"],
      evidence: evidence(description), boxes: boxes(object, mention.other))
    return "\(Said(fact, as: wording)) \(the(anchor.description, mention.other))"
  }

  /// An object by what is true of it: `a green mug`.
  mutating func a(_ description: Description, _ object: Int, isAnother: Bool = false) -> Words {
    let words = words(description, thing: thing)
    let article = isAnother ? "another" : Noun.article(before: words)
    return "\(one(description, object, as: "\(article) \(words)"))"
  }

  func one(_ description: Description, _ object: Int, as wording: String) -> Said {
    let fact = Fact(
      "one", ["\(object)"] + values(description), evidence: evidence(description),
      boxes: boxes(object))
    return Said(fact, as: wording)
  }

  /// What the question counts or looks for.
  func about(_ description: Description, thing: String, isPlural: Bool) -> Said {
    Said(
      Fact("asks", values(description), evidence: .record, image: nil),
      as: words(description, thing: thing, isPlural: isPlural))
  }

  // MARK: - What is said of the object named before

  func colour(_ object: Int) -> Words {
    guard let colour = scene.objects[object].colour?.rawValue else { return Words() }
    return
      "\(Said(Fact("colour", ["\(object)", colour], boxes: boxes(object)), as: colour))"
  }

  func pattern(_ object: Int, as wording: String) -> Words {
    guard let pattern = scene.objects[object].pattern?.rawValue else { return Words() }
    let fact = Fact("pattern", ["\(object)", pattern], evidence: declared, boxes: boxes(object))
    return "\(Said(fact, as: wording))"
  }

  func kind(_ object: Int) -> Words {
    let name = scene.objects[object].name
    let fact = Fact("is", ["\(object)", name], evidence: declared, boxes: boxes(object))
    return "\(Said(fact, as: name))"
  }

  /// Where an object is, as `at the top left`; nil where it is not certain.
  mutating func place(_ object: Int) -> Words? {
    guard let place = judge.place(of: object) else { return nil }
    let fact = Fact(
      "place", ["\(object)", place.rawValue], evidence: ofBoxes, boxes: boxes(object))
    let (preposition, wording) = wording(of: place, scene.objects[object].box)
    return "\(preposition) the \(Said(fact, as: wording))"
  }

  /// The bare name of an object's place.
  mutating func placeName(_ object: Int) -> Words? {
    guard let place = judge.place(of: object) else { return nil }
    let fact = Fact("place", ["\(object)", place.rawValue], boxes: boxes(object))
    return "\(Said(fact, as: place.rawValue))"
  }

  /// A place with its preposition; of an edge or a corner only what is near it.
  private mutating func wording(of place: Place, _ box: Box) -> (String, String) {
    let (column, row) = place.cell
    let across = ["left", "", "right"][column]
    let down = ["top", "", "bottom"][row]
    let lower = ["upper", "", "lower"][row]
    let (width, height) = (scene.size.width, scene.size.height)
    let isAside = 12 * (column == 0 ? box.x0 : width - box.x1) <= width
    let isAtEnd = 12 * (row == 0 ? box.y0 : height - box.y1) <= height
    switch (across, down) {
    case ("", ""): return ("in", any("middle", "middle", "centre"))
    case (_, ""):
      switch roll(5) {
      case 0 where isAside: return ("at", "\(across) edge")
      case 1: return ("in", "middle \(across)")
      default: return ("on", across)
      }
    case ("", _): return ("at", roll(3) == 0 ? "\(down) centre" : down)
    default:
      switch roll(5) {
      case 0 where isAside && isAtEnd: return ("in", "\(down) \(across) corner")
      case 1, 2: return ("on", "\(lower) \(across)")
      default: return ("at", "\(down) \(across)")
      }
    }
  }

  /// The words of a relation.
  mutating func words(_ relation: Relation) -> String {
    switch relation {
    case .left: any("to the left of", "left of", "to the left of")
    case .right: any("to the right of", "right of", "to the right of")
    case .above: "above"
    case .below: any("below", "below", "beneath")
    case .nearest: any("nearest to", "closest to")
    case .front: any("in front of", "in front of", "partly in front of")
    case .behind: any("behind", "behind", "partly behind")
    case .on: any("on", "lying on")
    }
  }

  /// That an object lies in a relation to another, which is named after it.
  mutating func lies(_ object: Int, _ relation: Relation, _ other: Int) -> Words {
    guard let named = mention(of: other) else { return Words() }
    let fact = Fact(
      "relation", ["\(object)", relation.rawValue, "\(other)"], boxes: boxes(object, other))
    return "\(Said(fact, as: words(relation))) \(the(named.description, other))"
  }

  /// That an object is larger than another, which is named after it.
  mutating func isLarger(_ object: Int, _ other: Int) -> Words {
    guard let named = mention(of: other) else { return Words() }
    let fact = Fact("larger", ["\(object)", "\(other)"], boxes: boxes(object, other))
    let wording = any("larger than", "larger than", "bigger than")
    return "\(Said(fact, as: wording)) \(the(named.description, other))"
  }

  /// The part of the picture that an object's box covers, rounded.
  func percent(_ object: Int) -> Int {
    let (area, whole) = (scene.objects[object].box.area, scene.size.width * scene.size.height)
    return max(1, (200 * area + whole) / (2 * whole))
  }

  /// What part of the picture an object's box covers.
  mutating func share(_ object: Int) -> Words {
    let percent = percent(object)
    let isLess = scene.objects[object].box.area * 100 < scene.size.width * scene.size.height
    let fact = Fact(
      "share", ["\(object)", "\(percent)"], evidence: ofBoxes, boxes: boxes(object))
    let number = self.percent == " percent" ? numeral(percent) : "\(percent)"
    let amount = number + self.percent
    guard isLess else { return "about \(Said(fact, as: amount))" }
    return "\(Said(fact, as: any("less than \(amount)", "under \(amount)")))"
  }

  mutating func box(_ object: Int) -> Words {
    let box = scene.objects[object].box
    let text = "\(box.x0), \(box.y0), \(box.x1), \(box.y1)"
    let fact = Fact(
      "box", ["\(object)"] + [box.x0, box.y0, box.x1, box.y1].map(String.init),
      boxes: boxes(object))
    return "\(Said(fact, as: any(text, "(\(text))", "[\(text)]")))"
  }

  // MARK: - Pictures

  /// The rings of a picture: `the red rectangle`.
  mutating func rings(_ image: Int, by determiner: String = "the") -> Words {
    guard case .mark(let objects) = telling.thoughts[image - 1] else { return Words() }
    let noun = any("rectangle", "rectangle", "outline", "frame", "box")
    let plural = noun == "box" ? "boxes" : noun + "s"
    let fact = Fact(
      "marked", [objects.map(String.init).joined(separator: ",")], image: image,
      boxes: objects.map { scene.objects[$0].box })
    let wording = "red \(objects.count == 1 ? noun : plural)"
    return "\(Said(fact, as: determiner.isEmpty ? wording : "\(determiner) \(wording)"))"
  }

  /// That a picture is a crop, in some words; its boxes would be of the problem picture.
  func crop(_ image: Int, as wording: String) -> Words {
    guard case .crop(let object, _) = telling.thoughts[image - 1] else { return Words() }
    return "\(Said(Fact("crop", ["\(object)"], image: image), as: wording))"
  }

  // MARK: - Counts

  /// That so many objects are of a description: `three blue mugs`.
  func count(_ number: Int, _ description: Description, thing: String) -> Words {
    let words = words(description, thing: thing, isPlural: number != 1)
    let numeral = number == 1 ? "one" : self.numeral(number)
    let wording =
      number == 0 ? "no \(self.words(description, thing: thing))" : "\(numeral) \(words)"
    let fact = Fact(
      "count", ["\(number)"] + values(description), evidence: evidence(description))
    return "\(Said(fact, as: wording))"
  }

  func total() -> Words {
    let number = scene.objects.count
    return "\(Said(Fact("total", ["\(number)"], evidence: declared), as: numeral(number)))"
  }

  // MARK: - The question and the answer

  func setting() -> Words? {
    scene.setting.map { name in
      "\(Said(Fact("setting", [name], evidence: .record, image: nil), as: name))"
    }
  }

  func offers(_ first: String, _ second: String, as wording: String) -> Words {
    "\(Said(Fact("offers", [first, second], evidence: .record, image: nil), as: wording))"
  }

  func option(_ index: Int, as wording: String) -> Words {
    let fact = Fact(
      "option", [SearchScene.letter(index), asked.options[index]], evidence: .record, image: nil)
    return "\(Said(fact, as: wording))"
  }

  func format(_ example: String) -> Words {
    "\(Said(Fact("format", [example], evidence: .record, image: nil), as: "\\boxed{\(example)}"))"
  }

  func convention(as wording: String) -> Words {
    "\(Said(Fact("convention", ["box"], evidence: .record, image: nil), as: wording))"
  }

  func answer(image: Int) -> Words {
    let fact = Fact("answer", [scene.value], evidence: ofBoxes, image: image)
    return "\(Said(fact, as: "\\boxed{\(scene.value)}"))"
  }
}
