/// A sample as a card shows it: its pictures and its words in their order.
struct CardSample: Sendable {
  let record: Record
  /// The paths of its pictures from the card, in the order of `Record.images`.
  let pictures: [String]

  /// The part of the page.
  var text: String {
    var lines = ["### \(record.task)", "", "`\(record.id)`, \(record.form)", ""]
    let problem = record.problem
    for number in problem.images.indices { lines += [image(number, "the problem"), ""] }
    let asked = TraceOutline.asked(problem.question, problem.options.map(\.text))
    lines += ["**Question.** " + Self.escaped(asked).replacing("\n", with: "  \n"), ""]
    var number = problem.images.count
    for thought in record.thoughts {
      if let text = thought.text {
        lines += [
          Self.escaped(text).split(separator: "\n").map { "> \($0)" }.joined(separator: "\n>\n"),
          "",
        ]
      } else {
        lines += [image(number, thought.label), ""]
        number += 1
      }
    }
    lines += ["**Answer.** " + Self.escaped(record.answer.text), ""]
    return lines.joined(separator: "\n")
  }

  private func image(_ number: Int, _ about: String) -> String {
    "![\(Self.escaped(about))](\(pictures[number]))"
  }

  /// A text whose signs mean nothing in Markdown.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for sign in text {
      if "\\`*_<>[]#|".contains(sign) { escaped.append("\\") }
      escaped.append(sign)
    }
    return escaped
  }
}
