import FuzzKit
import Inputs
import PuzzleKit

@main
enum FuzzLines {
  static let forms = [
    QuestionForm(
      "path",
      slots: [QuestionSlot("rows", isNumeral: true), QuestionSlot("answer_form", isRequired: true)]),
    QuestionForm("length", slots: []),
  ]

  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Reads any bytes as lines of maps, of questions and of hashes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let path = FuzzLoop.file("a.jsonl", start, count)
  _ = try? QuestionFile.read(path, of: FuzzLines.forms)
  if HashListFile.isOne(path) { _ = try? HashListFile.read(path) }
  guard let given = try? MapFile.read(path) else { return 0 }
  for grid in given.grids {
    guard grid.line > 0, grid.rows.reduce(0, { $0 + $1.utf8.count }) <= count else {
      fatalError("line \(grid.line) has more than the file")
    }
  }
  return 0
}
