public import ScoringKit
import VerificationKit

/// What judges answers to problems of the task `spatial_navigation`.
public struct SpatialNavigationScorer: TaskScorer {
  /// The name of the task.
  public static let name = "spatial_navigation"

  /// Creates a scorer.
  public init() {}

  /// Reads a problem; see `TaskScorer`.
  public func judge(of problem: ScoredProblem) throws(ScoringFault) -> any AnswerJudge {
    let scene: SceneFragment
    do {
      scene = try SceneFragment(problem.scene)
    } catch {
      throw ScoringFault("the scene is none of \(Self.name): \(error)")
    }
    guard let form = Expectation.Form(rawValue: problem.form) else {
      throw ScoringFault("\"\(problem.form)\" is no form of \(Self.name)")
    }
    guard let state = BoardState(scene) else {
      throw ScoringFault(
        "the scene has no board of at most \(BoardState.longestSide) rows and columns with one start and one goal"
      )
    }
    return try NavigationJudge(problem, form, scene.asked, state)
  }
}

extension BoardState {
  /// The most rows, and columns, that a declared board may have.
  static let longestSide = 256

  /// The board that a scene declares; nil if it declares none.
  init?(_ scene: SceneFragment) {
    if scene.family == "lake" {
      let rows = scene.letters.map { Array($0.utf8) }
      guard 1...Self.longestSide ~= rows.count, 1...Self.longestSide ~= rows[0].count,
        rows.allSatisfy({ $0.count == rows[0].count })
      else { return nil }
      var meanings: [Meaning] = []
      for letter in rows.joined() {
        switch letter {
        case UInt8(ascii: "F"): meanings.append(.ice)
        case UInt8(ascii: "H"): meanings.append(.hole)
        case UInt8(ascii: "S"): meanings.append(.start)
        case UInt8(ascii: "G"): meanings.append(.goal)
        default: return nil
        }
      }
      let grid = Grid(kind: .square, rows: rows.count, columns: rows[0].count)
      self.init(grid, meanings: meanings) { _, _ in true }
      return
    }
    let kinds: [String: Grid.Kind] = ["walled": .square, "hexagonal": .hexagonal, "polar": .polar]
    guard let kind = kinds[scene.family], 1...Self.longestSide ~= scene.rows,
      1...Self.longestSide ~= scene.columns, scene.openSides.count == scene.rows
    else { return nil }
    let grid = Grid(kind: kind, rows: scene.rows, columns: scene.columns)
    guard grid.contains(scene.start), grid.contains(scene.goal), scene.start != scene.goal else {
      return nil
    }
    var sides: [Int] = []
    for row in scene.openSides {
      let digits = Array(row.utf8)
      guard digits.count == 2 * scene.columns else { return nil }
      for column in 0..<scene.columns {
        guard let high = Self.digit(digits[2 * column]),
          let low = Self.digit(digits[2 * column + 1])
        else { return nil }
        sides.append(high << 4 | low)
      }
    }
    var meanings = [Meaning](repeating: .floor, count: grid.count)
    meanings[grid.offset(scene.start)] = .start
    meanings[grid.offset(scene.goal)] = .goal
    let directions = kind.directions
    self.init(grid, meanings: meanings) { place, direction in
      directions.firstIndex(of: direction).map { sides[grid.offset(place)] >> $0 & 1 == 1 } ?? false
    }
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x30...0x39: Int(byte) - 0x30
    case 0x61...0x66: Int(byte) - 0x57
    default: nil
    }
  }
}
