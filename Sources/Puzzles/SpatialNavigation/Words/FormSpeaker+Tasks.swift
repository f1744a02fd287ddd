import Seeding
import Traces

/// What the other forms of question ask.
extension FormSpeaker {
  /// A sentence that says what the letters of moves stand for.
  mutating func lettersSentence() -> Words {
    let legend = lettersLegend()
    switch roll(5) {
    case 3: return "A letter stands for a move: \(legend)."
    case 4: return "The letters stand for moves: \(legend)."
    case 0: return "Moves are written \(legend)."
    case 1: return "The letters: \(legend)."
    default: return "Lists of moves use \(legend)."
    }
  }

  /// Asks whether there is a way, perhaps after saying how large the board is.
  ///
  /// It asks where there is a way as it does where there is none, so that its words don't tell.
  mutating func existsQuestion() -> Words {
    let seen = shown()
    let task = existsTask()
    let answer = answerForm()
    switch roll(3) {
    case 0: return "\(seen) \(task) \(answer)"
    case 1: return "\(task) \(answer)"
    default: return "\(seen) \(answer) \(task)"
    }
  }

  mutating func existsTask() -> Words {
    let things = obstacles
    switch roll(9) {
    case 6: return "Would a walk from the start ever come to the goal?"
    case 7: return "Are the start and the goal joined, or do the \(things) keep them apart?"
    case 8: return "Say whether somebody at the \(look.startName) can get to the \(look.goalName)."
    case 0: return "Is there any way from the start to the goal that keeps clear of the \(things)?"
    case 1: return "Can the \(look.goalName) be reached from the \(look.startName)?"
    case 2: return "Does a walk join the start and the goal?"
    case 3: return "Decide whether the goal can be reached from the start."
    case 4: return "Do the \(things) leave a way from the start to the goal?"
    default: return "Is the goal within reach of the start, a neighbouring cell at a time?"
    }
  }

  mutating func safeTask(_ moves: [Move]) -> Words {
    let list = plan(moves)
    switch roll(9) {
    case 5: return "A walker at the start is told: \(list). Can all of it be done?"
    case 6:
      return
        "The list \(list) says how to move from the start. Is there a move in it that the \(obstacles) forbid?"
    case 7: return "Try \(list) from the start. Which move fails, if any does?"
    case 8: return "Is this walk from the start possible to its end: \(list)?"
    case 0:
      return
        "Somebody plans to walk \(list) from the start. Does the plan work, and if not, which move fails?"
    case 1: return "Beginning at the start, can all of these moves be made: \(list)?"
    case 2: return "Check this plan, which begins at the start: \(list)."
    case 3: return "From the start the moves \(list) are tried. Is each of them possible?"
    default:
      return "Here is a plan from the start: \(list). Find the move, if any, that can't be made."
    }
  }

  mutating func endTask(_ moves: [Move]) -> Words {
    let list = plan(moves)
    switch roll(8) {
    case 4: return "After the moves \(list), where is somebody who began at the start?"
    case 5: return "Name the cell to which \(list) leads from the start."
    case 6: return "Somebody leaves the start by the moves \(list). At which cell do they stop?"
    case 7: return "Work out the last cell of the walk \(list), which sets out at the start."
    case 0: return "Where does the walk \(list) from the start end?"
    case 1:
      return
        "A walker begins at the start and makes these moves: \(list). Which cell is the walker on then?"
    case 2: return "Follow \(list) from the start. What is the cell at the end?"
    default: return "From the start, the moves \(list) lead to which cell?"
    }
  }

  mutating func cellTask(_ cell: Cell) -> Words {
    let there = asked(cell, as: naming.coordinates(cell))
    if isLake {
      switch roll(7) {
      case 4: return "Find \(there) on the map and say what it is."
      case 5: return "What would somebody at \(there) stand on?"
      case 6: return "Is \(there) ice, a hole, the start or the goal?"
      case 0: return "What is at \(there)?"
      case 1: return "What does the map show at \(there)?"
      case 2: return "Look at \(there): what is this cell?"
      default: return "Of what kind is the cell at \(there)?"
      }
    }
    switch roll(7) {
    case 4: return "Which ways does the cell at \(there) leave open?"
    case 5: return "Which moves can somebody at \(there) make?"
    case 6: return "Give the moves that no \(wall) stops at \(there)."
    case 0: return "By which moves can a walker get out of the cell at \(there)?"
    case 1: return "Which moves are open at \(there)?"
    case 2: return "Stand at \(there): which moves do the \(look.wallName) allow?"
    default: return "List every move that can be made from \(there)."
    }
  }

  /// The form of the answer to whether a plan works.
  mutating func safeForm() -> Words {
    let safe = format("safe")
    let number = format("\(1 + roll(9))")
    switch roll(6) {
    case 3:
      return
        "Write \(safe) if all goes well, and the number of the bad move if not, like \(number)."
    case 4:
      return
        "The reply is \(safe) for a plan without fault, or a number such as \(number) for the move that fails."
    case 5:
      return "Give \(number) for a failing move of that number, and \(safe) where there is none."
    case 0:
      return
        "If every move can be made answer \(safe), else with the number of the move that fails, as in \(number)."
    case 1:
      return
        "Answer \(safe) where nothing stops it; otherwise give the number of the failing move, such as \(number)."
    default:
      return
        "The answer is \(safe), or the number of the move at which it breaks, written like \(number)."
    }
  }

  /// A cell as an example of an answer.
  mutating func endExample() -> String {
    let lattice = field.lattice
    return naming.coordinates(lattice.cell(at: roll(lattice.count)))
  }

  /// Some moves as an example of an answer, in the order of the grid's moves.
  mutating func cellExample() -> [Move] {
    let chosen = chance.shuffled(Array(field.moves.indices)).prefix(1 + roll(2)).sorted()
    return chosen.map { field.moves[$0] }
  }
}
