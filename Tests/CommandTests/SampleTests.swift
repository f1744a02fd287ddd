import Foundation
import Testing

@Suite("traceloom sample")
struct SampleTests {
  @Test("Gives the dataset's own line and pictures")
  func sample() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let lines = try shop.folder.text("made/data/train-00001.jsonl").split(separator: "\n")
    // Duplicates may have been dropped, so a line says itself which candidate it is.
    let line = try #require(lines.first)
    let record = try #require(
      JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    let index = try #require(record["index"] as? Int)
    let result = try Command.run(
      "sample", shop.recipe, "--index", "\(index)", "--split", "train", "-o", shop.out("one"))
    #expect(result.code == 0, "\(result.err)")
    #expect(result.out == line + "\n")
    let problem = try #require(record["problem"] as? [String: Any])
    let thoughts = try #require(record["thoughts"] as? [[String: Any]])
    let pictures =
      (problem["images"] as? [String] ?? []) + thoughts.compactMap { $0["image"] as? String }
    #expect(pictures.count >= 2)
    for picture in pictures {
      #expect(
        try shop.folder.bytes("one/\(picture)") == shop.folder.bytes("made/\(picture)"))
    }
  }

  @Test("Names the splits that there are")
  func split() throws {
    let shop = try Workshop()
    let result = try Command.run("sample", shop.recipe, "--index", "0", "--split", "dev")
    #expect(result.code == 64)
    #expect(result.err == "Error: there is no split dev; the recipe has train, test\n")
  }

  @Test("Ends quietly when its reader has gone")
  func brokenPipe() throws {
    let shop = try Workshop()
    let pipe = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let command = try #require(Command.path)
    process.arguments = [
      "-c",
      "{ '\(command)' sample '\(shop.recipe)' --index 0; echo \"code $?\" >&2; } | true",
    ]
    process.standardError = pipe
    try process.run()
    process.waitUntilExit()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(said == "code 0\n")
  }
}

@Suite("traceloom tasks")
struct TasksTests {
  @Test("Lists every knob with its default")
  func knobs() throws {
    let result = try Command.run("tasks", "spatial_navigation")
    #expect(result.code == 0)
    for knob in ["maps", "size", "hole_share", "path_length", "image_thoughts", "naming", "cell"] {
      #expect(result.out.contains("\n  \(knob) "), "\(knob) is not listed")
    }
    #expect(result.out.contains("3...8"))
    #expect(try Command.run("tasks").out.contains("spatial_navigation: "))
  }

  @Test("Knows the nearest name")
  func typo() throws {
    let result = try Command.run("tasks", "spacial_navigation")
    #expect(result.code == 64)
    #expect(
      result.err
        == "Error: there is no task spacial_navigation; there is chart_refocus, jigsaw_assembly, "
        + "spatial_navigation, visual_search; "
        + "did you mean spatial_navigation?\n")
  }
}
