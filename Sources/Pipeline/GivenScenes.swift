import Datasets
import PuzzleKit
import Recipes
import Seeding

/// The scenes that the user gave, dealt out to the splits by their signatures.
struct GivenScenes: Sendable {
  /// The numbers of the scenes that belong to each split, in order.
  private(set) var members: [String: [Int]] = [:]
  /// The name of the task.
  private(set) var task = ""
  /// The number of scenes turned away, by reason.
  private(set) var rejections: [String: Int] = [:]

  /// Poses each given scene once; nil if the recipe draws its scenes.
  init?(_ recipe: Recipe, partition: Partition) throws {
    let taking = recipe.parts.filter { $0.puzzle.givenCount != nil }
    guard let part = taking.first else { return nil }
    guard recipe.parts.count == 1 else {
      let name = type(of: part.puzzle).name
      throw RunError(
        .input,
        "the recipe mixes \(name) with given scenes and other tasks; give them a recipe of their own"
      )
    }
    pose(part.puzzle, recipe, partition)
  }

  private mutating func pose<P: Puzzle>(_ puzzle: P, _ recipe: Recipe, _ partition: Partition) {
    task = P.name
    let root = Seed(recipe.seed).derived("given")
    for number in 0..<(puzzle.givenCount ?? 0) {
      let candidate = Candidate(index: number, seed: root.derived(number), given: number)
      do throws(Rejection) {
        var chance = candidate.chance("pose", attempt: 0)
        let scene = try puzzle.pose(candidate, using: &chance)
        let solution = try puzzle.solve(scene)
        let signature = puzzle.signature(of: scene)
        if recipe.excluded.contains(signature) { throw Rejection("contaminated") }
        if let rejection = objection(puzzle, scene, solution, candidate, recipe) { throw rejection }
        members[partition.split(of: signature.high), default: []].append(number)
      } catch let rejection {
        rejections[rejection.reason, default: 0] += 1
      }
    }
  }

  /// Tells a scene a few times, and returns why it is turned away if no filter is ever content.
  private func objection<P: Puzzle>(
    _ puzzle: P, _ scene: P.Scene, _ solution: P.Solution, _ candidate: Candidate, _ recipe: Recipe
  ) -> Rejection? {
    guard !recipe.filters.isEmpty else { return nil }
    var last: Rejection?
    for attempt in 0..<16 {
      var chance = candidate.chance("tell", attempt: attempt)
      do {
        let sample = try puzzle.tell(scene, solution: solution, using: &chance)
        guard let rejection = recipe.objection(to: sample) else { return nil }
        last = rejection
      } catch {
        // What can't be told at all is said when it is drawn.
        if let rejection = error as? Rejection { last = last ?? rejection } else { return nil }
      }
    }
    return last
  }

  /// What the user should know of splits that are smaller than asked for.
  func notes(_ recipe: Recipe) -> [String] {
    var notes = recipe.splits.compactMap { split in
      let count = members[split.name]?.count ?? 0
      return count < split.count
        ? "split \(split.name) has \(count) samples, because so many of the given scenes belong to it; \(split.count) were asked for"
        : nil
    }
    for (reason, count) in rejections.sorted(by: { $0.key < $1.key }) {
      notes.append("\(count) of the given scenes were turned away: \(reason)")
    }
    return notes
  }
}
