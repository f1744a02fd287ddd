import Colour
import Imaging
import Seeding
import Traces

@testable import VisualSearch

/// Scenes made by chance, without a picture, to speak of.
enum WordsScenes {
  /// Names and plurals, among them some that behave oddly.
  static let kinds: [(String, String)] = [
    ("mug", "mugs"), ("book", "books"), ("bus", "buses"), ("umbrella", "umbrellas"),
    ("pair of glasses", "pairs of glasses"), ("apple", "apples"), ("ice cream", "ice creams"),
    ("spray can", "spray cans"), ("cool box", "cool boxes"), ("picture frame", "picture frames"),
    ("spinning top", "spinning tops"), ("fish", "fish"), ("swing", "swings"), ("bin", "bins"),
    ("traffic cone", "traffic cones"), ("kite", "kites"), ("suitcase", "suitcases"),
    ("toy block", "toy blocks"), ("starfish", "starfish"), ("road sign", "road signs"),
  ]
  /// Names as photos have them.
  static let photoKinds: [(String, String)] = [
    ("person", "people"), ("scissors", "scissors"), ("skis", "skis"), ("tv", "tvs"),
    ("orange", "oranges"), ("traffic light", "traffic lights"), ("wine glass", "wine glasses"),
    ("hot dog", "hot dogs"), ("sheep", "sheep"), ("dining table", "dining tables"),
    ("cell phone", "cell phones"), ("zebra", "zebras"), ("oven", "ovens"),
  ]

  private static let black = Picture(
    width: 960, height: 720,
    pixels: .indexed([UInt8](repeating: 0, count: 960 * 720), palette: [RGB(0, 0, 0)]))

  /// Something to tell, drawn by chance; nil if the draw comes to nothing.
  static func telling(_ form: SearchScene.Form, using chance: inout Chance) -> SearchTelling? {
    let isPhoto = chance.happens(0.25)
    let size = PictureSize(width: 960, height: 720)
    let objects = objects(isPhoto, size, using: &chance)
    let judge = Judge(objects: objects, size: size)
    if isPhoto, form == .text || form == .marked { return nil }
    guard let (asked, thoughts) = asked(form, judge, using: &chance) else { return nil }
    let origin: SearchScene.Origin =
      isPhoto
      ? .photo(Source(path: "a.jpg", sha256: "00", licence: ""), content: 1)
      : .composition(
        setting: chance.pick("desk", "kitchen", "street", "beach", "workshop"), style: "soft",
        seed: 1)
    let scene = SearchScene(
      origin: origin, picture: black, objects: objects,
      form: form, asked: asked)
    return SearchTelling(
      scene: scene, solution: SearchSolution(search: .feature, program: [], thoughts: thoughts),
      judge: judge, thoughts: thoughts,
      length: chance.element(of: SearchTelling.Length.allCases) ?? .plain,
      reveal: chance.happens(0.8) ? .late : .early,
      optionStyle: chance.element(of: SearchTelling.OptionStyle.allCases) ?? .colon)
  }

  private static func objects(
    _ isPhoto: Bool, _ size: PictureSize, using chance: inout Chance
  ) -> [SearchObject] {
    // Few kinds and colours, so that objects are alike.
    let kinds = Array(chance.shuffled(isPhoto ? photoKinds : kinds).prefix(5))
    let colours = Array(chance.shuffled(Array(ColourName.allCases)).prefix(4))
    var boxes: [Box] = []
    for _ in 0..<60 where boxes.count < 14 {
      let (w, h) = (chance.integer(in: 40...190), chance.integer(in: 40...190))
      let (x, y) = (
        chance.integer(below: size.width - w), chance.integer(below: size.height - h)
      )
      let box = Box(x, y, x + w, y + h)
      let isFree = boxes.allSatisfy {
        box.x1 <= $0.x0 || $0.x1 <= box.x0 || box.y1 <= $0.y0 || $0.y1 <= box.y0
      }
      if isFree { boxes.append(box) }
    }
    return boxes.prefix(chance.integer(in: 4...14)).map { box in
      let kind = kinds[chance.integer(below: kinds.count)]
      let colour = chance.happens(0.9) ? colours[chance.integer(below: colours.count)] : nil
      let number = colour.flatMap { ColourName.allCases.firstIndex(of: $0) } ?? 0
      let patterns = SearchPattern.allCases
      let text = isPhoto || chance.happens(0.7) ? "" : chance.element(of: TextPool.all) ?? ""
      return SearchObject(
        name: kind.0, plural: kind.1, colour: colour,
        pattern: isPhoto ? nil : patterns[chance.integer(below: patterns.count)],
        mean: colour == nil ? nil : Lab(lightness: 50, a: Float(number) * 30, b: 0), box: box,
        area: box.area, full: box, fullArea: box.area, isCrowd: false, isCut: false, mask: nil,
        body: nil, patterns: isPhoto ? [] : patterns, text: text)
    }
  }

