import Seeding
import Traces

/// What the other forms of question ask.
extension FormSpeaker {
  /// A sentence that says what the letters of moves stand for.
  mutating func lettersSentence() -> Words {
    let legend = lettersLegend()
    switch roll(3) {
    case 0: return "Moves are written \(legend)."
    case 1: return "The letters: \(legend)."
    default: return "In lists of moves, \(legend)."
    }
  }

  mutating func existsTask() -> Words {
    let things = obstacles
    switch roll(6) {
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
    switch roll(5) {
    case 0:
      return
        "Somebody plans to walk \(list) from the start. Does the plan work, and else which move fails?"
    case 1: return "Beginning at the start, can all of these moves be made: \(list)?"
    case 2: return "Check this plan, which begins at the start: \(list)."
    case 3: return "From the start the moves \(list) are tried. Is each of them possible?"
    default:
      return "Here is a plan from the start: \(list). Find the move, if any, that can't be made."
    }
  }

  mutating func endTask(_ moves: [Move]) -> Words {
    let list = plan(moves)
    switch roll(4) {
    case 0: return "Where does the walk \(list) from the start end?"
    case 1:
      return
        "A walker begins at the start and makes these moves: \(list). Which cell is it then on?"
    case 2: return "Follow \(list) from the start. What is the cell at the end?"
    default: return "From the start, the moves \(list) lead to which cell?"
    }
  }

  mutating func cellTask(_ cell: Cell) -> Words {
    let there = asked(cell, as: naming.coordinates(cell))
    if isLake {
      switch roll(4) {
      case 0: return "What is at \(there)?"
      case 1: return "What does the map show at \(there)?"
      case 2: return "Look at \(there): what is this cell?"
      default: return "Of what kind is the cell \(there)?"
      }
    }
    switch roll(4) {
    case 0: return "By which moves can a walker get out of the cell \(there)?"
    case 1: return "Which moves are open at \(there)?"
    case 2: return "Stand at \(there): which moves do the \(look.wallName) allow?"
    default: return "List every move that can be made from \(there)."
    }
  }

  /// The form of the answer to whether a plan works.
  mutating func safeForm() -> Words {
    let safe = format("safe")
    let number = format("\(1 + roll(9))")
    switch roll(3) {
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
