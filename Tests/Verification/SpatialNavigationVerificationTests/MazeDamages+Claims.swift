@testable import Datasets
import Foundation
import VerificationKit

@testable import SpatialNavigationVerification

extension Damage {
  private static let untrue: Set<String> = ["claim.false"]

  private static func cell(_ claim: Record.Claim, _ first: Int = 0) -> Place? {
    guard let row = Int(claim.values[first]), let column = Int(claim.values[first + 1]) else {
      return nil
    }
    return Place(row, column)
  }

  private static func values(_ place: Place) -> [String] { ["\(place.row)", "\(place.column)"] }

  private static func ways(_ list: [Direction]) -> String {
    list.map(MazeSketch.word).joined(separator: " and ")
  }

  /// Says other ways out of the cell of a claim.
  private static func exits(
    _ entry: inout ForgedDataset.Entry, _ change: (MazeSketch, [Direction]) -> [Direction]
  ) throws -> Bool {
    try entry.say(["exits"]) { sketch, claim in
      guard let place = cell(claim) else { return nil }
      let old = sketch.state.exits(place)
      let new = sketch.grid.kind.directions.filter(change(sketch, old).contains)
      guard new != old, !new.isEmpty else { return nil }
      claim.values[2] = new.map(\.rawValue).joined(separator: ",")
      return "\(sketch.name(place)) opens \(ways(new))"
    }
  }

  /// A cell with a number of ways out.
  private static func cell(
    _ sketch: MazeSketch, _ isWanted: (Int) -> Bool
  ) -> Place? {
    sketch.grid.places.first { place in
      place != sketch.state.start && place != sketch.state.goal
        && isWanted(sketch.state.exits(place).count)
    }
  }

