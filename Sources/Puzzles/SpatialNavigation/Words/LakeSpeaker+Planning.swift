import Seeding
import Traces

/// What is decided before a picture: where the next leg leads and what it keeps clear of.
extension LakeSpeaker {
  /// Lays out a leg without spelling its moves.
  ///
  /// - Parameters:
  ///   - leg: Its runs.
  ///   - isLast: Whether it ends on the goal.
  ///   - isOnly: Whether it is the whole walk.
  ///   - passes: How many holes to name, at most.
  /// - Returns: The sentences, at least one.
  mutating func layOut(
    _ leg: [Run], isLast: Bool, isOnly: Bool, passes: Int
  ) -> [Words] {
    var sentences: [Words] = []
    let corners = leg.dropLast().map(\.to)
    let end = leg[leg.count - 1].to
    let target = via(end)
    // Waypoints: a few of the leg's corners, in order.
    let count = min(corners.count, passes == 0 ? 1 : 1 + roll(3))
    let chosen = Array(chance.shuffled(Array(corners.indices)).prefix(count)).sorted()
    let points = chosen.map { "\(via(corners[$0]))" as Words }
    let sides = holeSides(beside: leg, atMost: passes)
    if points.isEmpty {
      switch roll(6) {
      case 0: sentences.append("\(aim(isLast, isOnly)) runs straight to \(target).")
      case 1: sentences.append("\(does("head")) straight for \(target).")
      case 2: sentences.append("A straight line will do as far as \(target).")
      case 3: sentences.append("Nothing stands in the way as far as \(target).")
      case 4: sentences.append("\(does("go")) directly to \(target).")
      default: sentences.append("\(does("can")) make for \(target) without a bend.")
      }
    } else {
      let by = listed(points)
      let others = count < corners.count ? " and elsewhere" : ""
      switch roll(8) {
      case 0: sentences.append("\(aim(isLast, isOnly)) leads to \(target) by way of \(by).")
      case 1: sentences.append("\(does("head")) for \(target) by way of \(by).")
      case 2: sentences.append("\(does("make")) for \(by), and from there for \(target).")
      case 3: sentences.append("To get to \(target), \(does("go")) through \(by).")
      case 4:
        sentences.append(
          "\(aim(isLast, isOnly)) bends at \(by)\(others) before it gets to \(target).")
      case 5: sentences.append("Passing through \(by), \(does("can")) get to \(target).")
      case 6: sentences.append("The safe ice goes through \(by) towards \(target).")
      default: sentences.append("On the way to \(target) the path bends at \(by)\(others).")
      }
    }
    if !sides.isEmpty {
      let sides = listed(sides)
      switch roll(6) {
      case 0: sentences.append("\(does("pass")) \(sides).")
      case 1: sentences.append("The way passes \(sides).")
      case 2: sentences.append("On the way \(does("pass")) \(sides).")
      case 3: sentences.append("That means passing \(sides).")
      case 4: sentences.append("The path goes by \(sides).")
      default: sentences.append("There is room to pass \(sides).")
      }
    }
    return sentences
  }

  private mutating func aim(_ isLast: Bool, _ isOnly: Bool) -> String {
    if isOnly {
      return one("the route", "the way", "a safe path", "the path to take", "a good route")
    }
    return isLast
      ? one("the last stretch", "what is still missing", "the end of the route", "the last leg")
      : one("this leg", "the stretch ahead", "the leg ahead", "the piece of the way that follows")
  }

  /// On which side of which holes a leg passes.
  private mutating func holeSides(beside leg: [Run], atMost count: Int) -> [Words] {
    var found: [(hole: Cell, side: Move)] = []
    for run in leg {
      for step in 1...run.count {
        let cell = run.from.moved(run.move, by: step)
        for move in Lattice.moves(of: .square) {
          let hole = cell.moved(move)
          // A hole that the walk goes around is on no side of it; that the goal lies beside one says nothing.
          if cell != lake.goal, lake.contains(hole), lake[hole] == .hole,
            !found.contains(where: { $0.hole == hole }),
            !solution.cells.contains(hole.moved(move))
          {
            found.append((hole, move.opposite))
          }
        }
      }
    }
    let chosen = chance.shuffled(Array(found.indices)).prefix(count).sorted()
    return chosen.map { index in
      let (hole, side) = found[index]
      return "\(pass(hole, side, as: "\(self.side(side)) the hole \(naming.at(hole))"))"
    }
  }

  /// Leads over to the picture; `isApart` says that something else was spoken of since the leg was laid
  /// out.
  mutating func invite(isFirst: Bool, isLast: Bool, isTold: Bool, isApart: Bool) -> Words {
    let red = ink()
    let it = isApart ? one("the chosen route", "the route", "the chosen way") : "it"
    // Where the moves are told already, the picture only shows them.
    if isTold {
      switch fresh(4, for: .invite) {
      case 0: return "\(does("draw")) this in \(red)."
      case 1: return "\(lets("mark")) it on the map with a \(red) line."
      case 2: return "\(does("put")) the line into the picture, in \(red)."
      default: return "Marked in \(red), it looks like this."
      }
    }
    if isFirst && isLast {
      switch roll(9) {
      case 0: return "\(does("draw")) \(isApart ? it : "this way") in \(red)."
      case 1: return "\(lets("mark")) \(it) on the map with a \(red) line."
      case 2: return "Drawing \(it) into the picture will show the moves."
      case 3: return "\(does("put")) the line into the picture, in \(red)."
      case 4: return "Now for the drawing."
      case 5: return "A \(red) line on the map makes \(isApart ? it : "this") definite."
      case 6: return "\(does("trace")) \(it) on the ice and then \(verb("read")) it off."
      case 7: return "Sketching the route will settle the question."
      default: return "Marked in \(red), \(it) looks like this."
      }
    }
    if isFirst {
      switch roll(5) {
      case 0:
        return
          "\(does("draw")) \(isApart ? "the chosen leg" : "this much") in \(red) and \(verb("look")) again."
      case 1:
        return
          "To begin, \(does("mark")) \(isApart ? "the chosen" : "that") leg with a \(red) line."
      case 2: return "\(does("will")) let the line grow piece by piece, in \(red)."
      case 3:
        return
          "\(lets("put")) \(isApart ? "the chosen" : "this") stretch on the map before going on."
      default: return "Drawing \(isApart ? "the chosen" : "that") stretch shows where it ends."
      }
    }
    switch fresh(6, for: .invite) {
    case 0: return "\(does("add")) \(isApart ? "the new leg" : "this leg") to the drawing."
    case 1: return "\(does("extend")) the \(red) line."
    case 2: return "\(lets("draw")) \(isApart ? "the new leg" : "that") too."
    case 3:
      return isLast
        ? "That completes the line, so \(does("draw")) it." : "\(does("let")) the line grow."
    case 4: return "\(isApart ? "The new leg" : "This leg") goes into the picture as well."
    default: return "The \(red) line grows by \(isApart ? "the chosen" : "this") leg."
    }
  }
}
