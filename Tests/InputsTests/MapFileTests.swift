import Foundation
import Inputs
import PuzzleKit
import Testing
import Traces

@Suite("A file of maps")
struct MapFileTests {
  /// Reads bytes by way of a file.
  private func read(_ bytes: [UInt8], name: String = "maps.jsonl") throws -> GivenFile {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(bytes).write(to: file)
    return try MapFile.read(file.path)
  }

  private func read(_ text: String) throws -> GivenFile {
    try read(Array(text.utf8))
  }

  @Test("Gives each line's rows with the line's number, blank lines aside")
  func grids() throws {
    let file = try read(
      "{\"rows\": [\"@_\", \"_*\"]}\n\n  \r\n{\"level\": 3, \"rows\": [\"#\"], \"id\": {}}\r\n")
    #expect(
      file.grids == [
        GivenGrid(line: 1, rows: ["@_", "_*"]), GivenGrid(line: 4, rows: ["#"]),
      ])
    #expect(file.rejections.isEmpty)
  }

  @Test("Names itself without its folder, and by the sum that sha256sum gives")
  func source() throws {
    let file = try read("{\"rows\":[\"@*\"]}\n")
    #expect(file.source.path == "maps.jsonl")
    // printf '{"rows":["@*"]}\n' | sha256sum
    #expect(
      file.source.sha256 == "7b492c4b47c9ad6ef128c144fa3683e64d001c23298fb15d23b70e264eba1046")
  }

  @Test("Turns away a line that holds no grid, and goes on")
  func rejections() throws {
    let file = try read(
      [
        "not JSON", "[1, 2]", "{\"rows\": [1]}", "{\"row\": []}", "{\"rows\": []}",
        "{\"rows\": [\"\"]}", "{\"rows\": \"@*\"}", "{\"rows\": null}", "{\"rows\": [\"@*\"]",
        "7", "{\"rows\": [\"@*\"]}",
      ].joined(separator: "\n"))
    #expect(file.grids == [GivenGrid(line: 11, rows: ["@*"])])
    #expect(
      file.rejections.map(\.description) == [
        "line 1: is not JSON; write one object a line",
        "line 2: is no JSON object; write {\"rows\": [\"@__\", \"__*\"]}",
        "line 3: has \"rows\" that are not a list of strings",
        "line 4: has no \"rows\"; write {\"rows\": [\"@__\", \"__*\"]}",
        "line 5: has no cell in its \"rows\"",
        "line 6: has no cell in its \"rows\"",
        "line 7: has \"rows\" that are not a list of strings",
        "line 8: has \"rows\" that are not a list of strings",
        "line 9: is not JSON; write one object a line",
        "line 10: is no JSON object; write {\"rows\": [\"@__\", \"__*\"]}",
      ])
  }

  @Test("Turns away bytes that are no UTF-8, lines without end and nesting without end")
  func hostile() throws {
    let deep = String(repeating: "[", count: 100_000)
    let long = "{\"rows\": [\"" + String(repeating: "_", count: 1 << 20) + "\"]}"
    let file = try read([0xFF, 0xFE, 0x00, 0x0A] + Array("\(deep)\n\(long)\n".utf8))
    #expect(file.grids.isEmpty)
    #expect(file.rejections.map(\.reason) == ["no-json", "no-json", "long"])
  }

  @Test("Skips a byte order mark")
  func byteOrderMark() throws {
    #expect(try read([0xEF, 0xBB, 0xBF] + Array("{\"rows\": [\"@\"]}".utf8)).grids.count == 1)
  }

  @Test("Says what is wrong with a file that can't be read")
  func unreadable() throws {
    #expect {
      try MapFile.read("/nowhere/maps.jsonl")
    } throws: {
      "\($0)" == "there is no file /nowhere/maps.jsonl; give the path from the folder where you are"
    }
    #expect {
      try MapFile.read("/tmp")
    } throws: {
      "\($0)" == "/tmp is a folder; give a file of JSON lines"
    }
    #expect {
      try MapFile.read("/dev/null")
    } throws: {
      "\($0)"
        == "/dev/null is no ordinary file, and a run reads it more than once; save it first"
    }
  }

  static let vsp = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "../shared/data/mazes/vsp/task_main_maps.jsonl").standardized.path

  @Test(
    "Reads all 600 maps of VSP",
    .enabled(
      if: FileManager.default.fileExists(atPath: vsp),
      "the maps of VSP are not beside the repository, in ../shared/data"))
  func benchmark() throws {
    let file = try MapFile.read(Self.vsp)
    #expect(file.grids.count == 600)
    #expect(file.rejections.isEmpty)
    #expect(Set(file.grids.map(\.rows.count)) == [3, 4, 5, 6, 7, 8])
  }
}
