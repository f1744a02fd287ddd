import Seeding
import Traces

/// What is asked, in several wordings, always with the form of the answer.
extension LakeSpeaker {
  mutating func question() -> Words {
    let scene = questionScene()
    let task = questionTask()
    let form = answerForm()
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

  mutating func answerForm() -> Words {
    switch form {
    case .length: plainForm([("\(2 + roll(30))", "")])
    case .exists: plainForm([("yes", ""), ("no", "")])
    default: movesForm(unlike: solution.walk)
    }
  }

  private mutating func questionTask() -> Words {
    switch form {
    case .length: return lengthTask()
    case .exists: return existsTask()
    default: return pathTask()
    }
  }

  private mutating func lengthTask() -> Words {
    switch roll(5) {
    case 0:
      return "How many moves does a safe walk from the start to the goal take, if none is wasted?"
    case 1: return "Count the moves of a quickest safe way to the \(look.giftName)."
    case 2:
      return "How far is it from the start to the goal, in moves on the ice and around the holes?"
    case 3: return "What is the length of a quickest walk to the goal that enters no hole?"
    default:
      return
        "\(look.walker.capitalizedFirst) takes a quickest safe way to the goal: how many moves is that?"
    }
  }

  private mutating func existsTask() -> Words {
    switch roll(5) {
    case 0: return "Is there any way from the start to the goal that keeps out of the holes?"
    case 1: return "Can \(look.walker) get to the \(look.giftName) on ice alone?"
    case 2: return "Does a safe walk join the start and the goal?"
    case 3:
      return "Decide whether the goal can be reached from the start without a step into water."
    default:
      return
        "Is the \(look.giftName) within reach of \(look.walker), a neighbouring cell at a time?"
    }
  }

  private mutating func pathTask() -> Words {
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
}
