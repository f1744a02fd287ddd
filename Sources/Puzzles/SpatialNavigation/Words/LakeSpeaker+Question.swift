import Seeding
import Traces

/// What is asked, in several wordings, always with the form of the answer.
extension LakeSpeaker {
  mutating func question() -> Words {
    let scene = questionScene()
    let task = questionTask()
    let form = questionForm()
    switch roll(3) {
    case 0: return "\(scene) \(task) \(form)"
    case 1: return "\(task) \(form)"
    default: return "\(scene) \(form) \(task)"
    }
  }

  private mutating func questionScene() -> Words {
    let size = gridSize()
    let count = gridCount()
    let tokens = lookWords()
    switch roll(7) {
    case 0: return "The picture is the map of a frozen lake, \(size)."
    case 1:
      return
        "You see a frozen lake as \(size)\(lake.holes > 1 ? " with dark holes in the ice" : "")."
    case 2: return "This frozen lake is \(size); \(tokens)."
    case 3: return "A frozen lake is drawn as a board of \(count)."
    case 4: return "In the picture, \(tokens), on a frozen lake."
    case 5: return "Look at this map of a frozen lake: \(tokens)."
    default: return "The map is \(size) of ice\(lake.holes > 1 ? ", broken by holes" : "")."
    }
  }

  /// What stands on the start and on the goal.
  private mutating func lookWords() -> Words {
    let (figure, prize) = (look.figureName, look.giftName)
    switch roll(3) {
    case 0: return "the \(figure) stands on the start and the \(prize) on the goal"
    case 1: return "the start is marked by the \(figure), the goal by the \(prize)"
    default: return "a \(figure) marks the start, and a \(prize) the goal"
    }
  }

  private mutating func questionTask() -> Words {
    let (walker, prize) = (look.walker, look.giftName)
    switch roll(8) {
    case 0: return "Find a safe walk from the start to the goal that never enters a hole."
    case 1: return "How can \(walker) reach the \(prize) without falling into a hole?"
    case 2:
      return
        "Guide \(walker) from the start to the goal, a neighbouring cell at a time, on ice alone."
    case 3:
      return
        "Which moves lead from the start to the goal, keeping on the board and out of the water?"
    case 4:
      return "Plan a way from the start to the goal. Stepping into a hole or off the grid ends it."
    case 5: return "Take \(walker) to the \(prize); every cell on the way must be ice."
    case 6:
      return "Give a sequence of moves that gets from the start to the goal and avoids every hole."
    default:
      return
        "\(walker.capitalizedFirst) wants to get to the \(prize). Find a path that stays on the ice."
    }
  }

  private mutating func questionForm() -> Words {
    let example = format()
    let letters = chance.shuffled(Lattice.moves(of: .square))
    let style = roll(4)
    func letter(_ move: Move) -> Words {
      let way = direction(move)
      let wording =
        switch style {
        case 0: "\(move.letter) for \(way)"
        case 1: "\(move.letter) (\(way))"
        case 2: "\(way) = \(move.letter)"
        default: "\(move.letter) meaning \(way)"
        }
      return
        "\(Said(Fact("letter", [move.letter, way], evidence: .record, image: nil), as: wording))"
    }
    let legend = listed(letters.map(letter))
    switch roll(6) {
    case 0:
      return
        "Answer with the moves, separated by commas, within \\boxed{}, as in \(example): \(legend)."
    case 1:
      return
        "The moves are written \(legend). Put them into \\boxed{}, set apart by commas, for example \(example)."
    case 2: return "Write your answer like \(example), with \(legend)."
    case 3: return "Use \(legend), and give the final list of moves in the form \(example)."
    case 4:
      return
        "The answer is a comma-separated list in \\boxed{}, such as \(example), with \(legend)."
    default: return "Reply in the form \(example). The letters: \(legend)."
    }
  }

  /// An answer's form, shown by moves that are not this lake's answer.
  private mutating func format() -> Said {
    var moves: [Move] = []
    repeat {
      moves = (0..<(2 + roll(3))).map { _ in Lattice.moves(of: .square)[chance.integer(below: 4)] }
    } while moves == solution.walk
    return Said(
      Fact("format", [letters(moves)], evidence: .record, image: nil),
      as: "\\boxed{\(letters(moves))}")
  }
}
