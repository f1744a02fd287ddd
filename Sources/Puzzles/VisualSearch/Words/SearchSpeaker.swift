import Seeding
import Traces

/// Whoever tells how something is found.
struct SearchSpeaker {
  let telling: SearchTelling

  init(_ telling: SearchTelling) { self.telling = telling }

  /// The question, with its options if it has some.
  func question(using chance: inout Chance) -> Words {
    "Look at the picture. \(Said(Fact("format", [format], evidence: .record, image: nil), as: "\\boxed{\(format)}"))"
  }

  /// The options, one after another.
  func options() -> [Words] {
    telling.scene.asked.options.enumerated().map { index, answer in
      let letter = SearchScene.letter(index)
      return
        "\(Said(Fact("option", [letter, answer], evidence: .record, image: nil), as: "\(letter): \(answer)"))"
    }
  }

  /// The texts of the trace, one more than its pictures.
  func texts(using chance: inout Chance) -> [Words] {
    telling.thoughts.map { _ -> Words in "I look." } + [conclusion(image: telling.thoughts.count)]
  }

  /// The reasoning without pictures.
  func textOnly(using chance: inout Chance) -> Words { conclusion(image: 0) }

  private var format: String { telling.scene.asked.options.isEmpty ? "answer" : "A" }

  private func conclusion(image: Int) -> Words {
    let value = telling.scene.value
    return "That is it. \(Said(Fact("answer", [value], image: image), as: "\\boxed{\(value)}"))"
  }
}
