import PuzzleKit
import Seeding
import Traces

extension NavigationStory {
  /// What is asked: in the user's words where there are some, with what the sample fills in.
  ///
  /// - Parameter own: The question in the task's own words.
  /// - Throws: ``Rejection`` if a slot is none of the task's.
  /// - Returns: The question.
  func question(or own: Words) throws -> Words {
    guard let wording else { return own }
    var filler = SlotFiller(asking: asker, scene: scene, look: look, chance: wordingChance)
    return try wording.words { name in
      guard let slot = NavigationSlot(rawValue: name) else { throw Rejection("slot", name) }
      return filler.words(for: slot)
    }
  }
}

/// Fills the slots of a question in a user's words.
private struct SlotFiller {
  private var narrator: any Narrator
  private let scene: NavigationScene
  private let look: any BoardLook

  init(
    asking narrator: any Narrator, scene: NavigationScene, look: any BoardLook, chance: Chance
  ) {
    self.narrator = narrator
    self.narrator.chance = chance
    self.scene = scene
    self.look = look
  }

  /// The words of a slot with their claims; numbers are digits, as evaluations write them.
  mutating func words(for slot: NavigationSlot) -> Words {
    let lattice = scene.field.lattice
    switch slot {
    case .rows: return "\(narrator.extent("rows", lattice.rows))"
    case .columns: return "\(narrator.extent("columns", lattice.columns))"
    case .size: return "\(narrator.grid(as: "\(lattice.rows)×\(lattice.columns)"))"
    case .start: return "\(narrator.end("start", scene.field.start))"
    case .goal: return "\(narrator.end("goal", scene.field.goal))"
    case .startMark: return "\(look.startName)"
    case .goalMark: return "\(look.goalName)"
    case .moves: return "\(narrator.plan(scene.question.moves))"
    case .cell:
      guard case .cell(let cell) = scene.question else { return Words() }
      return "\(narrator.asked(cell, as: narrator.naming.inDigits.coordinates(cell)))"
    case .options: return "\(narrator.options(as: "paths A, B, C and D"))"
    case .letters: return narrator.lettersLegend()
    case .naming: return narrator.namingRule()?.capitalized ?? Words()
    case .answerForm: return narrator.answerForm()
    }
  }
}

extension Speaking {
  /// How many rows or columns there are, as a bare numeral.
  fileprivate func extent(_ axis: String, _ count: Int) -> Said {
    Said(Fact(axis, ["\(count)"]), as: "\(count)")
  }

  /// Where the start or the goal lies, as the bare name of a cell.
  fileprivate func end(_ name: String, _ cell: Cell) -> Said {
    Said(
      Fact(name, values(cell), boxes: [box(of: cell)]), as: naming.inDigits.coordinates(cell))
  }
}

extension Naming {
  /// The same way of naming with all numbers in digits.
  fileprivate var inDigits: Naming {
    Naming(
      way: way, kind: kind, start: start, goal: goal, isSpelled: false, countsRows: countsRows)
  }
}