  /// Claims that are false, said in so many words.
  static let ofMazeClaims: [Damage] = [
    .one("a way out too many", untrue) { entry in
      try exits(&entry) { sketch, old in
        old + sketch.grid.kind.directions.filter { !old.contains($0) }.prefix(1)
      }
    },
    .one("a way out too few", untrue) { entry in try exits(&entry) { _, old in old.dropLast() } },
    .one("another cell's ways out", ["claim.context"]) { entry in
      try entry.say(["exits"]) { sketch, claim in
        guard let place = cell(claim), place == sketch.state.start,
          let other = sketch.grid.places.first(where: { other in
            other != place && sketch.state.exits(other) != sketch.state.exits(place)
              && !sketch.state.exits(other).isEmpty
          })
        else { return nil }
        let exits = sketch.state.exits(other)
        claim.values = values(other) + [exits.map(\.rawValue).joined(separator: ",")]
        return ways(exits)
      }
    },
    .one("what is shut for what is open", ["claim.words"]) { entry in
      try entry.say(["exits"]) { sketch, claim in
        guard let place = cell(claim) else { return nil }
        return "\(sketch.name(place)) is shut \(ways(sketch.state.exits(place)))"
      }
    },
    .one("a junction that is none", untrue) { entry in
      try entry.say(["junction"]) { sketch, claim in
        guard let place = cell(sketch, { $0 < 3 }) else { return nil }
        claim.values = values(place) + ["3"]
        return "the junction at \(sketch.name(place))"
      }
    },
    .one("a dead end that is none", untrue) { entry in
      try entry.say(["junction"]) { sketch, claim in
        guard let place = cell(sketch, { $0 > 1 }) else { return nil }
        claim.kind = "dead_end"
        claim.values = values(place)
        return "the dead end at \(sketch.name(place))"
      }
    },
    .one("a corridor that is longer", untrue) { entry in
      try entry.say(["corridor"]) { sketch, claim in
        guard let place = cell(claim), let last = cell(claim, 4), let count = Int(claim.values[3]),
          let way = Direction(rawValue: claim.values[2])
        else { return nil }
        claim.values[3] = "\(count + 1)"
        return "\(MazeSketch.word(way)) from \(sketch.name(place)) takes \(count + 1) moves"
          + " to \(sketch.name(last))"
      }
    },
    .one("a corridor that ends elsewhere", untrue) { entry in
      try entry.say(["corridor"]) { sketch, claim in
        guard let place = cell(claim), let last = cell(claim, 4),
          let way = Direction(rawValue: claim.values[2]),
          let other = sketch.grid.places.first(where: { other in
            other != last && sketch.state.exits(other).count == 1
          })
        else { return nil }
        claim.values = Array(claim.values.prefix(4)) + values(other)
        return "\(MazeSketch.word(way)) from \(sketch.name(place)) ends at \(sketch.name(other))"
      }
    },
    .one("a stretch that is shorter", untrue) { entry in
      try entry.say(["stretch"]) { sketch, claim in
        guard let last = cell(claim, 3), let count = Int(claim.values[2]), count > 1 else {
          return nil
        }
        claim.values[2] = "\(count - 1)"
        return "\(count - 1) moves to \(sketch.name(last))"
      }
    },
    .one("another way on", untrue) { entry in
      try entry.say(["leaves"]) { sketch, claim in
        guard let place = cell(claim), let way = Direction(rawValue: claim.values[2]),
          let other = sketch.grid.kind.directions.first(where: { $0 != way })
        else { return nil }
        claim.values[2] = other.rawValue
        return "from \(sketch.name(place)) it goes \(MazeSketch.word(other))"
      }
    },
    .one("another number of cells in reach", untrue) { entry in
      try entry.say(["reach"]) { _, claim in
        guard let count = Int(claim.values[2]) else { return nil }
        claim.values[2] = "\(count + 1)"
        return "\(count + 1) cells"
      }
    },
    .one("the goal's part said of the start", ["claim.context"]) { entry in
      try entry.say(["reach"]) { sketch, claim in
        let (start, goal) = (sketch.state.start, sketch.state.goal)
        guard let place = cell(claim), place == start else { return nil }
        let count = sketch.state.reach(from: goal).count
        claim.values = values(goal) + ["\(count)"]
        return "\(count) cells"
      }
    },
    .one("a board cut in two that is none", untrue) { entry in
      try entry.say(["cell"]) { sketch, claim in
        guard sketch.state.shortest != nil else { return nil }
        claim.kind = "apart"
        claim.values = values(sketch.state.start) + values(sketch.state.goal)
        return "no walk joins the start and the goal"
      }
    },
    .one("another pocket", untrue) { entry in
      try entry.say(["pocket"]) { sketch, claim in
        guard let place = cell(claim), let way = Direction(rawValue: claim.values[2]),
          let count = Int(claim.values[3])
        else { return nil }
        claim.values[3] = "\(count + 1)"
        return "\(MazeSketch.word(way)) from \(sketch.name(place)) are \(count + 1) cells"
      }
    },
    .one("a wall where the way is open", untrue) { entry in
      try entry.say(["blocked"]) { sketch, claim in
        guard sketch.isMaze, let place = cell(claim), let way = sketch.state.exits(place).first
        else { return nil }
        claim.values[2] = way.rawValue
        return "a wall is \(MazeSketch.word(way)) of \(sketch.name(place))"
      }
    },
    .one("what bars the way at another cell", ["claim.context"]) { entry in
      let sketch = try MazeSketch(entry.record)
      return entry.changeClaim(["blocked"]) { text, place in
        let claim = text.claims[place]
        let words = text.words(of: claim)
        guard sketch.isMaze, let here = cell(claim), let way = Direction(rawValue: claim.values[2]),
          !words.contains(where: \.isNumber),
          AtomReader.atoms(TokenizedText(words).tokens[...], on: sketch.grid.kind)
            .allSatisfy({ if case .cell = $0 { false } else { true } }),
          let other = sketch.grid.places.first(where: { other in
            other != here && other != sketch.state.start && other != sketch.state.goal
              && sketch.state.entered(from: other, way) == nil
          })
        else { return false }
        text.claims[place].values = values(other) + Array(claim.values[2...])
        return true
      }
    },
    .one("another move that fails", untrue) { entry in
      try entry.say(["fails"]) { sketch, claim in
        guard let place = cell(claim, 1), let way = Direction(rawValue: claim.values[3]),
          let number = Int(claim.values[0])
        else { return nil }
        claim.values[0] = "\(number + 1)"
        let thing = claim.values[4] == "edge" ? "the edge" : "a \(claim.values[4])"
        return
          "\(MazeSketch.word(way)) from \(sketch.name(place)), move \(number + 1) meets \(thing)"
      }
    },
    .one("another cell that is marked", untrue) { entry in
      try entry.say(["marked"]) { sketch, claim in
        guard let place = cell(claim), sketch.scene.asked.cell == place else { return nil }
        let other = Place(place.row == 1 ? 2 : place.row - 1, place.column)
        claim.values = values(other)
        return sketch.name(other)
      }
    },
    .one("another colour at the end of a gradient", untrue) { entry in
      try entry.say(["gradient"]) { _, claim in
        claim.values[2] = claim.values[2] == "brown" ? "black" : "brown"
        return "\(claim.values[1]) to \(claim.values[2])"
      }
    },
    .one("how a goal lies from a start that are no squares", untrue) { entry in
      let kind = try MazeSketch(entry.record).grid.kind
      guard kind != .square else { return false }
      return try entry.say(["cell"]) { sketch, claim in
        let (start, goal) = (sketch.state.start, sketch.state.goal)
        let (down, right) = (goal.row - start.row, goal.column - start.column)
        guard down > 0, right > 0 else { return nil }
        claim.kind = "relation"
        claim.values = values(start) + values(goal)
        return "the goal lies \(down) below and \(right) right of the start"
      }
    },
  ]
}
