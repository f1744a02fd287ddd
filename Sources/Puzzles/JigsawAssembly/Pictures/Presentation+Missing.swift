import Drawing
import Imaging
import Traces

/// How a board with a blank is shown, beside the candidates.
extension Presentation {
  /// Which of the tiles a piece shows: candidates follow the pieces of the board.
  func tile(of piece: Int) -> Int {
    scene.missing == nil ? scene.places[piece] : scene.layout.count + piece
  }

  /// Lays the board out with its blank.
  func layBoard(on sheet: inout Sheet) {
    guard let board = placement.board else { return }
    sheet.fill(board, ground.empty)
    for place in 0..<scene.layout.count where place != scene.blank {
      let box = target(place)
      sheet.lay(place, of: tiles, turns: 0, x: board.x0 + box.x0, y: board.y0 + box.y0)
    }
  }

  /// How the finished picture is made of the board and the candidate that fills its blank.
  func fillingEdit(_ board: Box, _ missing: JigsawScene.Missing) -> Edit {
    let whole = Box(0, 0, board.x1 - board.x0, board.y1 - board.y0)
    let (from, to) = (box(of: missing.truth), target(missing.place))
    return Edit(
      .compose, of: 0, region: [whole],
      detail: "{\"parts\": [{\"from\": \(board.json), \"turn\": 0, \"to\": \(whole.json)}, "
        + "{\"from\": \(from.json), \"turn\": 0, \"to\": \(to.json)}], \"hidden\": []}")
  }
}
