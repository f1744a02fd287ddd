import PuzzleKit
import Seeding
import Traces

extension JigsawStory {
  /// What is asked: in the user's words where there are some, with what the sample fills in.
  ///
  /// - Parameter own: The question in the task's own words, with what it offers to choose from.
  /// - Throws: ``Rejection`` if a slot is none of the task's.
  /// - Returns: The question.
  func question(or own: Words) throws -> Words {
    guard let wording else { return own }
    var filler = speaker
    filler.chance = wordingChance
    return try wording.words { name in
      guard let slot = JigsawSlot(rawValue: name) else { throw Rejection("slot", name) }
      return filler.words(for: slot)
    }
  }
}

extension JigsawSpeaker {
  /// The words of a slot with their claims; numbers are digits, as evaluations write them.
  fileprivate mutating func words(for slot: JigsawSlot) -> Words {
    switch slot {
    case .pieces: return "\(count(as: "\(scene.numbers.count)"))"
    case .rows: return "\(extent("rows", scene.layout.rows))"
    case .columns: return "\(extent("columns", scene.layout.columns))"
    case .size: return "\(layout(as: "\(scene.layout.rows)×\(scene.layout.columns)"))"
    case .answerForm: return answerForm()
    case .options:
      var words = Words()
      for number in solution.options.indices {
        if number > 0 { words.append(verbatim: "\n") }
        words.append("\(option(number))")
      }
      return words
    case .reading: return "\(readingOrder())"
    case .first: return "\(named("first", scene.asked[0]))"
    case .second: return "\(named("second", scene.asked[1]))"
    case .clockwise: return "\(clockwise())"
    case .upright: return "\(firstUpright())"
    }
  }

  /// How many rows or columns there are, as a bare numeral.
  private func extent(_ axis: String, _ count: Int) -> Said {
    Said(Fact(axis, ["\(count)"]), as: "\(count)")
  }

  /// One of two pieces that are asked about.
  private func named(_ which: String, _ piece: Int) -> Said {
    Said(
      Fact("named", [which, number(piece)], evidence: .record, image: nil), as: name(piece))
  }
}
