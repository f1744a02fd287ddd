import Traces

/// Facts about ways that part, regions that are shut off, and plans that fail.
extension Speaking {
  /// By which moves a cell can be left.
  func exits(_ cell: Cell, as wording: String) -> Said {
    let moves = letters(field.exits(of: cell))
    return Said(Fact("exits", values(cell) + [moves], boxes: [box(of: cell)]), as: wording)
  }

  /// A cell where more than two ways meet.
  func junction(_ cell: Cell, as wording: String) -> Said {
    Said(
      Fact(
        "junction", values(cell) + ["\(field.exits(of: cell).count)"], boxes: [box(of: cell)]),
      as: wording)
  }

  /// A cell with a single way out.
  func deadEnd(_ cell: Cell, as wording: String) -> Said {
    Said(Fact("dead_end", values(cell), boxes: [box(of: cell)]), as: wording)
  }

  /// How many junctions or dead ends there are.
  func count(_ what: String, _ count: Int, as wording: String) -> Said {
    Said(Fact("count", [what, "\(count)"]), as: wording)
  }

  /// A way on which there is nothing to choose.
  func corridor(_ corridor: Corridor, as wording: String) -> Said {
    Said(
      Fact(
        "corridor",
        values(corridor.from) + [corridor.move.letter, "\(corridor.count)"] + values(corridor.to),
        boxes: [box(of: corridor.from), box(of: corridor.to)]),
      as: wording)
  }

  /// A stretch of the walk from one of its cells to another.
  func stretch(_ count: Int, from: Cell, to: Cell, image: Int, as wording: String) -> Said {
    Said(
      Fact(
        "stretch", values(from) + ["\(count)"] + values(to), image: image,
        boxes: [box(of: from), box(of: to)]),
      as: wording)
  }

  /// By which move the walk leaves one of its cells.
  func leaves(_ cell: Cell, _ move: Move, image: Int, as wording: String) -> Said {
    Said(
      Fact("leaves", values(cell) + [move.letter], image: image, boxes: [box(of: cell)]),
      as: wording)
  }

  /// How many cells can be reached from a cell, itself included.
  func reach(_ cell: Cell, _ count: Int, as wording: String) -> Said {
    Said(Fact("reach", values(cell) + ["\(count)"], boxes: [box(of: cell)]), as: wording)
  }

  /// That no way joins the start and the goal.
  func apart(as wording: String) -> Said {
    Said(
      Fact("apart", values(start) + values(goal), boxes: [box(of: start), box(of: goal)]),
      as: wording)
  }

  /// The moves that the question is about.
  func plan(_ moves: [Move]) -> Said {
    Said(Fact("plan", [letters(moves)], evidence: .record, image: nil), as: letters(moves))
  }

  /// The cell that the question is about.
  func asked(_ cell: Cell, as wording: String) -> Said {
    Said(Fact("asked", values(cell), evidence: .record, image: nil), as: wording)
  }

  /// What the walks of a choice are called.
  func options(as wording: String) -> Said {
    Said(Fact("options", NavigationScene.Question.options), as: wording)
  }

  /// That a move of a plan is the first that can't be made, and why.
  func fails(_ number: Int, at cell: Cell, _ move: Move, by thing: String, as wording: String)
    -> Said
  {
    Said(
      Fact(
        "fails", ["\(number)"] + values(cell) + [move.letter, thing], boxes: [box(of: cell)]),
      as: wording)
  }

  /// A cell that a picture marks.
  func marked(_ cell: Cell, image: Int, as wording: String) -> Said {
    Said(Fact("marked", values(cell), image: image, boxes: [box(of: cell)]), as: wording)
  }
}

/// A way out of a cell on which there is nothing to choose, up to a junction, a dead end, the start or
/// the goal.
struct Corridor: Hashable, Sendable {
  /// Where it begins.
  let from: Cell
  /// The first move.
  let move: Move
  /// The number of moves, at least 1.
  let count: Int
  /// Where it ends.
  let to: Cell

  /// Follows a way; nil if it is shut.
  init?(in field: Field, from: Cell, _ move: Move) {
    guard var here = field.step(from: from, move) else { return nil }
    var before = from
    var count = 1
    while here != field.start, here != field.goal {
      let onward = field.exits(of: here).compactMap { field.step(from: here, $0) }
        .filter { $0 != before }
      guard onward.count == 1, onward[0] != from else { break }
      (before, here) = (here, onward[0])
      count += 1
    }
    self.from = from
    self.move = move
    self.count = count
    to = here
  }
}
