import PuzzleKit
import Seeding

@testable import VisualSearch

/// Puzzles and scenes to try the whole of a search on.
enum Searches {
  /// A puzzle of small pictures, which are quick.
  static var small: VisualSearchPuzzle {
    var puzzle = VisualSearchPuzzle()
    puzzle.width = Spread(384...512)
    puzzle.objects = Spread(8...24)
    return puzzle
  }

  /// The forms that compositions are asked in.
  static let forms = SearchScene.Form.allCases.filter { $0 != .given }

  /// The weights by which one form is asked and no other.
  static func only(_ form: String) -> VisualSearchPuzzle.Weights {
    let (one, none) = (RealSpread(1...1), RealSpread(0...0))
    func weight(_ name: String) -> RealSpread { name == form ? one : none }
    return VisualSearchPuzzle.Weights(
      colour: weight("colour"), pattern: weight("pattern"), kind: weight("kind"),
      position: weight("position"), relation: weight("relation"), count: weight("count"),
      existence: weight("existence"), larger: weight("larger"), find: weight("find"),
      text: weight("text"), nearer: weight("nearer"), marked: weight("marked"),
      given: weight("given"))
  }

  /// A small puzzle that asks for one form.
  static func asking(_ form: SearchScene.Form) -> VisualSearchPuzzle {
    var puzzle = small
    puzzle.ask = only(form.rawValue)
    return puzzle
  }

  /// Poses what a candidate poses at its first attempt that comes to something.
  static func pose(_ puzzle: VisualSearchPuzzle, index: Int) throws -> SearchScene {
    let candidate = Candidate(index: index, seed: Seed(11).derived(index))
    var last = Rejection("no-attempt")
    for attempt in 0..<2000 {
      var chance = candidate.chance("pose", attempt: attempt)
      do {
        return try puzzle.pose(candidate, using: &chance)
      } catch {
        last = error
      }
    }
    throw last
  }
}
