import Datasets
import Foundation

/// Right answers in forms that are unusual and allowed.
enum RightForm {
  /// Outputs that are all right.
  static func all(of record: Record) -> [String] {
    let value = record.answer.value
    return places(value, record) + contents(of: record).map { "\\boxed{\($0)}" }
  }

  /// The answer in every place that counts.
  private static func places(_ value: String, _ record: Record) -> [String] {
    let box = "\\boxed{\(value)}"
    return [
      box, "\\boxed{ \(value) }", "\\boxed {\(value)}", "$\(box)$", "$$\(box)$$", "\\[\(box)\\]",
      "**\(box)**", "So \(box).", "Answer: \(box)\r\n", "日本語 ∎ \(box) ∎",
      "<answer>\(value)</answer>", "<answer>\n\(value)\n</answer>", "<answer>\(box)</answer>",
      "<answer>$\(box)$</answer> Done.", "<answer>\(record.answer.text)</answer>",
      "\\boxed{\\text{\(value)}}", "\\boxed{\\mathrm{\(value)}}", "\\boxed{$\(value)$}",
      "\\boxed{\"\(value)\"}", "\\boxed{**\(value)**}", "\\boxed{\(value).}", "\(box) \(box)",
      "\(box), that is \(box)", "\\boxed{\\boxed{\(value)}}",
      "<think>\\boxed{wrong}</think> \(box)",
      "My first guess \\boxed{x} was wrong; now it is \(box)",
      "</think>\n\n\(box)", "\(record.problem.question)\n\nI look closely. It must be \(box)",
      "<!-- \\boxed{wrong} --> \(box)", "100 % sure: \(box)", "```\n\(box)\n```",
      "<think>a</think><image_start><image_end><think>b</think><answer>\(value)</answer>",
    ]
  }

  /// What may stand in the place of an answer.
  private static func contents(of record: Record) -> [String] {
    let value = record.answer.value
    var all: [String] = []
    switch record.answer.form {
    case "moves":
      let moves = value.split(separator: ",").map(String.init)
      all += [
        moves.joined(separator: ", "), moves.joined(separator: " "), "[\(value)]", "(\(value))",
        value.lowercased(), moves.joined(separator: " → "), moves.joined(separator: " -> "),
        moves.joined(separator: "; "), moves.joined(separator: "\\to "),
        "[" + moves.map { "\"\($0)\"" }.joined(separator: ", ") + "]",
        moves.compactMap { words[$0] }.joined(separator: ", "),
        moves.compactMap { words[$0]?.capitalized }.joined(separator: ", "),
      ]
      if moves.allSatisfy({ $0.count == 1 }) { all.append(moves.joined()) }
    case "option":
      let place = Int(value.unicodeScalars.first?.value ?? 65) - 65
      all += [
        value.lowercased(), "(\(value))", "[\(value)]", "\(value))", "option \(value)",
        "Option (\(value))",
      ]
      if record.problem.options.indices.contains(place) {
        let option = record.problem.options[place].text
        // With its letter as it is shown, and without.
        all += [option, option.split(separator: " ", maxSplits: 1).dropFirst().joined()]
      }
      if record.form == "choice" { all.append("path \(value)") }
    case "yes_no", "yes-no": all += [value.uppercased(), value.capitalized]
    case "number" where record.task == "spatial_navigation":
      all += ["\(value) moves", "\(value) steps", "\(value).0"]
    case "step" where value != "safe": all += ["move \(value)", "step \(value)"]
    case "step": all += ["Safe", "SAFE"]
    case "cell":
      let numbers = value.split(separator: ",")
      all.append("(\(numbers[0]), \(numbers[1]))")
      all.append(String(record.answer.text.dropFirst(7).dropLast()))
    case "meaning": all += ["a \(value)", "the \(value)", value.capitalized]
    case "order", "pieces":
      let parts = value.split(separator: ",")
      all += [
        parts.joined(separator: ", "), parts.joined(separator: " "), "[\(value)]",
        parts.joined(separator: " | "), parts.joined(separator: "-"), value.lowercased(),
      ]
      if record.answer.form == "pieces" {
        all += [parts.reversed().joined(separator: ","), parts.joined(separator: " and ")]
      }
    case "piece": all += ["piece \(value)", "Piece \(value)"]
    case "side": all += [value.uppercased(), "to the \(value)", "\(value) of"]
    case "degrees":
      let parts = value.split(separator: ",")
      all += [
        parts.map { "\($0)°" }.joined(separator: ", "), "[\(parts.joined(separator: ", "))]",
        parts.map { $0 == "270" ? "-90" : $0 }.joined(separator: ", "),
      ]
    case "find":
      let edges = value.split(separator: ",").compactMap { Int($0) }
      all += [
        "[\(value)]", "(\(value))", value.replacingOccurrences(of: ",", with: " "),
        "[[\(value)]]", edges.map { "\($0).0" }.joined(separator: ", "),
        "\(edges[0] + 1), \(edges[1]), \(edges[2]), \(edges[3])",
      ]
    case "label": all += [value.uppercased(), value.lowercased()]
    case "number": all += numbers(value)
    case "count": all += ["\(value).0"] + (Int(value).flatMap { words($0) }.map { [$0] } ?? [])
    case "direction": all += [value.uppercased(), value + "s"]
    default: break
    }
    return all
  }

  /// A number of a chart: a little off, and written otherwise.
  private static func numbers(_ value: String) -> [String] {
    guard let number = Double(value), number != 0 else { return [value] }
    func plain(_ number: Double) -> String { String(format: "%.6f", number) }
    // The true value and the reading differ by 2.5 % at most, so 2 % more of the reading are within 5 % of it.
    return [
      plain(number * 1.02), plain(number * 0.98),
      "+\(value)".replacingOccurrences(of: "+-", with: "-"),
    ]
  }

  private static func words(_ count: Int) -> String? {
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
      .indices.contains(count)
      ? ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"][count]
      : nil
  }

  private static let words = [
    "L": "left", "R": "right", "U": "up", "D": "down", "UL": "up-left", "UR": "up-right",
    "DL": "down-left", "DR": "down-right", "IN": "inward", "OUT": "outward", "CW": "clockwise",
    "CCW": "counterclockwise",
  ]
}
