import Seeding
import Traces

/// What is decided before a picture: where the next leg leads, and what branches off it.
extension MazeSpeaker {
  /// Lays out a leg without spelling its moves.
  mutating func layOut(_ step: Step, _ places: Range<Int>) -> Words {
    let end = solution.cells[places.upperBound]
    let target = via(end)
    let forks = junctions(in: places)
    let count = min(forks.count, 1 + roll(3))
    let chosen = chance.shuffled(Array(forks.indices)).prefix(count).sorted()
    let points = chosen.map { index -> Words in
      roll(2) == 0
        ? "\(via(forks[index]))"
        : "\(junction(forks[index], as: "the junction \(naming.at(forks[index]))"))"
    }
    guard !points.isEmpty else {
      // The cell where a leg begins may have branches of its own.
      let first = solution.cells[places.lowerBound]
      if field.exits(of: first).count > (first == start ? 1 : 2) {
        switch roll(5) {
        case 0: return "From here \(does("make")) for \(target)."
        case 1: return "Where the ways part, \(does("choose")) the way to \(target)."
        case 2: return "As soon as it is entered, the passage goes to \(target) by itself."
        case 3: return "What comes now is the way to \(target)."
        default: return "\(does("take")) the passage that comes to \(target)."
        }
      }
      switch roll(5) {
      case 0: return "\(does("follow")) the passage to \(target)."
      case 1: return "Nothing branches off on the way to \(target)."
      case 2: return "\(does("go")) on to \(target), where the passage leads anyway."
      case 3: return "As far as \(target) there is nothing to decide."
      default: return "\(does("can")) get to \(target) without a choice."
      }
    }
    let by = listed(points)
    switch roll(7) {
    case 0: return "\(aim(step)) leads to \(target) by way of \(by)."
    case 1: return "\(does("head")) for \(target) by way of \(by)."
    case 2: return "\(does("make")) for \(by), and from there for \(target)."
    case 3: return "To get to \(target), \(does("go")) through \(by)."
    case 4: return "Passing through \(by), \(does("can")) get to \(target)."
    case 5: return "The way to take goes through \(by) towards \(target)."
    default: return "\(does("trace")) a way through \(by) to \(target)."
    }
  }

  private mutating func aim(_ step: Step) -> String {
    if step.count == 1 { return one("the route", "the way", "the way through", "a good route") }
    return step.isLast
      ? one("the last stretch", "what is still missing", "the last leg")
      : one("this leg", "the stretch ahead", "the leg ahead", "the piece of the way that follows")
  }

  /// What would come of a step off the way.
  mutating func alternative(_ choice: Choice) -> Words {
    let way = direction(choice.move)
    let there = naming.place(choice.cell)
    switch choice.outcome {
    case .pocket(let cells):
      // A passage without a branch is told by its end.
      if let passage = Corridor(in: field, from: choice.cell, choice.move),
        field.exits(of: passage.to).count == 1, passage.to != start, passage.to != goal
      {
        return blindPassage(passage, way, there)
      }
      return blindBranch(choice, cells, way, there)
    case .longer(let moves): return longerWay(choice, moves, way, there)
    case .equal:
      let n = steps(solution.length)
      switch fresh(3, for: .alternative) {
      case 0:
        return
          "Going \(detour(choice, moves: solution.length, as: "\(way) at \(there) would work too, in \(n)"))."
      case 1:
        return
          "\(detour(choice, moves: solution.length, as: "Going \(way) from \(there) is possible as well, with \(n)")) in all."
      default:
        return
          "Another route goes \(detour(choice, moves: solution.length, as: "\(way) at \(there) and needs \(n)"))."
      }
    }
  }

  private mutating func blindPassage(_ passage: Corridor, _ way: String, _ there: String) -> Words {
    let end = naming.place(passage.to)
    let n = steps(passage.count)
    switch fresh(6, for: .alternative) {
    case 0:
      return "\(corridor(passage, as: "Going \(way) from \(there) ends at \(end), a dead end"))."
    case 1:
      return
        "The branch \(corridor(passage, as: "\(way) from \(there) runs into a dead end at \(end)"))."
    case 2:
      return
        "If \(does("went")) \(corridor(passage, as: "\(way) from \(there), the passage would stop after \(n) at \(end)")), so that is no use."
    case 3:
      return
        "\(corridor(passage, as: "The branch that goes \(way) at \(there) ends after \(n), at \(end)"))."
    case 4:
      return
        "\(does("can")) rule out going \(corridor(passage, as: "\(way) from \(there), which comes to a dead end at \(end)"))."
    default:
      return
        "Tempting, but useless: \(corridor(passage, as: "\(way) from \(there) the passage ends at \(end)"))."
    }
  }

