@testable import Datasets
import Foundation
import VerificationKit

/// What a record of a missing piece is made of.
struct MissingPlan {
  var rows = 2
  var columns = 2
  var piece = [96, 96]
  var rim = 0
  /// The place without a piece, from 1.
  var blank = 3
  /// The true candidate, from 1.
  var answer = 2
  var count = 3
  var hasLetters = false
  /// Whether the candidates stand in a column on the right of the board, not in a row below.
  var isColumn = false
  var reveal = "late"
  /// What the margin is said to be, as a multiple of what it is.
  var margin = 1.0
  var floor = 1.25

  var labels: [String] { (1...count).map { hasLetters ? ["A", "B", "C", "D"][$0 - 1] : "\($0)" } }
  var label: String { labels[answer - 1] }
  /// The row and the column of the blank, from 1.
  var cell: [String] { ["\((blank - 1) / columns + 1)", "\((blank - 1) % columns + 1)"] }
  var whole: [Int] { [columns * (piece[0] + 2 * rim), rows * (piece[1] + 2 * rim)] }
  var board: [Int] { [12, 14, 12 + whole[0], 14 + whole[1]] }
  var size: [Int] {
    isColumn
      ? [whole[0] + piece[0] + 70, max(whole[1] + 30, count * (piece[1] + 16) + 20)]
      : [max(whole[0] + 24, count * (piece[0] + 16) + 20), whole[1] + piece[1] + 70]
  }

  func box(ofPiece number: Int) -> [Int] {
    let x = isColumn ? board[2] + 12 : 10 + (number - 1) * (piece[0] + 16)
    let y = isColumn ? 10 + (number - 1) * (piece[1] + 16) : board[3] + 12
    return [x, y, x + piece[0], y + piece[1]]
  }

  func labelBox(ofPiece number: Int) -> [Int] {
    let box = box(ofPiece: number)
    return isColumn
      ? [box[2] + 5, box[1] + 20, box[2] + 25, box[1] + 40]
      : [box[0] + 20, box[3] + 5, box[0] + 40, box[3] + 25]
  }

  func box(ofPlace number: Int) -> [Int] {
    let x = (number - 1) % columns * (piece[0] + 2 * rim) + rim
    let y = (number - 1) / columns * (piece[1] + 2 * rim) + rim
    return [x, y, x + piece[0], y + piece[1]]
  }

  /// The board as it is, all places filled, gaps in between.
  var finished: Canvas {
    let source = Canvas.landscape(whole[0], whole[1])
    var board = Canvas(whole[0], whole[1], 0xd8d8d8)
    for place in 1...rows * columns {
      let box = box(ofPlace: place)
      board.paste(source, from: box, at: box[0], box[1])
    }
    return board
  }

  /// A candidate: the true one, or a part of another picture.
  func candidate(_ number: Int) -> Canvas {
    let box = box(ofPlace: blank)
    if number == answer { return finished.part(box) }
    var other = Canvas.landscape(whole[0], whole[1], seed: UInt64(20 + number)).part(box)
    if number % 2 == 0 {
      other.pixels = other.pixels.map { $0 ^ 0xffffff }
    } else {
      other = other.turned(2)
      other.pixels = other.pixels.map { $0 ^ 0x605060 }
    }
    return other
  }

  /// The cost of a candidate's seams, worked out plainly.
  func cost(of number: Int) -> Double {
    var board = finished
    let box = box(ofPlace: blank)
    board.paste(candidate(number), at: box[0], box[1])
    let (row, column) = ((blank - 1) / columns, (blank - 1) % columns)
    var cost = 0.0
    func beside(_ right: Int) {
      let edge = self.box(ofPlace: right)[0]
      let gap = 2 * rim
      cost += Oracle.cost(
        [edge - gap - 2, edge - gap - 1, edge, edge + 1].map { x in
          (box[1]..<box[3]).map { board[x, $0] }
        })
    }
    func over(_ lower: Int) {
      let edge = self.box(ofPlace: lower)[1]
      let gap = 2 * rim
      cost += Oracle.cost(
        [edge - gap - 2, edge - gap - 1, edge, edge + 1].map { y in
          (box[0]..<box[2]).map { board[$0, y] }
        })
    }
    if column > 0 { beside(blank) }
    if column + 1 < columns { beside(blank + 1) }
    if row > 0 { over(blank) }
    if row + 1 < rows { over(blank + columns) }
    return cost
  }

  var trueMargin: Double {
    let wrong = (1...count).filter { $0 != answer }.map(cost(of:))
    return (wrong.min() ?? 0) / cost(of: answer)
  }

  /// A side of the blank on which the board has a piece, and the word for the edge.
  var side: (relation: String, edge: String) {
    rows > 1
      ? (blank > columns ? ("above", "top") : ("below", "bottom"))
      : (blank > 1 ? ("left", "left") : ("right", "right"))
  }
}

