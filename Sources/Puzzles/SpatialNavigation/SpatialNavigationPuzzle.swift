public import PuzzleKit
public import Seeding
public import Traces

/// Finding a safe way over a frozen lake, drawn into the picture step by step.
public struct SpatialNavigationPuzzle: GridTaking {
  public static let name = "spatial_navigation"
  public static let summary = "Find a safe way from the start to the goal; the path is drawn in."

  /// The kinds of grid.
  enum Family: String, CaseIterable, Sendable { case lake }
  /// Where the moves are told: read off the picture, or before it.
  enum Reveal: String, CaseIterable, Sendable { case late, early }
  /// How much is said.
  enum Length: String, CaseIterable, Sendable { case terse, plain, thorough }
  /// How cells are named.
  enum NamingWay: String, CaseIterable, Sendable {
    case rowColumn = "row_column"
    case letters, start, goal
  }
  /// How it is drawn.
  enum Theme: String, CaseIterable, Sendable { case lake }

  /// What the scenes depend on.
  struct SceneKnobs: Hashable, Sendable {
    var size = Spread(3...8)
    var rows: Spread?
    var columns: Spread?
    var holes: Spread?
    var holeShare = RealSpread(0.1...0.4)
    var pathLength: Spread?
    var turns: Spread?
    var shortestPaths: Spread?
    var deadEnds: Spread?
    var isUnique = false
  }

  var family: [Family] = [.lake]
  var scene = SceneKnobs()
  var imageThoughts = Spread(1...1)
  var reveal: [Reveal] = [.late]
  var words: [Length] = Length.allCases
  var naming: [NamingWay] = NamingWay.allCases
  var theme: [Theme] = [.lake]
  var cell = Spread(64...64)
  var labels: [Bool] = [false, true]

  /// The path of the file of maps, if scenes are given.
  public var maps: String?
  private var given: [Lake]?
  private var source: Source?

  /// Creates the puzzle with every knob at its default.
  public init() {}

  public static let knobs: [Knob<Self>] = [
    Knob(
      file: "maps", \.maps,
      "JSON lines of maps to use as scenes: {\"rows\": [\"SFH\", …]} in @ * # _ or S G H F"),
    Knob("family", \.family, "the kind of grid"),
    Knob("size", \.scene.size, 3...16, "cells on a side"),
    Knob("rows", \.scene.rows, 3...16, "rows, where they differ from size"),
    Knob("columns", \.scene.columns, 3...16, "columns, where they differ from size"),
    Knob("holes", \.scene.holes, 0...254, "holes; any leaves them to hole_share"),
    Knob("hole_share", \.scene.holeShare, 0...0.9, "holes as a share of all cells"),
    Knob(
      "path_length", \.scene.pathLength, 1...170,
      "moves of a shortest walk; any spreads them evenly"),
    Knob("turns", \.scene.turns, 0...100, "turns of the shortest walk that turns least"),
    Knob("shortest_paths", \.scene.shortestPaths, 1...1_000_000, "how many walks are shortest"),
    Knob("dead_ends", \.scene.deadEnds, 0...100, "cells of ice with a single way out"),
    Knob("unique", \.scene.isUnique, "whether only one walk may be shortest"),
    Knob(
      "image_thoughts", \.imageThoughts, 0...8,
      "pictures in the trace; the path grows from one to the next"),
    Knob(
      "reveal", \.reveal, "whether moves are read off the picture (late) or told before it (early)"),
    Knob("words", \.words, "how much is said"),
    Knob("naming", \.naming, "how cells are named; one way a sample"),
    Knob("theme", \.theme, "how it is drawn"),
    Knob("cell", \.cell, 12...96, "pixels on a side of a cell"),
    Knob("labels", \.labels, "whether rows and columns carry labels"),
  ]

  public func validate() throws(KnobError) {
    let boards = boards
    let largest = boards.map { $0.rows * $0.columns }.reduce(0, max)
    if let turns = scene.turns, let length = scene.pathLength, turns.least >= length.greatest {
      throw KnobError(
        "turns",
        "a walk of \(length.greatest) moves turns at most \(length.greatest - 1) times; lower it or raise path_length"
      )
    }
    if let length = scene.pathLength, !boards.contains(where: { !lengths(on: $0).isEmpty }) {
      throw KnobError(
        "path_length",
        "no walk on a board of \(largest) cells or fewer is a shortest one of \(length.least) moves or more; lower it or raise size"
      )
    }
    if let holes = scene.holes, holes.least > largest - 2 {
      throw KnobError(
        "holes",
        "\(holes.least) holes leave no room for start and goal on \(largest) cells; lower it or raise size"
      )
    }
    if scene.isUnique, let paths = scene.shortestPaths, !paths.contains(1) {
      throw KnobError(
        "shortest_paths",
        "unique: true allows one shortest walk and no other; leave one of them out")
    }
    if naming == [.letters], labels == [false] {
      throw KnobError("naming", "letters need labels to be read from; set labels: true")
    }
    if !boards.contains(where: { !isHopeless($0) }) {
      throw KnobError(
        "hole_share",
        "no board has a whole number of holes in \(scene.holeShare); widen it, or set holes")
    }
  }

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

