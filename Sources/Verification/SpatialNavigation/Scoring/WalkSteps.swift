import ScoringKit
import VerificationKit

/// The steps that a text tells, a line each: `1. Right to row 1, column 2 (safe)`, `- Moving Down (D). The player is now
/// at row 2, column 2. This grid is the goal`, `Step 3: U`.
struct WalkSteps {
  private struct Step {
    var move: Direction
    var cell: Place?
    var meaning: Claim?
  }

  /// What a line says of the cell that a step leads to.
  private enum Claim { case safe, hole, goal }

  private var steps: [Step] = []

  /// What replaying comes to.
  struct Replay {
    var share: Double
    var details: [Score.Detail]
  }

  /// Reads the steps of a text; nil if it tells none in this form.
  ///
  /// A step is a line with a mark of lists or a number, or `Step n`, or the word `Moving` or `Move`, and then a direction.
  /// A line with the number 1, or a step after a heading (`#…`, `<…>`, `**…**`), begins anew: only the last walk told counts.
  init?(_ text: String, on kind: Grid.Kind) {
    guard text.utf8.count < ModelOutput.longest else { return nil }
    var isHeaded = false
    for line in text.utf8.split(whereSeparator: { $0 == 0x0a || $0 == 0x0d }) {
      guard let head = LineHead(line) else {
        let first = line.first { $0 != 0x20 }
        if first == UInt8(ascii: "<") || first == UInt8(ascii: "#") || first == UInt8(ascii: "*") {
          isHeaded = true
        }
        continue
      }
      guard let step = Self.step(Substring(head.rest), on: kind) else { continue }
      if isHeaded || head.number == 1 { steps = [] }
      isHeaded = false
      steps.append(step)
      guard steps.count <= WalkAnswer.most else { return nil }
    }
    if steps.isEmpty { return nil }
  }

  /// What stands before the words of a step.
  private struct LineHead {
    var number: Int?
    var rest: Substring.UTF8View

    init?(_ line: Substring.UTF8View) {
      var rest = line.drop { $0 == 0x20 || $0 == 0x09 }
      guard let first = rest.first, rest.count <= 400 else { return nil }
      var isMarked = false
      if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") {
        rest = rest.dropFirst()
        // Two of them are no mark of a list.
        guard rest.first == 0x20 else { return nil }
        isMarked = true
      } else {
        let word = rest.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }
        if Substring(word).lowercased() == "step" {
          rest = rest.dropFirst(word.count).drop { $0 == 0x20 }
        }
        if rest.first == UInt8(ascii: "(") { rest = rest.dropFirst() }
        let digits = rest.prefix { 0x30...0x39 ~= $0 }
        if 1...5 ~= digits.count {
          number = Int(Substring(digits))
          rest = rest.dropFirst(digits.count)
          guard let mark = rest.first,
            [UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: ":")].contains(mark)
          else { return nil }
          rest = rest.dropFirst()
          isMarked = true
        }
      }
      rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "*") }
      let word = rest.prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7a }
      if ["moving", "move", "go"].contains(Substring(word).lowercased()) {
        rest = rest.dropFirst(word.count).drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
        isMarked = true
      }
      guard isMarked else { return nil }
      self.rest = rest
    }
  }

  private static func step(_ text: Substring, on kind: Grid.Kind) -> Step? {
    // Up-left and its like hold a hyphen.
    let word = text.prefix { $0.isLetter || $0 == "-" && kind == .hexagonal }
    guard let moves = WalkAnswer.read(word.uppercased(), on: kind), moves.count == 1 else {
      return nil
    }
    var rest = text[word.endIndex...]
    let spelled = " (\(moves[0].rawValue))"
    if rest.hasPrefix(spelled) { rest = rest.dropFirst(spelled.count) }
    let isEnded =
      rest.allSatisfy { $0 == " " || $0 == "." || $0 == "*" }
      || [".", ":", ",", " to ", " (", " →", " ->", ";", " -"].contains { rest.hasPrefix($0) }
    guard isEnded else { return nil }
    var step = Step(move: moves[0])
    let tokens = TokenizedText(String(rest)).tokens
    for atom in AtomReader.atoms(tokens[...], on: kind) {
      switch atom {
      case .cell(let place):
        guard step.cell == nil else { return nil }
        step.cell = place
      // Another direction makes another form of it.
      case .direction, .letter: return nil
      case .end(.goal): step.meaning = .goal
      case .ground(.hole): step.meaning = step.meaning ?? .hole
      case .negation where step.meaning == nil: step.meaning = .safe
      case .filler("safe"): step.meaning = step.meaning ?? .safe
      default: break
      }
    }
    return step
  }

  /// Makes the steps one after another, up to the first that is wrong.
  func replay(on state: BoardState, _ rule: ScoringRules.Navigation) -> Replay {
    var place = state.start
    var right = 0
    for step in steps {
      guard let next = entered(from: place, step.move, on: state, rule) else { break }
      let isHole = state[next] == .hole
      let isTrue =
        switch step.meaning {
        case .safe: !isHole
        case .hole: isHole
        case .goal: next == state.goal
        case nil: !isHole
        }
      guard step.cell == nil || step.cell == next, isTrue, !isHole else { break }
      place = next
      right += 1
    }
    var details = [
      Score.Detail("steps_told", Double(steps.count)), Score.Detail("steps_right", Double(right)),
      Score.Detail("steps_progress", state.progress(to: place)),
    ]
    if right < steps.count {
      details.append(Score.Detail("first_wrong_step", Double(right + 1)))
    }
    return Replay(share: Double(right) / Double(steps.count), details: details)
  }

  private func entered(
    from place: Place, _ move: Direction, on state: BoardState, _ rule: ScoringRules.Navigation
  ) -> Place? {
    if let next = state.entered(from: place, move) { return next }
    let neighbor = state.grid.neighbor(place, move)
    if let neighbor, state[neighbor] == .hole { return neighbor }
    return rule == .vsp ? place : nil
  }
}
