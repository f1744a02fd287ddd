@testable import Datasets
import Foundation

@testable import SpatialNavigationVerification

extension Damage {
  private static let named: Set<String> = ["claim.words"]

  /// Exchanges words within spans, those of the `naming` rule and of letters left out.
  private static func exchange(
    _ entry: inout ForgedDataset.Entry, on kind: Grid.Kind, _ words: [String: String]
  ) throws -> Bool {
    guard try MazeSketch(entry.record).grid.kind == kind else { return false }
    return entry.changeText { text in
      text.changeWord(besides: ["naming"]) { words[$0] }
    }
  }

  /// Names a cell by its numbers the other way round.
  private static func swapNumbers(
    _ entry: inout ForgedDataset.Entry, on kind: Grid.Kind
  ) throws -> Bool {
    guard try MazeSketch(entry.record).grid.kind == kind else { return false }
    return try entry.say(["cell", "via", "junction", "dead_end"]) { sketch, claim in
      guard let row = Int(claim.values[0]), let column = Int(claim.values[1]), row != column
      else { return nil }
      let name = sketch.name(Place(column, row))
      switch claim.kind {
      case "cell": return "the \(claim.values[2]) is at \(name)"
      case "via": return name
      case "junction": return "the junction at \(name)"
      default: return "the dead end at \(name)"
      }
    }
  }

  /// Damages of the words of other grids.
  static let ofMazeWords: [Damage] = [
    .one("counterclockwise for clockwise", named) { entry in
      try exchange(
        &entry, on: .polar,
        ["clockwise": "counterclockwise", "counterclockwise": "clockwise"])
    },
    .one("outward for inward", named) { entry in
      try exchange(&entry, on: .polar, ["inward": "outward", "outward": "inward"])
    },
    .one("up-right for up-left", named) { entry in
      guard try MazeSketch(entry.record).grid.kind == .hexagonal else { return false }
      return entry.changeText { text in
        for place in text.claims.indices where text.claims[place].kind != "naming" {
          let claim = text.claims[place]
          let words = text.words(of: claim)
          guard words.contains("-left") || words.contains("-right") else { continue }
          let isLeft = words.contains("-left")
          text.replace(
            claim.span[0]..<claim.span[1],
            with: words.replacingOccurrences(
              of: isLeft ? "-left" : "-right", with: isLeft ? "-right" : "-left"))
          return true
        }
        return false
      }
    },
    .one("upper for lower on hexagons", named) { entry in
      guard try MazeSketch(entry.record).grid.kind == .hexagonal else { return false }
      return entry.changeText { text in
        text.changeWord(besides: ["naming", "grid"]) {
          $0 == "up" ? "down" : $0 == "down" ? "up" : nil
        }
      }
    },
    .one("ring and sector exchanged", named) { try swapNumbers(&$0, on: .polar) },
    .one("row and cell exchanged", named) { try swapNumbers(&$0, on: .hexagonal) },
    .one("row and column exchanged", named) { try swapNumbers(&$0, on: .square) },
    .one("rows and columns on a round maze", named) { entry in
      guard try MazeSketch(entry.record).grid.kind == .polar else { return false }
      return entry.changeText { text in
        text.changeWord(in: ["cell", "via", "junction", "line"]) { word in
          word == "ring" ? "row" : word == "sector" ? "column" : nil
        }
      }
    },
    .one("a numeral on another grid", named) { entry in
      guard try MazeSketch(entry.record).grid.kind != .square else { return false }
      return entry.changeText { text in
        text.changeWord(in: ["pocket", "stretch", "move", "line", "cell"]) { word in
          Int(word).map { "\($0 + 1)" }
        }
      }
    },
    .one("the letters that stand for moves", named) { entry in
      guard try MazeSketch(entry.record).grid.kind != .square else { return false }
      return entry.changeQuestion { text in
        text.changeWord(in: ["letter"]) { word in
          ["UL": "DR", "CW": "CCW", "IN": "OUT", "L": "R", "CCW": "CW", "DR": "UL"][word]
        }
      }
    },
    .one("a move of another grid", named) { entry in
      guard try MazeSketch(entry.record).grid.kind == .polar else { return false }
      return entry.changeText { text in
        text.changeWord(in: ["move"]) { word in
          ["clockwise": "right", "counterclockwise": "left", "inward": "up", "outward": "down"][
            word]
        }
      }
    },
  ]

  static let ofMazes = ofWalls + ofInk + ofAnswers + ofMazeClaims + ofMazeWords
}
