import Datasets
import Foundation

/// Attacks that only make sense of one task.
enum TaskAttack {
  /// Answers of the right form that are wrong; at least one.
  static func wrongs(_ record: Record) -> [String] {
    let value = record.answer.value
    func others(_ all: [String]) -> [String] { all.filter { $0 != value } }
    switch record.answer.form {
    case "option":
      let count = record.problem.options.isEmpty ? 4 : record.problem.options.count
      return others(Array(["A", "B", "C", "D"].prefix(count)))
    case "yes_no", "yes-no": return others(["yes", "no"])
    case "direction": return others(["rise", "fall"])
    case "side": return others(["left", "right", "above", "below"])
    case "meaning": return others(["ice", "hole", "start", "goal"])
    case "step": return others(["safe", "1", "2", "77"])
    case "count":
      return Int(value).map { ["\($0 + 1)", "\($0 - 1)", "\($0).5", "-\($0)"] } ?? ["x"]
    case "number" where record.task == "spatial_navigation":
      return Int(value).map { ["\($0 + 1)", "\($0 - 1)", "\($0).5", "-\($0)", "\($0)0"] } ?? ["x"]
    case "number": return numbers(record)
    case "label":
      return ["\(value) and more", "not \(value)", "the other", String(value.dropLast()) + "#"]
    case "cell":
      let parts = value.split(separator: ",").compactMap { Int($0) }
      return ["\(parts[0] + 1),\(parts[1])", "\(parts[0]),\(parts[1] + 1)", "0,0", "99,99", "B"]
    case "moves": return moves(record)
    case "order", "pieces", "piece", "degrees": return pieces(record)
    case "find": return boxes(record)
    default: return ["something else", "\(value) and more", "not \(value)"]
    }
  }

  /// More that is tried.
  static func all(on record: Record) -> [Attack] {
    let value = record.answer.value
    switch record.answer.form {
    case "moves" where record.answer.accepted == "any-valid":
      let letters = record.scene.contains("hexagonal") ? "L,R,UL,UR,DL,DR" : "L,R,U,D,IN,OUT,CW,CCW"
      return [
        Attack("the letters", "\\boxed{\(letters)}"),
        Attack(
          "moves with counts", "\\boxed{\(value.replacingOccurrences(of: ",", with: "x1,"))x1}"),
        Attack("moves and a star", "\\boxed{\(value)*}"),
        Attack("numbered moves", "\\boxed{1. \(value)}"),
        Attack("a slash", "\\boxed{\(value)/}"),
      ]
    case "option":
      // The number of the option; no count of things that is an option's text by chance.
      let texts = record.problem.options.map(\.text)
      let number = (1...9).first { number in !texts.contains { $0.hasSuffix(" \(number)") } } ?? 0
      return [
        Attack("the letter in a word", "\\boxed{\(value)nswer}"),
        Attack("two letters", "\\boxed{\(value)\(value)}"),
        Attack("a letter in prose", "I would take option \(value) here."),
        Attack("a letter of none", "\\boxed{E}"), Attack("a number", "\\boxed{\(number)}"),
      ]
    case "find":
      return [
        Attack("five numbers", "\\boxed{\(value),1}"), Attack("three numbers", "\\boxed{1,2,3}"),
        Attack("not a number", "\\boxed{NaN,NaN,NaN,NaN}"),
        Attack("infinite", "\\boxed{-inf,-inf,inf,inf}"),
        Attack("huge", "\\boxed{0,0,1e9,1e9}"),
      ]
    default: return []
    }
  }

  // MARK: - Moves

  private static func moves(_ record: Record) -> [String] {
    let value = record.answer.value
    let moves = value.split(separator: ",").map(String.init)
    let opposite = [
      "L": "R", "R": "L", "U": "D", "D": "U", "UL": "DR", "DR": "UL", "UR": "DL", "DL": "UR",
      "IN": "OUT", "OUT": "IN", "CW": "CCW", "CCW": "CW",
    ]
    guard record.answer.accepted == "any-valid" else {
      // Which ways a cell leaves open: one less, one more.
      let all =
        record.scene.contains("hexagonal")
        ? ["L", "R", "UL", "UR", "DL", "DR"]
        : record.scene.contains("polar") ? ["IN", "OUT", "CW", "CCW"] : ["L", "R", "U", "D"]
      let more =
        all.first { !moves.contains($0) }.map { [(moves + [$0]).joined(separator: ",")] } ?? []
      let less = moves.count > 1 ? [moves.dropLast().joined(separator: ",")] : []
      return more + less + ["none"]
    }
    let last = moves[moves.count - 1]
    let back = opposite[last] ?? ""
    return [
      // A walk that goes on after the goal.
      "\(value),\(back)", "\(value),\(back),\(last),\(back)",
      moves.dropLast().joined(separator: ",") + (moves.count > 1 ? "" : "\(back)"),
      "\(back),\(back),\(value),X", ",", "\(value),", "\(value),N",
    ].filter { $0 != "\(value)," } + ["\(value),1", "0,1,2,3", String(value.reversed()) + "?"]
  }

