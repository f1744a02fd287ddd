import Imaging
import ScoringKit
import Sight
import VerificationKit

/// What the pictures of an output should come to show, as the state and the problem picture have it.
///
/// Places and pieces are numbered from 0.
struct AssembledTarget: PictureJudge {
  let legend: Legend
  let raster: LookRaster
  /// For each piece its looks: upright, and where pieces are turned after each number of quarter turns clockwise.
  private(set) var looks: [[PieceLook]] = []
  /// For each place the pieces that may lie there, the true one first; none where it stays empty.
  private(set) var meant: [[Int]] = []
  /// The places at which the problem picture itself shows what it should.
  private(set) var given: Set<Int> = []
  /// The finished picture.
  private(set) var finished: Sheet
  /// The problem picture, made as large.
  private(set) var problem: Sheet
  /// For each pixel of the finished picture whether it is known.
  private(set) var isKnown: [Bool]

  /// Reads a problem with its picture.
  ///
  /// - Throws: ``ScoringFault`` if the problem is not one of the task's, or the picture not its.
  init(_ problem: ScoredProblem, _ picture: Picture) throws(ScoringFault) {
    guard let form = Question.Form(rawValue: problem.form)
    else { throw ScoringFault("there is no form \"\(problem.form)\"") }
    let (legend, scene, twins): (Legend, SceneFragment, [[Int]])
    do {
      (legend, scene) = (try Legend(problem.legend), try SceneFragment(problem.scene))
      twins = try SolutionFragment(problem.solution).twins
    } catch {
      throw ScoringFault("the state of the problem cannot be read: \(error)")
    }
    let isMissing = form == .missingPiece
    if let fault = legend.fault(
      pictureWidth: picture.width, pictureHeight: picture.height, isMissing: isMissing)
      ?? scene.fault(legend, form)
    {
      throw ScoringFault("the problem's picture is not that of its state: \(fault)")
    }
    let curved: CurvedCut?
    do {
      curved = legend.isCurved ? try CurvedCut(legend) : nil
    } catch {
      throw ScoringFault("the cut cannot be read: \(error)")
    }
    self.legend = legend
    raster = LookRaster(width: legend.width, height: legend.height, overhang: legend.overhang)
    let size = legend.boardWidth * legend.boardHeight
    finished = Sheet(
      width: legend.boardWidth, height: legend.boardHeight,
      colours: Array(repeating: legend.empty, count: size))
    isKnown = Array(repeating: true, count: size)
    let sheet = Sheet(picture)
    self.problem = sheet.resized(width: legend.boardWidth, height: legend.boardHeight)
    let board = Board(
      (0..<sheet.count).map { sheet[$0] }, stride: sheet.width, legend, scene, curved: curved)
    if isMissing {
      readBoard(sheet, board, scene)
    } else {
      readPieces(board, twins, scene)
    }
  }

  // MARK: - Pieces

  private mutating func readPieces(_ board: Board, _ twins: [[Int]], _ scene: SceneFragment) {
    for piece in 0..<board.count {
      looks.append((0..<(board.isTurned ? 4 : 1)).map { turn in look(board, piece, turn) })
    }
    for place in 0..<legend.count {
      let piece = board.pieces[place]
      if piece == board.odd {
        meant.append([])
        continue
      }
      let group = twins.first { $0.contains(piece + 1) } ?? []
      meant.append([piece] + group.map { $0 - 1 }.filter { $0 != piece })
      // In a grid a piece may stand where it belongs.
      if legend.show == .grid, piece == place, board.turns[piece] == 0 { given.insert(place) }
    }
    paint(board)
  }

  private func look(_ board: Board, _ piece: Int, _ turn: Int) -> PieceLook {
    PieceLook(raster) { x, y in
      let (x, y) =
        switch turn {
        case 0: (x, y)
        case 1: (y, board.height - 1 - x)
        case 2: (board.width - 1 - x, board.height - 1 - y)
        default: (board.width - 1 - y, x)
        }
      return board.pixel(of: piece, x, y)
    }
  }

  /// Paints the finished picture.
  private mutating func paint(_ board: Board) {
    var colours = (0..<finished.count).map { finished[$0] }
    for place in 0..<legend.count {
      guard let piece = meant[place].first else { continue }
      let cell = legend.box(ofPlace: place + 1)
      for y in -board.reach..<board.height + board.reach {
        for x in -board.reach..<board.width + board.reach {
          let (column, row) = (cell[0] + x, cell[1] + y)
          guard 0..<finished.width ~= column, 0..<finished.height ~= row else { continue }
          let offset = row * finished.width + column
          if let colour = board.pixel(of: piece, x, y) {
            colours[offset] = colour
          } else if board.holds(piece, x, y) {
            isKnown[offset] = false
          }
        }
      }
    }
    finished = Sheet(width: finished.width, height: finished.height, colours: colours)
  }

  // MARK: - A missing piece

  /// Takes the board that the problem picture shows; each of its places is a piece, and then the wrong candidates.
  private mutating func readBoard(_ sheet: Sheet, _ candidates: Board, _ scene: SceneFragment) {
    let (blank, answer) = (scene.blank - 1, scene.pieces[scene.blank - 1] - 1)
    let board = sheet.part(legend.board)
    var colours = (0..<board.count).map { board[$0] }
    let cell = legend.box(ofPlace: scene.blank)
    for y in 0..<legend.height {
      for x in 0..<legend.width {
        colours[(cell[1] + y) * board.width + cell[0] + x] =
          candidates.pixel(of: answer, x, y) ?? legend.empty
      }
    }
    finished = Sheet(width: board.width, height: board.height, colours: colours)
    for place in 0..<legend.count {
      let cell = legend.box(ofPlace: place + 1)
      looks.append([
        PieceLook(raster) { x, y in finished[(cell[1] + y) * finished.width + cell[0] + x] }
      ])
      meant.append([place])
      if place != blank { given.insert(place) }
    }
    for candidate in 0..<candidates.count where candidate != answer {
      looks.append([look(candidates, candidate, 0)])
    }
  }
}

extension Board {
  /// Whether a pixel, counted from the corner of a piece's cell, is the piece's, whether it is known or not.
  func holds(_ piece: Int, _ x: Int, _ y: Int) -> Bool {
    guard -reach..<width + reach ~= x, -reach..<height + reach ~= y else { return false }
    guard curved != nil else { return true }
    return pixels[start(of: piece) + (y + reach) * (width + 2 * reach) + x + reach] != Self.none
  }

  /// The colour of a pixel of a piece that stands upright; nil where it is not the piece's, or under its label.
  func pixel(of piece: Int, _ x: Int, _ y: Int) -> UInt32? {
    guard holds(piece, x, y) else { return nil }
    let label = hidden[piece]
    if label[0]..<label[2] ~= x, label[1]..<label[3] ~= y { return nil }
    return pixels[start(of: piece) + (y + reach) * (width + 2 * reach) + x + reach]
  }
}
