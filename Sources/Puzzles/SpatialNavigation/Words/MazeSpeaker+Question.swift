import Traces

/// What is asked of a maze, in several wordings, always with the form of the answer.
extension MazeSpeaker {
  mutating func question() -> Words {
    let scene = questionScene()
    let task = questionTask()
    let answer = answerForm()
    switch roll(3) {
    case 0: return "\(scene) \(task) \(answer)"
    case 1: return "\(task) \(answer)"
    default: return "\(scene) \(answer) \(task)"
    }
  }

  mutating func answerForm() -> Words {
    switch form {
    case .length: plainForm([("\(2 + roll(60))", "")])
    case .exists: plainForm([("yes", ""), ("no", "")])
    default: movesForm(unlike: solution.walk)
    }
  }

  /// What the picture shows, and what marks its start and its goal.
  mutating func questionScene() -> Words {
    let size = size()
    let marks = marksInWords()
    switch roll(6) {
    case 0: return "The picture is \(size); \(marks)."
    case 1: return "You see \(size)."
    case 2: return "This is \(size). \(marks.capitalized)."
    case 3: return "In the picture, \(marks), in \(size)."
    case 4: return "Look at \(size): \(marks)."
    default: return "Here is \(size)."
    }
  }

  private mutating func marksInWords() -> Words {
    let (first, last) = (look.startName, look.goalName)
    switch roll(3) {
    case 0: return "the start is marked by the \(first), the goal by the \(last)"
    case 1: return "the \(first) marks the start and the \(last) the goal"
    default: return "the \(first) shows the start, and the \(last) the goal"
    }
  }

  private mutating func questionTask() -> Words {
    let walls = look.wallName
    switch form {
    case .length:
      switch roll(4) {
      case 0: return "How many moves does a quickest way from the start to the goal take?"
      case 1: return "Count the moves of a quickest walk to the \(look.goalName)."
      case 2:
        return "How far is it from the start to the goal, in moves from cell to cell?"
      default: return "What is the length of a quickest way through the maze to the goal?"
      }
    case .exists:
      switch roll(5) {
      case 0: return "Is there any way from the start to the goal?"
      case 1: return "Can a walker get from the start to the goal without crossing the \(walls)?"
      case 2: return "Does a walk join the start and the goal?"
      case 3: return "Decide whether the goal can be reached from the start."
      default:
        return "Do the \(walls) leave a way from the \(look.startName) to the \(look.goalName)?"
      }
    default:
      switch roll(7) {
      case 0: return "Find a way from the start to the goal that crosses no \(wall)."
      case 1: return "Which moves lead from the start to the goal?"
      case 2: return "How does a walker get from the \(look.startName) to the \(look.goalName)?"
      case 3: return "Give a sequence of moves that solves the maze."
      case 4: return "Go from the start to the goal, cell by cell, and never through the \(walls)."
      case 5: return "Plan a walk to the \(look.goalName). The \(walls) can't be crossed."
      default: return "Lead the way out: which moves take a walker from the start to the goal?"
      }
    }
  }
}