  // MARK: - Pieces

  private static func pieces(_ record: Record) -> [String] {
    let value = record.answer.value
    let parts = value.split(separator: ",").map(String.init)
    func list(_ parts: some Sequence<String>) -> String { parts.joined(separator: ",") }
    switch record.answer.form {
    case "piece":
      return ["99", "0", "-\(value)", "\(value),\(value)", "\(value).5", "Z9", "piece"]
    case "pieces":
      return [
        "\(parts[0]),\(parts[0])", "\(value),\(parts[0])", parts[0], "0,\(parts[1])", "98,99",
        "x,y",
      ]
    case "degrees":
      var turned = parts
      turned[0] = "90"
      return [
        list(turned), list(parts.dropLast()), value + ",0", list(parts.map { _ in "0" }),
        list(parts.map { $0 == "0" ? "45" : $0 }), "0",
      ]
    default:
      var twice = parts
      twice[0] = twice[1]
      let isLetters = parts.contains("A")
      let sorted = parts.sorted { isLetters ? $0 < $1 : (Int($0) ?? 0) < (Int($1) ?? 0) }
      // The pictures of these pieces differ, unless the record says that they stand for each other.
      let mayDiffer = record.answer.accepted == "equivalent"
      return [
        list(twice), list(parts.dropLast()), value + ",\(parts[0])", value + ",99",
        list(parts.map { "\($0).0" }), list(parts.map { "-\($0)" }),
      ] + (mayDiffer ? [] : [list(sorted), list(parts.dropFirst() + [parts[0]])])
    }
  }

  // MARK: - Numbers and boxes

  private static func numbers(_ record: Record) -> [String] {
    let value = record.answer.value
    guard let solution = try? JSONSerialization.jsonObject(with: Data(record.solution.utf8)),
      let exact = (solution as? [String: Any])?["exact"] as? String, let truth = Double(exact)
    else { return ["x"] }
    func plain(_ number: Double) -> String { String(format: "%.6f", number) }
    let off =
      truth == 0
      ? ["0.1", "-0.1", "1"]
      : [
        plain(truth * 1.051), plain(truth * 0.949), plain(-truth), plain(truth * 1000),
        plain(truth / 100),
      ]
    return off + [
      "\(value)-\(value)", "\(value) \(value)", "about \(value)", "\(value) zorkmids", "0x1F",
      "1e3",
    ]
  }

  private static func boxes(_ record: Record) -> [String] {
    let edges = record.answer.value.split(separator: ",").compactMap { Double($0) }
    guard edges.count == 4,
      let scene = try? JSONSerialization.jsonObject(with: Data(record.scene.utf8)),
      let size = (scene as? [String: Any])?["size"] as? [Double]
    else { return ["x"] }
    func text(_ edges: [Double]) -> String { edges.map { "\(Int($0))" }.joined(separator: ",") }
    let (wide, high) = (edges[2] - edges[0], edges[3] - edges[1])
    // Half as wide again to one side shares a third of the union; three times the area shares a third.
    let shifted = [edges[0] + wide / 2 + 1, edges[1], edges[2] + wide / 2 + 1, edges[3]]
    let grown = [edges[0] - wide, edges[1] - high, edges[2] + wide, edges[3] + high]
    let whole = wide * high < size[0] * size[1] * 0.45 ? [text([0, 0, size[0], size[1]])] : []
    return whole + [
      text(shifted), text(grown), text([edges[2], edges[3], edges[0], edges[1]]),
      text([edges[0], edges[1], wide / 4, high / 4].map { $0 - 5000 }), "0,0,0,0", "0,0,1,1",
    ]
  }
}
