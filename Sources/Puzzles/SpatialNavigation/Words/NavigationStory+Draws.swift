import PuzzleKit
import Seeding

extension NavigationStory {
  /// Draws what a sample leaves to chance.
  init(
    of scene: NavigationScene, solution: NavigationSolution, puzzle: SpatialNavigationPuzzle,
    using chance: inout Chance
  ) throws {
    self.scene = scene
    self.solution = solution
    var fork = chance
    var wordingChance = Chance(Seed(fork.bits()).derived("question"))
    let wording = puzzle.wordings.draw(scene.question.form.rawValue, using: &wordingChance)
    self.wording = wording
    self.wordingChance = wordingChance
    var labels = chance.element(of: puzzle.labels) ?? false
    let family = scene.family
    // Letters can only be read where labels show them, and answers that are cells need names of their
    // own.
    var ways = puzzle.namings(of: family).filter { $0 != .letters || labels }
    if ways.isEmpty { ways = puzzle.namings(of: family) }
    if scene.question.namesCells || wording?.namesCells == true {
      let absolute = ways.filter { $0 == .rowColumn || $0 == .letters }
      ways = absolute.isEmpty ? [.rowColumn] : absolute
    }
    let way = chance.element(of: ways) ?? .rowColumn
    labels = labels || way == .letters
    let style: LabelStyle? = labels ? (way == .letters ? .letters : .numbers) : nil

    let styles = puzzle.path.filter(family.styles.contains)
    let drawn = chance.element(of: styles) ?? .arrows
    let path = scene.question.form == .choice ? .arrows : drawn
    let cell = puzzle.cellSize(of: scene, path: path, using: &chance)
    let mark = solution.route == nil ? Mark.spot : .ring
    let look: any BoardLook
    let painter: any Painter
    switch scene.board {
    case .lake(let lake):
      let lakeLook = try LakeLook(
        cell: cell, labels: style, columns: lake.columns, path: path, using: &chance)
      painter = LakePainter(lake: lake, look: lakeLook, mark: mark)
      look = lakeLook
    case .maze(let board):
      let themes = puzzle.theme.compactMap(\.maze)
      let mazeLook = try MazeLook(
        chance.element(of: themes) ?? .plain, path: path,
        lattice: board.maze.lattice, cell: cell, labels: style, using: &chance)
      painter = MazePainter(board: board, look: mazeLook, mark: mark)
      look = MazeWords(look: mazeLook)
    }
    if case .choice(let walks) = scene.question {
      self.painter = PanelPainter(painter: painter, walks: walks.map { ($0, scene.cells(of: $0)) })
    } else {
      self.painter = painter
    }
    self.look = look
    length = chance.element(of: puzzle.words) ?? .plain
    reveal = chance.element(of: puzzle.reveal) ?? .late
    steps = solution.steps(atMost: puzzle.imageThoughts.draw(using: &chance))
    let naming = Naming(
      way: way, kind: solution.field.lattice.kind, start: solution.field.start,
      goal: solution.field.goal, isSpelled: chance.happens(0.4), countsRows: chance.happens(0.4))
    let walker = (look as? LakeLook)?.walkerName ?? "the walker"
    let voice = puzzle.voice.draw(walker: walker, using: &chance)
    let step = chance.happens(0.6) ? "move" : "step"
    let words = Chance(Seed(chance.bits()))
    let form = scene.question.form
    let isWay = form == .path || form == .length || form == .exists
    let former = FormSpeaker(
      scene: scene, field: solution.field, solution: solution, naming: naming, look: look,
      voice: voice, step: step, chance: words)
    if let route = solution.route, isWay {
      switch scene.board {
      case .lake(let lake):
        guard let lakeLook = look as? LakeLook else { throw Rejection("look") }
        narrator = LakeSpeaker(
          lake: lake, field: solution.field, solution: route, naming: naming, look: lakeLook,
          form: form, voice: voice, step: step, chance: words)
      case .maze(let board):
        narrator = MazeSpeaker(
          field: solution.field, solution: route, openEnds: Set(board.openings.map(\.cell)),
          naming: naming, look: look, form: form,
          voice: voice, step: step, chance: words)
      }
    } else if form == .choice {
      narrator = ChoiceSpeaker(
        scene: scene, field: solution.field, solution: solution, naming: naming, look: look,
        voice: voice, step: step, chance: words, corner: (0, painter.captionHeight))
    } else {
      narrator = former
    }
    // Whether there is a way or none, one speaker asks, so that the words of the question don't tell.
    asker = form == .exists ? former : narrator
  }
}

extension NavigationScene.Question {
  /// Whether question or answer name a cell, which the start and the goal are no help for.
  fileprivate var namesCells: Bool {
    switch self {
    case .end, .cell: true
    case .path, .length, .exists, .safe, .choice: false
    }
  }
}

extension NavigationScene {
  /// The cells from the start that some moves lead through, whatever shuts the way.
  fileprivate func cells(of walk: [Move]) -> [Cell] {
    let lattice = field.lattice
    var cells = [field.start]
    for move in walk {
      guard let next = lattice.neighbor(of: cells[cells.count - 1], by: move) else { break }
      cells.append(next)
    }
    return cells
  }
}

extension Wording {
  /// Whether a cell is filled in that has to have a name of its own.
  fileprivate var namesCells: Bool {
    NavigationSlot.allCases.contains { $0.namesCells && has($0.rawValue) }
  }
}

extension SpatialNavigationPuzzle {
  /// The size of a cell, in pixels: drawn, or so that a maze fits into some 512 pixels.
  fileprivate func cellSize(
    of scene: NavigationScene, path: PathStyle, using chance: inout Chance
  ) -> Int {
    let form = scene.question.form
    let bounds = Self.cells(of: scene.family, form, path)
    if let cell {
      let sizes = cell.numbers.filter(bounds.contains)
      return chance.element(of: sizes) ?? bounds.lowerBound
    }
    let lattice = scene.field.lattice
    // Four panels are to be about as large as two single pictures.
    let room = form == .choice ? 360 : 512
    let across: Int
    switch scene.family {
    case .lake:
      if form != .choice { return 64 }
      across = max(lattice.rows, lattice.columns) + 1
    case .walled, .hexagonal: across = max(lattice.rows, lattice.columns) + 1
    // The hub takes about as much as two rings.
    case .polar: across = 2 * (lattice.rows + 2)
    }
    return min(max(room / across, bounds.lowerBound), min(64, bounds.upperBound))
  }
}

extension LakeLook {
  /// Whoever walks, as the one who tells.
  fileprivate var walkerName: String {
    figureName == "flag" ? "the walker" : "the \(figureName)"
  }
}
