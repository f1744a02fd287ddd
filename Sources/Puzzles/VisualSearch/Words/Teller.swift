import Colour
import Seeding
import Traces

/// Whoever tells a sample, in one voice from beginning to end.
struct Teller {
  /// Who speaks.
  enum Voice: CaseIterable, Hashable, Sendable { case i, we, nobody }

  let telling: SearchTelling
  let voice: Voice
  /// What stands for the name of an unnamed thing.
  let thing: String
  /// Whether patterns stand before colours.
  let isPatternFirst: Bool
  /// Whether numbers are words.
  let spellsNumbers: Bool
  /// How percentages are written.
  let percent: String
  /// What may not be said between claims.
  private let names: NameGuard
  var chance: Chance
  /// The latest number of each slot, so that no wording comes twice in turn.
  private var latest: [String: Int] = [:]
  /// The objects that were passed over.
  var passed: Set<Int> = []
  /// What was said of those that were passed over in turn, so that the next is `another`.
  var looks: Set<Description> = []
  /// Whether the answer has been told, so that pictures only confirm it.
  var isTold = false

  init(_ telling: SearchTelling, using chance: inout Chance) {
    self.telling = telling
    names = NameGuard(telling.scene)
    voice = [.i, .i, .we, .nobody, .nobody][chance.integer(below: 5)]
    thing = ["thing", "object", "thing", "object", "item"][chance.integer(below: 5)]
    isPatternFirst = chance.happens(0.8)
    spellsNumbers = chance.happens(0.6)
    percent = [" %", "%", " percent"][chance.integer(below: 3)]
    self.chance = Chance(Seed(chance.bits()))
  }

  var scene: SearchScene { telling.scene }
  var asked: SearchScene.Asked { telling.scene.asked }
  var form: SearchScene.Form { telling.scene.form }
  var judge: Judge { telling.judge }
  var isTerse: Bool { telling.length == .terse }
  var isThorough: Bool { telling.length == .thorough }
  /// The object that is asked about, where there is one.
  var target: Int { asked.target }

  /// Who speaks, before a verb.
  var me: String { voice == .we ? "we" : "I" }
  /// Who speaks, after a verb.
  var us: String { voice == .we ? "us" : "me" }
  /// Of whoever speaks.
  var my: String { voice == .we ? "our" : "my" }

  mutating func roll(_ bound: Int) -> Int { chance.integer(below: bound) }
  mutating func happens(_ probability: Double) -> Bool { chance.happens(probability) }

  /// Returns one of some wordings, and never that of the time before.
  ///
  /// - Parameters:
  ///   - slot: What is said; the latest wording of each slot is remembered.
  ///   - any: Wordings that fit every voice.
  ///   - personal: Wordings of somebody who speaks of themselves.
  /// - Returns: The wording.
  mutating func say(_ slot: String, _ any: [Words], personal: [Words] = []) -> Words {
    let all = voice == .nobody ? any : any + personal
    guard !all.isEmpty else { return Words() }
    var number = roll(all.count)
    if number == latest[slot], all.count > 1 {
      number = (number + 1 + roll(all.count - 1)) % all.count
    }
    for _ in all where !names.allows(all[number]) { number = (number + 1) % all.count }
    latest[slot] = number
    return all[number]
  }

  /// Returns one of some plain phrases.
  mutating func any(_ phrases: String...) -> String { phrases[roll(phrases.count)] }

  /// A numeral in digits or words.
  func numeral(_ number: Int) -> String {
    spellsNumbers && Self.numerals.indices.contains(number) ? Self.numerals[number] : "\(number)"
  }

  private static let numerals = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]

  /// How an object's name behaves; of what is only a thing, `thing`.
  func noun(_ object: Int) -> Noun {
    Noun(name: scene.objects[object].name, plural: scene.objects[object].plural)
  }

  /// How the name of a description behaves.
  func noun(_ description: Description) -> Noun {
    guard description.isNamed else { return Noun(name: "thing", plural: "things") }
    let object = scene.objects.first { $0.name == description.name }
    return Noun(name: description.name, plural: object?.plural ?? description.name)
  }

  /// How the question names an object: by a mention's noun.
  func askedNoun(_ object: Int) -> Noun {
    guard let mention = mention(of: object) else { return noun(asked.about ?? Description()) }
    return noun(mention.description)
  }

  /// The question's mention of an object, if there is one.
  func mention(of object: Int) -> SearchScene.Mention? {
    asked.mentions.first { $0.object == object }
  }
}
