import Datasets
import VerificationKit

/// Whether claims are true of the board and of what the pictures show.
struct ClaimTruth: Sendable {
  let legend: Legend
  let board: Board
  let seams: Seams
  let twins: TwinGroups
  let missing: MissingPiece?
  let assembly: Assembly
  let question: Question
  /// The pieces asked about, from 1.
  let asked: [Int]
  /// The colours of the pieces that claims measure.
  private let planes: [PiecePlane?]

  /// The kinds of claim, and how many values each has.
  static let kinds: [String: Int] = [
    "layout": 2, "count": 1, "colour": 3, "light": 3, "texture": 2, "seam": 3, "breaks": 3,
    "place": 3, "placed": 3, "turn": 2, "swap": 2, "still": 1, "order": 1, "option": 2, "asked": 2,
    "convention": 1, "answer": 1, "format": 1, "odd": 1, "clashes": 2,
    "edge": 4, "contour": 3, "continues": 4, "alike": 2, "fits": 2, "blank": 2, "fills": 1,
    "rows": 1, "columns": 1, "named": 2,
  ]
  /// The kinds that only fill in what a user words.
  static let filledIn: Set<String> = ["rows", "columns", "named"]
  /// The kinds that rest on the record.
  static let declared: Set<String> = ["option", "asked", "named", "convention", "format"]
  /// The kinds for which pixels are measured.
  private static let measured: Set<String> = ["colour", "light", "texture"]
  /// How many of the first values name pieces, where any do.
  static let places: [String: [Int]] = [
    "colour": [0], "light": [0], "texture": [0], "seam": [0, 2], "breaks": [0, 2], "place": [0],
    "placed": [0], "turn": [0], "swap": [0, 1], "still": [0], "asked": [0, 1],
    "odd": [0], "clashes": [0], "edge": [0], "contour": [0], "continues": [0, 2],
    "alike": [0, 1], "fits": [0], "fills": [0], "named": [1],
  ]

  init(
    _ legend: Legend, _ board: Board, _ seams: Seams, _ twins: TwinGroups,
    _ missing: MissingPiece?, _ assembly: Assembly, _ question: Question, asked: [Int],
    claims: [Record.Claim]
  ) {
    self.legend = legend
    self.board = board
    self.seams = seams
    self.twins = twins
    self.missing = missing
    self.assembly = assembly
    self.question = question
    self.asked = asked
    var measured: Set<Int> = []
    for claim in claims where Self.measured.contains(claim.kind) {
      if let label = claim.values.first, let number = legend.number(of: label) {
        measured.insert(number - 1)
      }
    }
    planes = (0..<board.count).map { measured.contains($0) ? PiecePlane($0, of: board) : nil }
  }

  /// What is false about a claim of a known kind with as many values as it needs; nil if nothing.
  func fault(_ claim: Record.Claim) -> String? {
    let values = claim.values
    for place in Self.places[claim.kind] ?? [] where legend.number(of: values[place]) == nil {
      return "there is no piece \(values[place])"
    }
    switch claim.kind {
    case "layout":
      return values == [String(board.rows), String(board.columns)]
        ? nil : "there are \(board.rows) rows and \(board.columns) columns"
    case "rows":
      return values[0] == String(board.rows) ? nil : "there are \(board.rows) rows"
    case "columns":
      return values[0] == String(board.columns) ? nil : "there are \(board.columns) columns"
    case "count": return values[0] == String(board.count) ? nil : "there are \(board.count)"
    case "colour", "light", "texture": return measured(claim)
    case "seam", "breaks": return seam(claim)
    case "edge": return edge(claim)
    case "contour": return contour(claim)
    case "continues": return continuation(claim)
    case "place", "placed": return place(claim)
    case "turn":
      let degrees = (4 - board.turns[piece(values[0])]) % 4 * 90
      return values[1] == String(degrees) ? nil : "it needs a turn by \(degrees) degrees"
    case "alike":
      return twins.areAlike(piece(values[0]), piece(values[1])) ? nil : "they are no twins"
    case "swap": return swap(piece(values[0]), piece(values[1]))
    case "still":
      let piece = piece(values[0])
      return missing == nil && board.places[piece] == piece && piece != board.odd
        ? nil : "it belongs elsewhere"
    case "odd":
      return piece(values[0]) == board.odd ? nil : "it does not come from elsewhere"
    case "clashes", "fits", "fills", "blank": return fit(claim)
    case "order" where board.odd != nil || missing != nil:
      return "no order puts the pieces together"
    case "order":
      let order = board.pieces.map { legend.labels[$0] }.joined(separator: ",")
      return values[0] == order ? nil : "the order is \(order)"
    case "option":
      guard let said = question.options[values[0]] else { return "there is no such option" }
      return values[1] == said ? nil : "option \(values[0]) is \(said)"
    case "asked":
      return values.map { piece($0) + 1 } == asked ? nil : "the question is about other pieces"
    case "named":
      guard let place = ["first", "second"].firstIndex(of: values[0]), place < asked.count else {
        return "the question is about no \(values[0]) piece"
      }
      return piece(values[1]) + 1 == asked[place] ? nil : "the \(values[0]) is another piece"
    case "convention":
      return ["reading", "clockwise"].contains(values[0]) ? nil : "no such convention"
    case "answer":
      return values[0] == question.value ? nil : "the answer is \(question.value)"
    case "format":
      return question.isExample(values[0]) ? nil : "no answer of this form looks like that"
    default: return "no such kind"
    }
  }

