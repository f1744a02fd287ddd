@testable import Datasets

/// A text that grows with its claims.
struct Saying {
  var text = ""
  var claims: [Record.Claim] = []

  /// Adds words that assert nothing.
  static func + (saying: Saying, words: String) -> Saying {
    var saying = saying
    saying.text += words
    return saying
  }

  /// Adds words that are a claim.
  func claim(
    _ kind: String, _ values: [String], _ words: String, image: Int? = 0, boxes: [[Int]] = []
  ) -> Saying {
    var saying = self
    let start = text.unicodeScalars.count
    let isDeclared = ["option", "asked", "named", "convention", "format"].contains(kind)
    saying.text += words
    saying.claims.append(
      Record.Claim(
        span: [start, start + words.unicodeScalars.count], kind: kind, values: values,
        evidence: isDeclared ? "record" : "pixels", image: isDeclared ? nil : image, boxes: boxes))
    return saying
  }

  var record: Record.Text { Record.Text(text: text, claims: claims) }
}

/// The words of a record, written by hand.
struct Wording {
  var question = Record.Text(text: "", claims: [])
  var thoughts: [Record.Text] = []
  var textOnly = Record.Text(text: "", claims: [])
  var value = ""
  var answerForm = ""

  init(_ plan: Plan) {
    var question = Saying() + "The picture was cut into "
    question =
      question.claim(
        "layout", ["\(plan.rows)", "\(plan.columns)"],
        plan.rows > 1 ? "\(plan.rows) rows and \(plan.columns) columns" : "1 row of \(plan.columns)"
      ) + ", "
    question = question.claim("count", ["\(plan.count)"], "\(plan.count) pieces in all") + ". "
    var example = ""
    switch plan.form {
    case "arrangement":
      let orders = [plan.labels.reversed(), plan.pieces.map(plan.label), plan.labels].map {
        $0.joined(separator: ",")
      }
      let rest = (plan.labels.dropFirst(2) + plan.labels.prefix(2)).joined(separator: ",")
      for (letter, order) in zip(["A", "B", "C", "D"], orders + [rest]) {
        question =
          question.claim(
            "option", [letter, order],
            "\(letter): \(order.split(separator: ",").joined(separator: ", "))") + "; "
      }
      (value, answerForm, example) = ("B", "option", "C")
    case "pair":
      let (first, second) = (plan.label(plan.asked[0]), plan.label(plan.asked[1]))
      question = question + "This is about "
      question =
        question.claim("asked", [first, second], "piece \(first), and piece \(second)") + ". "
      (value, answerForm, example) = ("right", "side", "above")
    case "swapped":
      let moved = (1...plan.count).filter { plan.pieces[$0 - 1] != $0 }
      (value, answerForm) = (moved.map(plan.label).joined(separator: ","), "pieces")
      example = [plan.label(1), plan.label(plan.count)].joined(separator: ",")
    case "rotation":
      value = plan.allTurns.map { String((4 - $0) % 4 * 90) }.joined(separator: ",")
      (answerForm, example) = ("degrees", plan.allTurns.map { _ in "90" }.joined(separator: ","))
      question = question.claim("convention", ["clockwise"], "Turns are clockwise") + ". "
    case "odd_piece":
      (value, answerForm, example) = (plan.label(plan.odd), "piece", plan.label(1))
    default:
      (value, answerForm, example) = (plan.order, "order", plan.labels.joined(separator: ","))
      question =
        question.claim(
          "convention", ["reading"],
          plan.rows > 1 ? "row by row from the top left" : "from left to right") + ". "
    }
    question = question + "Answer like "
    self.question = question.claim("format", [example], "\\boxed{\(example)}").record
    let looks = Self.looks(plan)
    thoughts = [looks.record]
    for number in plan.pictures.indices.dropLast() {
      thoughts.append(Self.placing(plan, Saying() + "See. ", image: number + 1).record)
    }
    let last = plan.pictures.count
    if last > 0 { thoughts.append(end(plan, Saying() + "At last ", last).record) }
    if last == 0 { thoughts = [end(plan, looks + " ", 0).record] }
    textOnly = end(plan, looks + " ", 0).record
  }

