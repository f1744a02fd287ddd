import Traces

/// What is seen first on any grid.
extension Speaking {
  /// Where the start and the goal lie.
  mutating func ends() -> Words {
    let goalAt = naming.coordinates(goal)
    let startAt = naming.coordinates(start)
    let offset = naming.offset(of: goal, from: start, called: "the start")
    switch naming.way {
    case .start:
      switch roll(4) {
      case 0: return "\(cell(goal, is: "goal", as: "The goal is \(goalAt)"))."
      case 1: return "\(does("find")) \(cell(goal, is: "goal", as: "the goal \(goalAt)"))."
      case 2:
        return
          "\(cell(goal, is: "goal", as: "The goal lies \(goalAt)")), and that is where the walk must end."
      default:
        return
          "Seen from where the walk begins, \(cell(goal, is: "goal", as: "the goal is \(goalAt)"))."
      }
    case .goal:
      switch roll(4) {
      case 0: return "\(cell(start, is: "start", as: "The start is \(startAt)"))."
      case 1: return "\(does("find")) \(cell(start, is: "start", as: "the start \(startAt)"))."
      case 2: return "\(cell(start, is: "start", as: "The start lies \(startAt)"))."
      default: return "The walk begins at \(cell(start, is: "start", as: "the start, \(startAt)"))."
      }
    case .rowColumn, .letters:
      let isStart = cell(start, is: "start", as: "the start is at \(startAt)")
      let capital = cell(start, is: "start", as: "The start is at \(startAt)")
      let goalThere = cell(goal, is: "goal", as: "the goal at \(goalAt)")
      let isGoal = cell(goal, is: "goal", as: "the goal is at \(goalAt)")
      let seen = relation(as: "the goal lies \(offset)")
      let relative = relation(as: "The goal lies \(offset)")
      // Only on squares one cell lies so many to the left of another.
      switch roll(field.lattice.kind == .square ? 9 : 7) {
      case 0: return "\(capital) and \(goalThere)."
      case 1: return "\(capital), \(isGoal)."
      case 2:
        return
          "\(does("find")) \(cell(start, is: "start", as: "the start at \(startAt)")) and \(goalThere)."
      case 3: return "On the map \(isStart) and \(isGoal)."
      case 4:
        return "\(cell(goal, is: "goal", as: "The goal is at \(goalAt)")), while \(isStart)."
      case 5:
        return
          "From \(cell(start, is: "start", as: "the start at \(startAt)")) \(does("must")) get to \(goalThere)."
      case 6:
        return
          "\(cell(start, is: "start", as: "Start: \(startAt)")). \(cell(goal, is: "goal", as: "Goal: \(goalAt)"))."
      case 7: return "\(capital); \(seen)."
      default: return "\(relative): \(isStart), and \(isGoal)."
      }
    }
  }

  /// How the cells are named; nil where they are named by their place beside start or goal.
  mutating func namingRule() -> Words? {
    guard naming.way == .rowColumn || naming.way == .letters else { return nil }
    let isLetters = naming.way == .letters
    let wordings: [String] =
      switch (field.lattice.kind, isLetters) {
      case (.square, false):
        [
          "rows from the top and columns from the left",
          "rows run from the top down and columns from left to right",
        ]
      case (.square, true):
        [
          "the letter of its column and the number of its row",
          "its column's letter with its row's number",
        ]
      case (.hexagonal, false):
        ["rows from the top and the cells of a row from the left"]
      case (.hexagonal, true):
        ["the letter of its row and its number in the row", "its row's letter with its number"]
      case (.polar, false): ["rings from the hub outward and sectors clockwise from the top"]
      case (.polar, true):
        [
          "the letter of its sector and the number of its ring",
          "its sector's letter with its ring's number",
        ]
      }
    let wording = wordings[roll(wordings.count)]
    let rule = Said(
      Fact("naming", [naming.way.rawValue], evidence: .record, image: nil), as: wording)
    if isLetters {
      return roll(2) == 0 ? "\(does("name")) a cell by \(rule)." : "A cell's name is \(rule)."
    }
    return wording.contains(" run ")
      ? "Here \(rule)."
      : roll(2) == 0 ? "\(does("count")) \(rule)." : "Cells are counted by \(rule)."
  }
}