  /// The piece with a name that there is.
  func piece(_ label: String) -> Int { (legend.number(of: label) ?? 1) - 1 }

  private func swap(_ first: Int, _ second: Int) -> String? {
    first != second && board.places[first] == second && board.places[second] == first
      ? nil : "they do not belong in each other's places"
  }

  private func place(_ claim: Record.Claim) -> String? {
    let piece = piece(claim.values[0])
    guard piece != board.odd else { return "the piece belongs nowhere" }
    let place = board.places[piece]
    guard place >= 0 else { return "the piece belongs nowhere" }
    let (row, column) = (place / board.columns + 1, place % board.columns + 1)
    guard claim.values[1...] == [String(row), String(column)] else {
      return "it belongs in row \(row), column \(column)"
    }
    guard claim.kind == "placed" else { return nil }
    guard let image = claim.image, image > 0, assembly.shown[image].contains(piece) else {
      return "the picture does not show it there"
    }
    return nil
  }

  func seam(_ claim: Record.Claim) -> String? {
    let (first, second) = (piece(claim.values[0]), piece(claim.values[2]))
    guard let side = Side(relation: claim.values[1]) else { return "no such side" }
    guard first != second else { return "a piece does not lie beside itself" }
    let neighbour = board.neighbour(first, side)
    if let odd = board.odd, first == odd || second == odd || neighbour == odd {
      return "the piece from elsewhere has no seam"
    }
    if claim.kind != "breaks" {
      return neighbour == second
        ? nil : neighbour.map { "piece \(legend.labels[$0]) lies there" } ?? "no piece lies there"
    }
    guard let neighbour else { return "no piece lies there" }
    guard neighbour != second else { return "that piece does lie there" }
    let right = seams.step(first, side, neighbour, side.opposite)
    let wrong = seams.step(first, side, second, side.opposite)
    return wrong >= right + 3 - 0.05 && wrong >= right * 1.5 - 0.05
      ? nil : "the step is \(wrong), and \(right) at the true seam"
  }

  // MARK: - What is measured

  private func measured(_ claim: Record.Claim) -> String? {
    let piece = piece(claim.values[0])
    guard let plane = planes[piece] else { return "nothing was measured" }
    if let image = claim.image, image > 0, !assembly.shown[image].contains(piece) {
      return "the picture does not show the piece"
    }
    if claim.kind == "texture" {
      let texture = plane.texture
      switch claim.values[1] {
      case "smooth": return texture <= 2.5 + 0.1 ? nil : "its texture is \(texture)"
      case "busy": return texture >= 9 - 0.1 ? nil : "its texture is \(texture)"
      default: return "no such texture"
      }
    }
    var side: Side?
    if claim.values[1] != "whole" {
      guard let part = Side(part: claim.values[1]) else { return "no such part" }
      side = (claim.image ?? 0) > 0 ? part : part.before(turns: board.turns[piece])
    }
    let mean = plane.mean(side)
    if claim.kind == "light" {
      switch claim.values[2] {
      case "dark": return mean.l <= 33 + 1 ? nil : "its L* is \(mean.l)"
      case "light": return mean.l >= 72 - 1 ? nil : "its L* is \(mean.l)"
      default: return "neither dark nor light"
      }
    }
    guard ColourName.names.contains(claim.values[2]) else { return "no such colour" }
    guard ColourName.covers(claim.values[2], mean)
    else { return "its L* is \(mean.l), its chroma \(mean.chroma), its hue \(mean.hue)" }
    let share = plane.share(side, near: mean)
    return share >= 0.5 - 0.005 ? nil : "only \(share) of it lies near its mean"
  }
}
