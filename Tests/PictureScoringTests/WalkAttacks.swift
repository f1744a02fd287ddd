import Datasets
import Imaging

/// Pictures that lead nowhere: lines and marks of the right ink, drawn on boards of square cells.
func walkAttacks(_ sample: ScoredSample) throws -> [Attack] {
  let ground = sample.ground
  var attacks = [
    Attack("right, on a white sheet", blank(ground).withEdit(from: ground, to: sample.last))
  ]
  let board = try DrawnBoard(sample)
  if board?.isSymmetrical != true {
    attacks.append(
      Attack(
        "right, on a mirrored board", ground.mirrored().withEdit(from: ground, to: sample.last)))
  }
  guard let board else { return attacks }
  let (rows, columns) = (board.rows, board.columns)
  let all = (0..<rows * columns).map { (row: $0 / columns, column: $0 % columns) }
  func line(_ cells: [(row: Int, column: Int)], on picture: Picture) -> Picture {
    board.drawn(cells, on: picture)
  }
  let across = (0..<rows).reduce(ground) { picture, row in
    line([(row, 0), (row, columns - 1)], on: picture)
  }
  let grid = (0..<columns).reduce(across) { picture, column in
    line([(0, column), (rows - 1, column)], on: picture)
  }
  let winding = (0..<rows).flatMap { row in
    row % 2 == 0 ? [(row, 0), (row, columns - 1)] : [(row, columns - 1), (row, 0)]
  }
  attacks += [
    Attack("a line through every cell, both ways", grid),
    Attack("one line through every cell", line(winding, on: ground)),
    Attack("rings around every cell", board.ringed(all, on: ground)),
    Attack("spots in every cell", board.spotted(all, on: ground)),
    Attack("the whole board inked", board.inked(ground)),
    Attack(
      "a broad scribble over all of it",
      board.drawn(winding, on: board.drawn(winding.reversed(), on: ground, width: 0.5), width: 0.9)),
    // Less than an eighth of the ink is none.
    Attack("right, but hardly to be seen", ground.mixed(with: line(board.walk, on: ground), 0.08)),
    Attack(
      "right, in a colour away from the ink's",
      ground.withEdit(
        from: ground, to: line(board.walk, on: ground), by: board.awayFromInk(ground))),
    Attack(
      "a line around the board",
      line([(0, 0), (0, columns - 1), (rows - 1, columns - 1), (rows - 1, 0), (0, 0)], on: ground)),
    Attack("a ring around the whole board", board.framed(ground)),
  ]
  if board.walk.count > 3 {
    attacks.append(
      Attack("a walk that begins two cells off", line(Array(board.walk.dropFirst(2)), on: ground)))
  }
  if let step = board.wrongStep {
    attacks.append(
      Attack("a walk with a step that can't be made", line(step, on: line(board.walk, on: ground))))
  }
  if let edge = board.offBoard {
    attacks.append(
      Attack("a walk, and a line off the board", line(edge, on: line(board.walk, on: ground))))
  }
  return attacks
}

private func blank(_ picture: Picture) -> Picture {
  .plain(255, 255, 255, picture.width, picture.height)
}