  private mutating func blindBranch(
    _ choice: Choice, _ cells: Int, _ way: String, _ there: String
  ) -> Words {
    let n = "\(number(cells)) cell\(cells == 1 ? "" : "s")"
    func said(_ wording: String) -> Said { pocket(choice, cells: cells, as: wording) }
    switch fresh(8, for: .alternative) {
    case 0:
      return
        "\(said("Going \(way) from \(there) leads into \(n)")) that \(cells == 1 ? "goes" : "go") nowhere."
    case 1: return "The branch \(said("\(way) from \(there) has \(n)")) and no way out."
    case 2:
      return "\(said("Going \(way) from \(there) leads only to \(n)")), and the goal is not there."
    case 3:
      return
        "\(does("leave")) alone the part \(said("\(way) from \(there): its \(n)")) \(cells == 1 ? "leads" : "lead") nowhere."
    case 4: return "\(said("Going \(way) from \(there) gives \(n)")) without a way to the goal."
    case 5:
      return
        "\(does("can")) rule out going \(said("\(way) from \(there), which leads into \(n)")) and no further."
    case 6:
      return
        "Tempting, but useless: \(said("\(way) from \(there) \(cells == 1 ? "lies" : "lie") \(n)")) and no goal."
    default:
      return
        "The \(look.wallName) enclose the part \(said("\(way) from \(there), which has \(n)"))."
    }
  }

  private mutating func longerWay(
    _ choice: Choice, _ moves: Int, _ way: String, _ there: String
  ) -> Words {
    let n = steps(moves)
    func said(_ wording: String) -> Said { detour(choice, moves: moves, as: wording) }
    switch fresh(6, for: .alternative) {
    case 0: return "\(said("Turning \(way) at \(there) would cost \(n)")) in all."
    case 1:
      return
        "Going \(said("\(way) from \(there) makes it \(n)")) altogether, so \(subject) \(voice.isThird ? "does" : "do") not go there."
    case 2: return "A way \(said("\(way) from \(there) exists, but it takes \(n)"))."
    case 3: return "\(said("By going \(way) at \(there) the total would rise to \(n)"))."
    case 4:
      return
        "\(does("could")) also step \(said("\(way) at \(there), for \(n)")) in all, which is a detour."
    default: return "The way round \(said("\(way) from \(there) makes \(n)")) in all."
    }
  }

  /// Leads over to the picture; `isApart` says that something else was spoken of since the leg was laid
  /// out.
  mutating func invite(_ step: Step, isTold: Bool, isApart: Bool) -> Words {
    let colour = ink()
    let it = isApart ? one("the chosen route", "the route", "the chosen way") : "it"
    if isTold {
      switch fresh(4, for: .invite) {
      case 0: return "\(does("draw")) this in \(colour)."
      case 1: return "\(lets("mark")) it on the map in \(colour)."
      case 2: return "\(does("put")) the way into the picture, in \(colour)."
      default: return "Marked in \(colour), it looks like this."
      }
    }
    if step.count == 1 {
      switch fresh(7, for: .invite) {
      case 0: return "\(does("draw")) \(isApart ? it : "this way") in \(colour)."
      case 1: return "\(lets("mark")) \(it) on the map in \(colour)."
      case 2: return "\(does("trace")) \(it) through the maze and then \(verb("read")) it off."
      case 3: return "\(does("put")) the way into the picture, in \(colour)."
      case 4: return "Drawn in, the way can be read off move by move."
      case 5: return "Now \(does("need")) the picture to follow the way."
      default: return "Marked in \(colour), \(it) looks like this."
      }
    }
    if step.isFirst {
      switch fresh(4, for: .invite) {
      case 0:
        return
          "\(does("draw")) \(isApart ? "the chosen leg" : "this much") in \(colour) and \(verb("look")) again."
      case 1:
        return "To begin, \(does("mark")) \(isApart ? "the chosen" : "that") leg in \(colour)."
      case 2: return "\(does("will")) let the way grow piece by piece, in \(colour)."
      default: return "Drawing \(isApart ? "the chosen" : "that") stretch shows where it ends."
      }
    }
    switch fresh(6, for: .invite) {
    case 0: return "\(does("add")) \(isApart ? "the new leg" : "this leg") to the drawing."
    case 1: return "\(does("extend")) what is drawn."
    case 2:
      return step.isLast
        ? "That completes the way, so \(does("draw")) it."
        : "\(isApart ? "The new leg" : "This leg") goes into the picture as well."
    case 3: return "\(lets("draw")) \(isApart ? "the new leg" : "that") too."
    case 4: return "\(does("let")) the line grow."
    default: return "The \(inked("line")) grows by \(isApart ? "the chosen" : "this") leg."
    }
  }
}
