import Seeding
import Traces

/// Whoever tells how something is found.
struct SearchSpeaker {
  let telling: SearchTelling

  init(_ telling: SearchTelling) { self.telling = telling }

  /// The question, with its options if it has some.
  func question(using chance: inout Chance) -> Words {
    var teller = Teller(telling, using: &chance)
    return telling.scene.form == .given ? teller.givenQuestion() : teller.question()
  }

  /// The options, one after another.
  func options() -> [Words] {
    // Nothing of an option is left to chance.
    var still = Chance(Seed(0))
    return Teller(telling, using: &still).options()
  }

  /// The texts of the trace, one more than its pictures.
  func texts(using chance: inout Chance) -> [Words] {
    var teller = Teller(telling, using: &chance)
    return telling.scene.form == .given ? teller.givenTexts() : teller.texts()
  }

  /// The reasoning without pictures.
  func textOnly(using chance: inout Chance) -> Words {
    var teller = Teller(telling, using: &chance)
    return telling.scene.form == .given ? teller.givenTextOnly() : teller.textOnly()
  }
}