  public func pose(_ candidate: Candidate, using chance: inout Chance) throws(Rejection) -> Lake {
    if let given, let number = candidate.given { return given[number] }
    var plan = candidate.chance("plan")
    let boards = boards.filter { !isHopeless($0) && !isEmpty($0) }
    guard let board = plan.element(of: boards) else { throw Rejection("no-such-board") }
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

  public func solve(_ lake: Lake) throws(Rejection) -> Route {
    guard let solution = Route(of: lake.field) else { throw Rejection("no-path") }
    if given == nil { try check(lake, solution) }
    return solution
  }

  public func signature(of lake: Lake) -> Signature { lake.signature }

  public func tell(
    _ lake: Lake, solution: Route, using chance: inout Chance
  ) throws -> Sample {
    var story = try LakeStory(of: lake, solution: solution, puzzle: self, using: &chance)
    return try story.sample(sources: source.map { [$0] } ?? [])
  }

  public func count(where isCounted: (Signature) -> Bool) -> Int? {
    let boards = boards.filter { !isHopeless($0) }
    guard boards.allSatisfy({ isListed($0) }) else { return nil }
    var seen: Set<Signature> = []
    for board in boards {
      let space = LakeSpace.of(rows: board.rows, columns: board.columns, puzzle: self)
      for signature in space.signatures where isCounted(signature) { seen.insert(signature) }
    }
    return seen.count
  }
}

extension SpatialNavigationPuzzle {
  /// The size of a board.
  struct Board: Hashable, Sendable {
    var rows: Int
    var columns: Int

    /// Whether a walk of a length may turn so often: each straight piece has at least one move, and at
    /// most as many as the longer side has cells, less one.
    func has(length: Int, turns: Int) -> Bool {
      turns < length && length <= (turns + 1) * (max(rows, columns) - 1)
    }
  }

  /// The boards that the knobs allow, each as probable.
  var boards: [Board] {
    if scene.rows == nil, scene.columns == nil {
      return scene.size.numbers.map { Board(rows: $0, columns: $0) }
    }
    let rows = scene.rows ?? scene.size
    let columns = scene.columns ?? scene.size
    return rows.numbers.flatMap { row in
      columns.numbers.map { Board(rows: row, columns: $0) }
    }
  }

  /// The lengths of shortest walks that the knobs allow on a board.
  ///
  /// No walk that touches itself nowhere takes more than two thirds of a board (OEIS A331968 for
  /// squares). Left to the puzzle, lengths go from 2 to three eighths of the cells and 2 more, at
  /// most 48, so that they are spread far wider than those of boards with holes strewn at random.
  func lengths(on board: Board) -> [Int] {
    let cells = board.rows * board.columns
    let longest = 2 * cells / 3
    let lengths =
      scene.pathLength.map { $0.numbers.filter { $0 <= longest } }
      ?? Array(2...min(longest, cells * 3 / 8 + 2, 48))
    guard let turns = scene.turns else { return lengths }
    return lengths.filter { length in
      turns.numbers.contains { board.has(length: length, turns: $0) }
    }
  }

  /// The numbers of holes that the knobs allow on a board.
  func holeCounts(rows: Int, columns: Int) -> ClosedRange<Int> {
    let cells = rows * columns
    if let holes = scene.holes {
      return min(holes.least, cells - 2)...min(holes.greatest, cells - 2)
    }
    let least = Int((scene.holeShare.range.lowerBound * Double(cells)).rounded(.up))
    let most = Int((scene.holeShare.range.upperBound * Double(cells)).rounded(.down))
    return min(least, cells - 2)...max(min(most, cells - 2), min(least, cells - 2))
  }

  /// Whether nothing that the knobs allow fits on a board.
  func isHopeless(_ board: Board) -> Bool {
    let cells = board.rows * board.columns
    if let holes = scene.holes {
      if holes.least > cells - 2 { return true }
    } else {
      let range = scene.holeShare.range
      let least = (range.lowerBound * Double(cells)).rounded(.up)
      if least > (range.upperBound * Double(cells)).rounded(.down),
        range.lowerBound < range.upperBound
      {
        return true
      }
    }
    return lengths(on: board).isEmpty
  }

  /// Whether the lakes of a board are listed rather than drawn.
  func isListed(_ board: Board) -> Bool {
    LakeSpace.states(
      rows: board.rows, columns: board.columns,
      holes: holeCounts(rows: board.rows, columns: board.columns)) <= LakeSpace.limit
  }

  /// Whether the lakes of a board are listed and there are none.
  func isEmpty(_ board: Board) -> Bool {
    isListed(board)
      && LakeSpace.of(rows: board.rows, columns: board.columns, puzzle: self).signatures.isEmpty
  }

  /// Refuses a lake that the knobs do not allow.
  func check(_ lake: Lake, _ solution: Route) throws(Rejection) {
    let board = Board(rows: lake.rows, columns: lake.columns)
    let lengths = lengths(on: board)
    guard lengths.contains(solution.length) else {
      throw Rejection("path-length", "\(solution.length) moves")
    }
    guard holeCounts(rows: lake.rows, columns: lake.columns).contains(lake.holes),
      scene.holes?.contains(lake.holes) ?? true
    else {
      throw Rejection("holes", "\(lake.holes) holes")
    }
    if let turns = scene.turns, !turns.contains(solution.turns) {
      throw Rejection("turns", "\(solution.turns) turns in \(solution.length) moves")
    }
    if scene.isUnique, solution.count != 1 {
      throw Rejection("not-unique", "\(solution.count) shortest walks")
    }
    if let paths = scene.shortestPaths, !paths.contains(solution.count) {
      throw Rejection("shortest-paths", "\(solution.count) shortest walks")
    }
    if let ends = scene.deadEnds, !ends.contains(solution.deadEnds) {
      throw Rejection("dead-ends", "\(solution.deadEnds) dead ends")
    }
  }
}
