import ArgumentParser
import Catalog
import PuzzleKit

/// Lists the tasks and what a recipe can set about them.
struct Tasks: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the tasks and their knobs: values, defaults, meanings.")

  @Argument(help: "The task; all of them if it is not given.")
  var name: String?

  func run() throws {
    let names = Catalog.puzzles.map { $0.name }
    if let name, !names.contains(name) {
      let hint = name.nearest(among: names).map { "; did you mean \($0)?" } ?? ""
      throw UsageError("there is no task \(name); there is \(names.joined(separator: ", "))\(hint)")
    }
    let tables = Catalog.puzzles.filter { name == nil || $0.name == name }.map { table(of: $0) }
    try Console.write(line: tables.joined(separator: "\n\n"))
  }

  private func table<P: Puzzle>(of puzzle: P.Type) -> String {
    let heads = ("knob", "default")
    let width = P.knobs.map(\.name.count).reduce(heads.0.count, max)
    let middle = P.knobs.map(\.fallback.count).reduce(heads.1.count, max)
    func row(_ name: String, _ fallback: String, _ text: String) -> String {
      "  \(name.padded(to: width))  \(fallback.padded(to: middle))  \(text)"
    }
    let rows = P.knobs.flatMap { knob in
      [row(knob.name, knob.fallback, knob.summary), row("", "", "(\(knob.values))")]
    }
    return (["\(P.name): \(P.summary)", "", row(heads.0, heads.1, "meaning (values)")] + rows)
      .joined(separator: "\n")
  }
}

extension String {
  /// The text with spaces after it, to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
