import Datasets
import Imaging
import ScoringKit
import Sight
import VerificationKit

/// What the pictures of an output should come to show, as the state has it.
struct DrawnTarget: PictureJudge {
  let legend: Legend
  let geometry: Geometry
  let state: BoardState
  let expected: Expectation
  let accepted: String
  /// The problem picture.
  let ground: Surroundings
  /// For each pixel of it, or of a panel, the number of its cell; -1 where it has none.
  let numbers: [Int32]
  /// The boxes of the panels of a choice.
  let panels: [[Int]]?
  /// Where the walks of a choice go wrong.
  let faults: [Place?]

  /// Reads a problem with its picture.
  ///
  /// - Throws: ``ScoringFault`` if the problem is not one of the task's, or the picture not its.
  init(_ problem: ScoredProblem, _ picture: Picture) throws(ScoringFault) {
    let declared: (scene: SceneFragment, solution: SolutionFragment, legend: Legend)
    do {
      declared = (
        try SceneFragment(problem.scene), try SolutionFragment(problem.solution),
        try Legend(problem.legend)
      )
    } catch {
      throw ScoringFault("the state of the problem cannot be read: \(error)")
    }
    guard let form = Expectation.Form(rawValue: problem.form)
    else { throw ScoringFault("there is no form \"\(problem.form)\"") }
    if let fault = declared.legend.fault(width: picture.width, height: picture.height) {
      throw ScoringFault("the problem's picture is not that of its legend: \(fault)")
    }
    legend = declared.legend
    geometry = Geometry(legend)
    guard let state = BoardState(declared.scene, legend.grid) else {
      throw ScoringFault("the scene is no board of the legend's size")
    }
    self.state = state
    accepted = problem.answer.accepted
    do {
      expected = try Expectation(
        form, asked: declared.scene.asked,
        told: declared.solution.moves.compactMap { Direction(rawValue: $0) }, on: state,
        isMaze: legend.sides != nil)
    } catch {
      throw ScoringFault("the problem is none of its form: \(error.detail)")
    }
    guard (form == .choice) == (legend.panels != nil) else {
      throw ScoringFault("a choice has panels, and nothing else has")
    }
    panels = legend.panels.map { panels in
      panels.corners.map { [$0[0], $0[1], $0[0] + panels.size[0], $0[1] + panels.size[1]] }
    }
    faults = Choice(walks: declared.scene.asked.walks, on: state).faults.map { $0?.place }
    ground = Surroundings(Sheet(picture))
    let width = legend.panels?.size[0] ?? picture.width
    let height = legend.panels?.size[1] ?? picture.height
    let geometry = geometry
    numbers = (0..<width * height).map { Int32(geometry.number(x: $0 % width, y: $0 / width)) }
  }
}

extension BoardState {
  /// Makes a board of a declared scene; nil if it is not of the grid's size.
  init?(_ scene: SceneFragment, _ grid: Grid) {
    if scene.family == "lake" {
      guard scene.letters.count == grid.rows,
        scene.letters.allSatisfy({ $0.utf8.count == grid.columns })
      else { return nil }
      let meanings = scene.letters.joined().compactMap { letter in
        letter == "F" ? .ice : Meaning.allCases.first { $0 != .ice && $0.letter == letter }
      }
      guard meanings.count == grid.count else { return nil }
      self.init(grid, meanings: meanings) { _, _ in true }
      return
    }
    guard scene.openSides.count == grid.rows,
      scene.openSides.allSatisfy({ $0.utf8.count == 2 * grid.columns })
    else { return nil }
    let digits = scene.openSides.joined().compactMap(\.hexDigitValue)
    guard digits.count == 2 * grid.count, grid.contains(scene.start), grid.contains(scene.goal)
    else { return nil }
    let meanings = grid.places.map { place -> Meaning in
      place == scene.start ? .start : place == scene.goal ? .goal : .floor
    }
    let directions = grid.kind.directions
    self.init(grid, meanings: meanings) { place, direction in
      let cell = grid.offset(place)
      let bits = digits[2 * cell] << 4 | digits[2 * cell + 1]
      return directions.firstIndex(of: direction).map { bits >> $0 & 1 == 1 } ?? false
    }
  }
}