  // MARK: - Questions

  private typealias Question = (SearchScene.Asked, [ImageThought])

  private static func asked(
    _ form: SearchScene.Form, _ judge: Judge, using chance: inout Chance
  ) -> (SearchScene.Asked, [ImageThought])? {
    let objects = judge.objects
    let target = chance.integer(below: objects.count)
    switch form {
    case .count, .existence: return about(form, judge, using: &chance)
    case .relation, .larger:
      return pair(form, judge, target, using: &chance)
    case .nearer: return nearer(judge, target, using: &chance)
    case .marked:
      let asked = SearchScene.Asked(
        target: target, answer: objects[target].name,
        options: options(
          objects[target].name, Set(objects.map(\.name)).sorted(), using: &chance))
      return (asked, [.crop(object: target, scale: 2)])
    case .given: return nil
    case .colour, .pattern, .kind, .position, .find, .text: break
    }
    guard let mentions = mentions(of: target, form, judge, using: &chance) else { return nil }
    var asked = SearchScene.Asked(target: target, mentions: mentions)
    let object = objects[target]
    var wrong: [String]
    switch form {
    case .colour:
      guard let colour = object.colour else { return nil }
      asked.answer = colour.rawValue
      wrong = ColourName.allCases.map(\.rawValue)
    case .pattern:
      guard let pattern = object.pattern else { return nil }
      asked.answer = pattern.rawValue
      wrong = SearchPattern.allCases.map(\.rawValue)
    case .kind:
      asked.answer = object.name
      wrong = Set(objects.map(\.name)).sorted()
    case .position:
      guard let place = judge.place(of: target) else { return nil }
      asked.answer = place.rawValue
      wrong = Place.allCases.map(\.rawValue)
    case .text:
      guard !object.text.isEmpty else { return nil }
      asked.answer = object.text
      wrong = TextPool.all
    default:
      asked.answer = object.box.text
      wrong = objects.map(\.box.text)
    }
    asked.options = options(asked.answer, wrong, using: &chance)
    var thoughts: [ImageThought] = mentions.count > 1 ? [.mark([mentions[1].object])] : []
    thoughts.append(.mark([target]))
    if chance.happens(0.4) { thoughts.append(.crop(object: target, scale: 3)) }
    return (asked, thoughts)
  }

  private static func options(
    _ answer: String, _ wrong: [String], using chance: inout Chance
  ) -> [String] {
    guard chance.happens(0.7) else { return [] }
    let others = chance.shuffled(wrong.filter { $0 != answer }).prefix(3)
    return others.isEmpty ? [] : chance.shuffled([answer] + others)
  }

  private static func description(
    of object: SearchObject, _ form: SearchScene.Form, using chance: inout Chance
  ) -> Description {
    Description(
      name: form == .kind || chance.happens(0.1) ? Description.thing : object.name,
      colour: form == .colour || chance.happens(0.4) ? nil : object.colour,
      pattern: form == .pattern || chance.happens(0.6) ? nil : object.pattern)
  }

  private static func unique(
    _ target: Int, _ form: SearchScene.Form, _ judge: Judge, using chance: inout Chance
  ) -> Description? {
    for _ in 0..<8 {
      let description = description(of: judge.objects[target], form, using: &chance)
      if judge.isUnique(description, for: target) { return description }
    }
    return nil
  }

  private static func mentions(
    of target: Int, _ form: SearchScene.Form, _ judge: Judge, using chance: inout Chance
  ) -> [SearchScene.Mention]? {
    if chance.happens(0.6), let description = unique(target, form, judge, using: &chance) {
      return [SearchScene.Mention(object: target, description: description)]
    }
    for _ in 0..<30 {
      let other = chance.integer(below: judge.objects.count)
      guard other != target, let anchor = unique(other, .find, judge, using: &chance) else {
        continue
      }
      let mention = SearchScene.Mention(
        object: target, description: description(of: judge.objects[target], form, using: &chance),
        relation: chance.element(of: Relation.allCases), other: other)
      if judge.isUnique(mention) {
        return [mention, SearchScene.Mention(object: other, description: anchor)]
      }
    }
    return nil
  }

