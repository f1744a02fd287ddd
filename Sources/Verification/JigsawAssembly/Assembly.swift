import Datasets
import VerificationKit

/// Which pieces the pictures of a record show in their places, picture by picture.
struct Assembly: Sendable {
  /// For each picture the pieces, from 0, that stand in their places; of picture 0 none.
  private(set) var shown: [Set<Int>] = [[]]

  /// Reads the image thoughts: each place is empty or holds the piece that belongs there, turned back;
  /// a piece that was placed stays, each picture adds some, and the last shows them all.
  ///
  /// The place of an odd piece is empty.
  ///
  /// - Parameters:
  ///   - pictures: The pixels of all pictures.
  ///   - rasters: The pictures.
  ///   - board: The pieces.
  ///   - legend: The legend.
  ///   - findings: Where to report.
  init(
    _ pictures: [[UInt32]], _ rasters: [Raster], _ board: Board, _ legend: Legend,
    into findings: inout Findings
  ) {
    let (width, height) = (legend.boardWidth, legend.boardHeight)
    for number in pictures.indices.dropFirst() {
      guard (rasters[number].width, rasters[number].height) == (width, height) else {
        findings.report("picture.size", "picture \(number) is not \(width)×\(height)")
        shown.append([])
        continue
      }
      if legend.rim > 0, !hasPlainGaps(pictures[number], legend) {
        findings.report("picture.gap", "picture \(number) shows something between the pieces")
      }
      var pieces: Set<Int> = []
      for place in 0..<board.count {
        let box = legend.box(ofPlace: place + 1)
        let corner = box[1] * width + box[0]
        let piece = board.pieces[place]
        if piece != board.odd, board.shows(piece, in: pictures[number], stride: width, at: corner) {
          pieces.insert(piece)
          if shown[number - 1].contains(piece),
            !isSame(box, pictures[number - 1], pictures[number], width)
          {
            findings.report("picture.changed", "picture \(number) changes piece \(piece + 1)")
          }
        } else if !isPlain(box, pictures[number], width, legend.empty) {
          findings.report(
            "picture.place",
            "place \(place + 1) of picture \(number) is neither empty nor piece \(piece + 1)")
        }
      }
      if !pieces.isSuperset(of: shown[number - 1]) {
        findings.report("picture.removed", "picture \(number) takes away a piece")
      } else if pieces == shown[number - 1] {
        findings.report("picture.idle", "picture \(number) adds no piece")
      }
      shown.append(pieces)
    }
    let most = board.odd == nil ? board.count : board.count - 1
    if shown.count > 1, shown[shown.count - 1].count < most {
      findings.report("picture.last", "the last picture is not finished")
    }
  }

  /// Whether nothing is drawn where pieces have lost their rims.
  private func hasPlainGaps(_ picture: [UInt32], _ legend: Legend) -> Bool {
    let rim = legend.rim
    let (across, down) = (legend.width + 2 * rim, legend.height + 2 * rim)
    for y in 0..<legend.boardHeight {
      let isGap = !(rim..<down - rim ~= y % down)
      for x in 0..<legend.boardWidth where isGap || !(rim..<across - rim ~= x % across) {
        if picture[y * legend.boardWidth + x] != legend.empty { return false }
      }
    }
    return true
  }

  private func isPlain(_ box: [Int], _ picture: [UInt32], _ stride: Int, _ colour: UInt32) -> Bool {
    for y in box[1]..<box[3] {
      for place in y * stride + box[0]..<y * stride + box[2] where picture[place] != colour {
        return false
      }
    }
    return true
  }

  private func isSame(_ box: [Int], _ before: [UInt32], _ after: [UInt32], _ stride: Int) -> Bool {
    for y in box[1]..<box[3] {
      for place in y * stride + box[0]..<y * stride + box[2] where before[place] != after[place] {
        return false
      }
    }
    return true
  }

  /// Checks that the edits say just what the pictures show.
  func checkEdits(
    _ edits: [Record.Edit], _ board: Board, _ legend: Legend, into findings: inout Findings
  ) {
    let whole = [0, 0, legend.boardWidth, legend.boardHeight]
    for (number, edit) in zip(1..., edits) {
      if edit.kind != "compose" {
        findings.report("edit.kind", "picture \(number) must be composed")
      }
      if edit.of != 0 {
        findings.report("edit.of", "picture \(number) must be made of the problem picture")
      }
      if edit.region != [whole] {
        findings.report("edit.region", "the region of picture \(number) is not all of it")
      }
      do {
        let told = try PartsFragment(edit.detail)
        let pieces = shown[number].sorted()
        let parts = Set(
          pieces.map { piece in
            PartsFragment.Part(
              from: legend.box(ofPiece: piece + 1), turn: (4 - board.turns[piece]) & 3,
              to: legend.box(ofPlace: board.places[piece] + 1))
          })
        if Set(told.parts) != parts || told.parts.count != parts.count {
          findings.report("edit.detail", "picture \(number) shows other parts than its edit says")
        }
        let hidden = Set(legend.coversPieces ? pieces.map(board.labelBox) : [])
        if Set(told.hidden) != hidden || told.hidden.count != hidden.count {
          findings.report("edit.hidden", "picture \(number) hides other boxes than its edit says")
        }
      } catch {
        findings.report("edit.detail", "picture \(number): \(error)")
      }
    }
  }
}
