import Foundation
import Testing

@Suite("Coordinates and orders of pieces")
struct OrderCoordinatesTests {
  @Test("An order of four pieces is no box, whatever the coordinates")
  func order() throws {
    let folder = try Command.Folder()
    try folder.write(
      """
      seed: 3
      splits: {train: 8}
      tasks:
      - task: jigsaw_assembly
        layout: 2x2
        size: 128
        ask_arrangement: 0
        ask_order: 1
      """, to: "orders.yaml")
    let made = try Command.run("generate", folder.file("orders.yaml"), "-o", folder.file("made"))
    #expect(made.code == 0, "\(made.err)")
    func exported(_ name: String, _ more: String...) throws -> Data {
      let arguments = ["export", folder.file("made"), "--format", "llava", "-o", folder.file(name)]
      let result = try Command.run(arguments: arguments + more)
      #expect(result.code == 0, "\(result.err)")
      return try folder.bytes("\(name)/train.json")
    }
    #expect(try exported("told", "--coordinates", "qwen3-vl") == exported("plain"))
  }
}
