/// What solving a board proved about what was asked.
public struct NavigationSolution: Hashable, Sendable {
  /// Where one can walk.
  let field: Field
  /// The way to the goal; nil if there is none.
  let route: Route?
  /// The moves from the start that the answer rests on, and that are drawn.
  let course: [Move]
  /// The cells that they visit, the start first.
  let cells: [Cell]
  /// The cells that are marked, and with what; none where a line alone is drawn.
  let marks: [Cell]
  /// For a choice, where each walk goes wrong: the cell from which it can't go on, or where it stops short;
  /// nil for the right one.
  let faults: [Fault?]
  /// Why the move after the course can't be made, if a plan fails: `hole`, `wall` or `edge`.
  let barrier: String?
  /// The answer as a scorer takes it.
  let value: String

  /// Solves a scene.
  init(of scene: NavigationScene) {
    let field = scene.field
    self.field = field
    route = Route(of: field)
    let question = scene.question
    if case .choice(let walks) = question {
      faults = walks.map { Fault(of: $0, in: scene) }
    } else {
      faults = []
    }
    switch question {
    case .choice(let walks):
      let right = faults.firstIndex { $0 == nil } ?? 0
      course = walks[right]
      cells = field.cells(of: course, from: field.start) ?? [field.start]
      marks = []
      barrier = nil
      value = NavigationScene.Question.options[right]
    case .path, .length, .exists:
      guard let route else {
        course = []
        cells = [field.start]
        let reach = Distances(in: field, from: field.start, to: field.start)
        marks = reach.order(upTo: Distances.unreachable - 1).map(field.lattice.cell(at:))
        barrier = nil
        value = "no"
        return
      }
      course = route.walk
      cells = route.cells
      marks = []
      barrier = nil
      value =
        switch question {
        case .length: "\(route.length)"
        case .exists: "yes"
        default: route.walk.map(\.letter).joined(separator: ",")
        }
    case .safe(let moves), .end(let moves):
      var cells = [field.start]
      for move in moves {
        guard let next = field.step(from: cells[cells.count - 1], move) else { break }
        cells.append(next)
      }
      self.cells = cells
      course = Array(moves.prefix(cells.count - 1))
      let end = cells[cells.count - 1]
      if case .end = question {
        marks = []
        barrier = nil
        value = "\(end.row + 1),\(end.column + 1)"
      } else if course.count == moves.count {
        marks = []
        barrier = nil
        value = "safe"
      } else {
        marks = [end]
        barrier = scene.barrier(end, moves[course.count])
        value = "\(course.count + 1)"
      }
    case .cell(let cell):
      course = []
      cells = [field.start]
      marks = [cell]
      barrier = nil
      switch scene.board {
      case .lake(let lake): value = lake[cell].name
      case .maze: value = field.exits(of: cell).map(\.letter).joined(separator: ",")
      }
    }
  }

  /// Where a walk goes wrong.
  struct Fault: Hashable, Sendable {
    /// The last cell that it comes to as it should.
    let cell: Cell
    /// The move that can't be made there, and what shuts the way; nil where the walk just ends.
    let barred: (move: Move, by: String)?

    /// Finds what is wrong with a walk from the start; nil if it leads to the goal.
    init?(of walk: [Move], in scene: NavigationScene) {
      let field = scene.field
      var here = field.start
      for move in walk {
        guard let next = field.step(from: here, move) else {
          cell = here
          barred = (move, scene.barrier(here, move) ?? "wall")
          return
        }
        here = next
      }
      guard here != field.goal else { return nil }
      cell = here
      barred = nil
    }

    static func == (a: Fault, b: Fault) -> Bool {
      a.cell == b.cell && a.barred?.move == b.barred?.move && a.barred?.by == b.barred?.by
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(cell)
      hasher.combine(barred?.move)
    }
  }

  /// The difficulty, from 0 to 100, to a tenth: 100 · w ÷ (w + 60).
  ///
  /// Where a way to the goal is asked for, w is as ``Route/difficulty`` has it. Where there is none it is
  /// the number of cells that a search from the start takes, a plan or a walk counts two for each move
  /// that is made and one for each turn, and a cell counts one for each row and column up to it.
  var difficulty: Double {
    if let route, marks.isEmpty, course == route.walk { return route.difficulty }
    let turns = course.indices.dropFirst().count { course[$0] != course[$0 - 1] }
    let work: Int
    if course.isEmpty, marks.count == 1 {
      work = marks[0].row + marks[0].column + 2
    } else {
      work = max(marks.count, 1) + 2 * course.count + turns
    }
    let whole: Int = work + 60
    let tenths: Int = (1000 * work + whole / 2) / whole
    return Double(tenths) / 10
  }
}
