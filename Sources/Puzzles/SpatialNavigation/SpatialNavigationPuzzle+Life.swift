public import PuzzleKit
public import Seeding
public import Traces

extension SpatialNavigationPuzzle {
  // MARK: - Given scenes

  public mutating func take(_ grids: [GivenGrid], from source: Source) -> [GivenRejection] {
    var lakes: [Lake] = []
    var rejections: [GivenRejection] = []
    for grid in grids {
      do {
        lakes.append(try Lake(grid))
      } catch {
        rejections.append(error)
      }
    }
    given = lakes
    self.source = source
    return rejections
  }

  public static func signature(of grid: GivenGrid) throws(GivenRejection) -> Signature {
    try Lake(grid).signature
  }

  public var givenCount: Int? { given?.count }

  // MARK: - The life of a sample

  public func pose(
    _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> NavigationScene {
    var plan = candidate.chance("plan")
    let form = form(using: &plan)
    // What the answer is, where there are two, is settled before the board.
    let isYes = plan.happens(0.5)
    let right = plan.integer(below: NavigationScene.Question.options.count)
    if let given, let number = candidate.given {
      return try NavigationScene(
        .lake(given[number]), form, isYes: isYes, right: right, using: &chance)
    }
    let boards = boards.filter { !isHopeless($0) && !isEmpty($0) }
    let families = scene.family.filter { family in boards.contains { $0.family == family } }
    guard let family = plan.element(of: families),
      let board = plan.element(of: boards.filter({ $0.family == family }))
    else { throw Rejection("no-such-board") }
    var drawn =
      family == .lake
      ? NavigationScene.Board.lake(try lake(on: board, plan: &plan, using: &chance))
      : .maze(maze(on: board, using: &chance))
    if form == .exists, !isYes { drawn = try drawn.severed(using: &chance) }
    return try NavigationScene(drawn, form, isYes: isYes, right: right, using: &chance)
  }

  public func solve(_ scene: NavigationScene) throws(Rejection) -> NavigationSolution {
    let solution = NavigationSolution(of: scene)
    if solution.route == nil {
      // Only the question whether there is a way has no way for an answer.
      guard scene.question == .exists else { throw Rejection("no-path") }
      return solution
    }
    if given == nil, let route = solution.route { try check(scene.board, route) }
    return solution
  }

  public func signature(of scene: NavigationScene) -> Signature { scene.signature }

  public func tell(
    _ scene: NavigationScene, solution: NavigationSolution, using chance: inout Chance
  ) throws -> Sample {
    var story = try NavigationStory(of: scene, solution: solution, puzzle: self, using: &chance)
    let asking = story.wording == nil ? nil : wordingSource
    return try story.sample(sources: [source, asking].compactMap(\.self))
  }

  public func count(where isCounted: (Signature) -> Bool) -> Int? {
    // Boards without a way are listed nowhere.
    guard scene.family == [.lake], ask.exists.range.upperBound == 0 else { return nil }
    let boards = boards.filter { !isHopeless($0) }
    guard boards.allSatisfy({ isListed($0) }) else { return nil }
    var seen: Set<Signature> = []
    for board in boards {
      let space = LakeSpace.of(rows: board.rows, columns: board.columns, puzzle: self)
      for signature in space.signatures where isCounted(signature) { seen.insert(signature) }
    }
    return seen.count
  }

  // MARK: - Draws

  private func form(using plan: inout Chance) -> NavigationScene.Question.Form {
    let forms = NavigationScene.Question.Form.ordered
    return forms[plan.index(weightedBy: ask.all) ?? 0]
  }

  private func lake(
    on board: Board, plan: inout Chance, using chance: inout Chance
  ) throws(Rejection) -> Lake {
    if isListed(board) {
      let lake = try LakeSpace.of(rows: board.rows, columns: board.columns, puzzle: self)
        .lake(using: &chance)
      // Half of the symmetries exchange rows and columns, which only a square may.
      let symmetries = board.rows == board.columns ? 8 : 4
      return lake.transformed(chance.integer(below: symmetries))
    }
    let lengths = lengths(on: board)
    guard var length = plan.element(of: lengths) else { throw Rejection("no-such-board") }
    // Few holes may leave no room for a long walk. Where lengths are left to the puzzle, a draw in
    // twenty takes another, so that no candidate asks for the impossible for ever.
    if scene.pathLength == nil, chance.happens(0.05) {
      length = chance.element(of: lengths) ?? length
    }
    let turns = scene.turns.map { $0.numbers.filter { board.has(length: length, turns: $0) } }
    // A walk that was carved with so many turns is the straightest if no other is as short.
    let isUnique =
      scene.isUnique || scene.shortestPaths?.greatest == 1
      || (turns != nil && scene.shortestPaths == nil && chance.happens(0.5))
    return try Lake(
      LakePlan(
        rows: board.rows, columns: board.columns, length: length,
        holes: holeCounts(rows: board.rows, columns: board.columns),
        turns: turns.flatMap { chance.element(of: $0) }, isUnique: isUnique),
      using: &chance)
  }

  private func maze(on board: Board, using chance: inout Chance) -> MazeBoard {
    let kind = board.family.kind
    let algorithms = scene.algorithm.filter { $0.suits(kind) }
    let plan = MazePlan(
      lattice: Lattice(kind: kind, rows: board.rows, columns: board.columns),
      algorithm: chance.element(of: algorithms) ?? .recursiveBacktracker,
      braid: Int((scene.braid.draw(using: &chance) * 100).rounded()),
      ends: chance.element(of: scene.ends) ?? .corners)
    return MazeBoard(Maze(plan, using: &chance), plan: plan)
  }

  /// Refuses a board that the knobs do not allow.
  func check(_ board: NavigationScene.Board, _ route: Route) throws(Rejection) {
    let lattice = route.field.lattice
    if case .lake(let lake) = board {
      let size = Board(family: .lake, rows: lattice.rows, columns: lattice.columns)
      guard lengths(on: size).contains(route.length) else {
        throw Rejection("path-length", "\(route.length) moves")
      }
      guard holeCounts(rows: lake.rows, columns: lake.columns).contains(lake.holes),
        scene.holes?.contains(lake.holes) ?? true
      else { throw Rejection("holes", "\(lake.holes) holes") }
    } else if let lengths = scene.pathLength, !lengths.contains(route.length) {
      throw Rejection("path-length", "\(route.length) moves")
    }
    if let turns = scene.turns, !turns.contains(route.turns) {
      throw Rejection("turns", "\(route.turns) turns in \(route.length) moves")
    }
    if scene.isUnique, route.count != 1 {
      throw Rejection("not-unique", "\(route.count) shortest walks")
    }
    if let paths = scene.shortestPaths, !paths.contains(route.count) {
      throw Rejection("shortest-paths", "\(route.count) shortest walks")
    }
    if let ends = scene.deadEnds, !ends.contains(route.deadEnds) {
      throw Rejection("dead-ends", "\(route.deadEnds) dead ends")
    }
  }
}