  private static func pair(
    _ form: SearchScene.Form, _ judge: Judge, _ target: Int, using chance: inout Chance
  ) -> (SearchScene.Asked, [ImageThought])? {
    for _ in 0..<20 {
      let other = chance.integer(below: judge.objects.count)
      guard other != target, let a = unique(target, form, judge, using: &chance),
        let b = unique(other, form, judge, using: &chance)
      else { continue }
      var mentions = [
        SearchScene.Mention(object: target, description: a),
        SearchScene.Mention(object: other, description: b),
      ]
      var asked = SearchScene.Asked(target: target)
      if form == .relation {
        let relations = (Relation.directions + Relation.depths).filter {
          judge.holds($0, target, other) == .yes
        }
        guard let relation = chance.element(of: relations) else { continue }
        asked.answer = relation.rawValue
        asked.options = [relation.rawValue, relation.opposite?.rawValue ?? ""]
      } else {
        guard judge.isLarger(target, than: other) else { continue }
        if chance.happens(0.5) { mentions.reverse() }
        asked.answer = a.text
        asked.options = [a.text, b.text]
      }
      asked.mentions = mentions
      asked.options = chance.happens(0.6) ? chance.shuffled(asked.options) : []
      return (asked, [.mark(mentions.map(\.object))])
    }
    return nil
  }

  private static func nearer(
    _ judge: Judge, _ target: Int, using chance: inout Chance
  ) -> (SearchScene.Asked, [ImageThought])? {
    for _ in 0..<30 {
      let other = chance.integer(below: judge.objects.count)
      let anchor = chance.integer(below: judge.objects.count)
      guard judge.isNearer(target, than: other, to: anchor),
        let a = unique(target, .find, judge, using: &chance),
        let b = unique(other, .find, judge, using: &chance),
        let c = unique(anchor, .find, judge, using: &chance)
      else { continue }
      let pair = chance.shuffled([
        SearchScene.Mention(object: target, description: a),
        SearchScene.Mention(object: other, description: b),
      ])
      let asked = SearchScene.Asked(
        target: target, mentions: pair + [SearchScene.Mention(object: anchor, description: c)],
        answer: a.text, options: chance.happens(0.6) ? chance.shuffled([a.text, b.text]) : [])
      return (asked, [.mark([anchor]), .mark(pair.map(\.object))])
    }
    return nil
  }

  private static func about(
    _ form: SearchScene.Form, _ judge: Judge, using chance: inout Chance
  ) -> (SearchScene.Asked, [ImageThought])? {
    let objects = judge.objects
    var about = description(
      of: objects[chance.integer(below: objects.count)], .find, using: &chance)
    let isNo = form == .existence && chance.happens(0.5)
    if isNo {
      let other = objects[chance.integer(below: objects.count)]
      if other.colour != nil { about.colour = other.colour } else { about.pattern = other.pattern }
    }
    guard let count = judge.count(about), about != Description() else { return nil }
    var asked = SearchScene.Asked(about: about)
    let matches = objects.indices.filter { judge.truth(about, of: $0) == .yes }
      .sorted { objects[$0].box.x0 + objects[$0].box.x1 < objects[$1].box.x0 + objects[$1].box.x1 }
    if form == .count {
      guard 1...9 ~= count else { return nil }
      asked.answer = "\(count)"
      asked.options = options(
        asked.answer, (max(0, count - 3)...count + 3).map(String.init), using: &chance)
      return (asked, [.mark(matches)])
    }
    guard count == (isNo ? 0 : 1) else { return nil }
    asked.answer = isNo ? "no" : "yes"
    asked.options = chance.happens(0.6) ? chance.shuffled(["yes", "no"]) : []
    if let match = matches.first {
      asked.target = match
      return (
        asked, [.mark([match])] + (chance.happens(0.4) ? [.crop(object: match, scale: 2)] : [])
      )
    }
    let near = objects.indices.filter {
      about.isNamed && objects[$0].name == about.name
        && judge.truth(about, of: $0) == .no
    }
    guard !near.isEmpty else { return nil }
    return (asked, [.mark(Array(near.prefix(4)))])
  }
}