extension Sketch {
  /// A record of a missing piece without fault.
  init(_ plan: MissingPlan) {
    self.init(
      Plan(
        rows: plan.rows, columns: plan.columns, piece: plan.piece,
        pieces: Array((1...plan.rows * plan.columns).reversed()), pictures: []))
    let finished = plan.finished
    var problem = Canvas(plan.size[0], plan.size[1], 0xffffff)
    problem.paste(finished, at: plan.board[0], plan.board[1])
    let blank = plan.box(ofPlace: plan.blank)
    problem.fill(
      [
        blank[0] + plan.board[0], blank[1] + plan.board[1], blank[2] + plan.board[0],
        blank[3] + plan.board[1],
      ], 0xd8d8d8)
    for number in 1...plan.count {
      let box = plan.box(ofPiece: number)
      problem.paste(plan.candidate(number), at: box[0], box[1])
      problem.label(plan.labelBox(ofPiece: number), number)
    }
    pictures = [problem, finished]
    fillWords(plan)
    let places = (1...plan.rows * plan.columns).map { $0 == plan.blank ? plan.answer : 0 }
    let margin = plan.trueMargin * plan.margin
    let crop = [0, 0] + plan.whole
    record.scene = Plan.json(
      [
        "rows": plan.rows, "columns": plan.columns, "piece": plan.piece, "pieces": places,
        "places": (1...plan.count).map { $0 == plan.answer ? plan.blank : 0 },
        "turns": (1...plan.count).map { _ in 0 }, "cut": "straight", "rim": plan.rim,
        "asked": ["pieces": [Int](), "blank": plan.blank] as [String: Any], "other": NSNull(),
        "picture": [
          "kind": "painting", "name": "landscape", "seed": "00112233445566aa", "crop": crop,
        ] as [String: Any],
      ] as [String: Any])
    record.solution = Plan.json(
      [
        "searched": "exhaustive", "floor": plan.floor, "margin": margin, "twins": [[Int]](),
        "reveal": plan.reveal,
      ] as [String: Any])
    record.legend = Plan.json(
      [
        "rows": plan.rows, "columns": plan.columns, "piece": plan.piece, "rim": plan.rim,
        "overhang": 0, "cuts": [[Int]](), "show": "strip", "board": plan.board,
        "boxes": (1...plan.count).map(plan.box(ofPiece:)), "tray": [Int](), "ground": "#ffffff",
        "frame": "#ffffff", "empty": "#d8d8d8", "labels": plan.labels,
        "hidden": (1...plan.count).map(plan.labelBox(ofPiece:)),
      ] as [String: Any])
    func list(_ numbers: [Int]) -> String { numbers.map(String.init).joined(separator: ",") }
    let text =
      "jigsaw \(plan.rows)x\(plan.columns) \(plan.piece[0])x\(plan.piece[1]) \(list(places)) "
      + "\(list((1...plan.count).map { _ in 0 })) \(list(crop)) straight \(plan.rim) \(plan.blank)"
    record.signature = "00112233445566aa" + signature(ofCanonical: text).suffix(16)
    for (name, value) in [
      ("pieces.count", Double(plan.count)), ("pieces.displaced", 0), ("pieces.turned", 0),
      ("seam.margin", margin),
    ] {
      for place in record.measures.indices where record.measures[place].name == name {
        record.measures[place].value = value
      }
    }
  }

  private mutating func fillWords(_ plan: MissingPlan) {
    record.form = "missing_piece"
    let question =
      Saying().claim(
        "layout", ["\(plan.rows)", "\(plan.columns)"], "\(plan.rows) × \(plan.columns)")
      + " and "
    let asked =
      (question.claim("count", ["\(plan.count)"], "\(plan.count) candidates") + ". Answer like ")
      .claim("format", [plan.labels[0]], "\\boxed{\(plan.labels[0])}").record
    (record.problem.question, record.problem.claims) = (asked.text, asked.claims)
    let wrong = plan.labels[plan.answer == 1 ? 1 : 0]
    let corner = plan.box(ofPlace: plan.blank)
    let (relation, edge) = plan.side
    var looks = (Saying() + "I look: ").claim(
      "blank", plan.cell, "row \(plan.cell[0]), column \(plan.cell[1]) is missing",
      boxes: [
        [
          corner[0] + plan.board[0], corner[1] + plan.board[1], corner[2] + plan.board[0],
          corner[3] + plan.board[1],
        ]
      ])
    looks = (looks + ". ").claim(
      "clashes", [wrong, relation], "The \(edge) edge of piece \(wrong) clashes with the board")
    looks = looks + ". Let me see."
    let start = Saying() + "So it looks. "
    var end = start.claim(
      "fits", [plan.label, relation], "the \(edge) edge of piece \(plan.label) fits", image: 1,
      boxes: [corner])
    end = (end + ", ").claim("fills", [plan.label], "piece \(plan.label) fills it", image: 1)
    end = (end + ", ").claim(
      "placed", [plan.label] + plan.cell,
      "piece \(plan.label) now stands in row \(plan.cell[0]), column \(plan.cell[1])", image: 1)
    end = (end + ". ").claim("answer", [plan.label], "\\boxed{\(plan.label)}", image: 1)
    var all = (looks + " ").claim("fills", [plan.label], "Piece \(plan.label) belongs there")
    all = (all + ". ").claim("answer", [plan.label], "\\boxed{\(plan.label)}")
    record.textOnly = all.record
    let hasParts: [[String: Any]] = [
      ["from": plan.board, "turn": 0, "to": [0, 0] + plan.whole],
      ["from": plan.box(ofPiece: plan.answer), "turn": 0, "to": corner],
    ]
    func thought(_ saying: Saying) -> Record.Thought {
      Record.Thought(
        type: "text", text: saying.text, label: "look", loss: true, image: nil, edit: nil,
        claims: saying.claims)
    }
    record.thoughts = [
      thought(looks),
      Record.Thought(
        type: "image", text: nil, label: "assemble", loss: true, image: "1.png",
        edit: Record.Edit(
          kind: "compose", of: 0, region: [[0, 0] + plan.whole],
          detail: Plan.json(["parts": hasParts, "hidden": [[Int]]()])), claims: []),
      thought(end),
    ]
    record.answer = Record.Answer(
      text: "\\boxed{\(plan.label)}", value: plan.label, form: "piece", accepted: "exact")
  }
}