  /// What is seen in the problem picture.
  static func looks(_ plan: Plan) -> Saying {
    let corner = plan.at(1, 1)
    let name = plan.label(corner)
    let beside = plan.label(plan.at(1, 2))
    var looks = Saying() + "I look. "
    looks =
      looks.claim(
        "seam", [name, "right", beside],
        "The right edge of piece \(name) runs on into piece \(beside)")
      + ", and "
    if plan.rows > 1 {
      let under = plan.label(plan.at(2, 1))
      looks =
        looks.claim("seam", [name, "below", under], "piece \(under) belongs below piece \(name)")
        + ". "
      looks =
        looks.claim(
          "breaks", [name, "right", under],
          "between the right edge of piece \(name) and piece \(under) there is a break") + ". "
    }
    if plan.source == nil, plan.turns == nil {
      looks =
        looks.claim(
          "colour", [name, "top", "blue"], "the top of piece \(name) is blue",
          boxes: [plan.box(ofPiece: corner)]) + ", "
      looks = looks.claim("texture", [name, "smooth"], "piece \(name) is smooth") + ", "
      let low = plan.label(plan.at(plan.rows, 1))
      looks = looks.claim("light", [low, "bottom", "dark"], "piece \(low) is dark at the bottom")
      looks = looks + ". "
    }
    if let still = (1...plan.count).first(where: { plan.pieces[$0 - 1] == $0 }) {
      let label = plan.label(still)
      looks = looks.claim("still", [label], "piece \(label) already stands where it belongs") + ". "
    }
    if plan.odd > 0 {
      let odd = plan.label(plan.odd)
      looks =
        looks.claim(
          "clashes", [odd, "left"], "the left edge of piece \(odd) clashes",
          boxes: [plan.box(ofPiece: plan.odd)]) + ". "
    }
    return looks + "Now it shows."
  }

  /// Where the first piece stands.
  static func placing(_ plan: Plan, _ saying: Saying, image: Int) -> Saying {
    let name = plan.label(plan.at(1, 1))
    let place = plan.rows > 1 ? "top left" : "row 1, column 1"
    let placed = saying.claim(
      "placed", [name, "1", "1"], "piece \(name) now stands at the \(place)", image: image)
    return (placed + ", and ").claim(
      "place", [name, "1", "1"], "piece \(name) goes to row 1, column 1") + "."
  }

  /// How each piece is turned upright.
  private func turns(_ plan: Plan, _ saying: Saying, _ image: Int) -> Saying {
    var saying = saying
    for (label, turn) in zip(plan.labels, plan.allTurns) {
      let degrees = (4 - turn) % 4 * 90
      let words =
        switch degrees {
        case 0: "piece \(label) is upright"
        case 180: "piece \(label) stands upside down"
        default: "piece \(label) needs a turn by \(degrees) degrees clockwise"
        }
      saying = saying.claim("turn", [label, "\(degrees)"], words, image: image) + ", "
    }
    return saying
  }

  /// How a text ends.
  private func end(_ plan: Plan, _ saying: Saying, _ image: Int) -> Saying {
    var saying = saying
    if plan.turns != nil, plan.form != "rotation" { saying = turns(plan, saying, image) }
    switch plan.form {
    case "swapped":
      let moved = value.split(separator: ",").map(String.init)
      saying = saying.claim(
        "swap", moved, "pieces \(moved[0]) and \(moved[1]) must change places", image: image)
    case "rotation":
      saying = turns(plan, saying, image)
    case "pair":
      let labels = plan.asked.map(plan.label)
      saying = saying.claim(
        "seam", [labels[0], "right", labels[1]],
        "piece \(labels[1]) lies to the right of piece \(labels[0])", image: image)
    case "odd_piece":
      saying = saying.claim("odd", [value], "piece \(value) comes from elsewhere")
    default:
      saying = saying.claim(
        "order", [plan.order],
        "the pieces are \(plan.order.split(separator: ",").joined(separator: ", "))", image: image)
    }
    return (saying + ". So ").claim("answer", [value], "\\boxed{\(value)}", image: image)
  }
}
