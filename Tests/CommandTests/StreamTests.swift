import Foundation
import Testing

@Suite("traceloom stream")
struct StreamTests {
  private struct Picture: Decodable, Equatable {
    var path: String
    var bytes: Data
  }

  private struct Line: Decodable {
    var index: Int
    var pictures: [Picture]
  }

  private func lines(_ text: String) throws -> [Line] {
    let decoder = JSONDecoder()
    decoder.dataDecodingStrategy = .base64
    return try text.split(separator: "\n").map {
      try decoder.decode(Line.self, from: Data($0.utf8))
    }
  }

  @Test("Lines are the dataset's with the pictures in a column more, and frames hold the same")
  func forms() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let result = try Command.run("stream", shop.recipe, "--count", "8")
    #expect(result.code == 0, "\(result.err)")
    #expect(result.err.contains("to go on: --from 8"), "\(result.err)")
    let records = try shop.folder.text("made/data/train-00000.jsonl").split(separator: "\n")
    let texts = result.out.split(separator: "\n")
    #expect(texts.count == 8)
    for (record, text) in zip(records, texts) {
      #expect(text.hasPrefix(record.dropLast() + ",\"pictures\":["))
    }
    for picture in try lines(result.out).flatMap(\.pictures) {
      #expect(try shop.folder.bytes("made/\(picture.path)") == picture.bytes)
    }
    let log = try Command.Folder()
    let frames = try Command.start(
      ["stream", shop.recipe, "--count", "8", "--frames"], log: log)
    frames.waitUntilExit()
    var rest = try log.bytes("out")
    func word() throws -> Int {
      try #require(rest.count >= 4)
      defer { rest = rest.dropFirst(4) }
      return rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    }
    for (record, line) in zip(records, try lines(result.out)) {
      var parts: [Data] = []
      for _ in 0..<(try word()) {
        let size = try word()
        parts.append(rest.prefix(size))
        rest = rest.dropFirst(size)
      }
      #expect(parts.first == Data(record.utf8))
      #expect(Array(parts.dropFirst()) == line.pictures.map(\.bytes))
    }
    #expect(rest.isEmpty)
  }

  @Test("Goes on from any number with what a stream from 0 has there")
  func resumed() throws {
    // So small that scenes come again.
    let small = ["--set", "size=3", "--window", "40"]
    let shop = try Workshop()
    let whole = try Command.run(arguments: ["stream", shop.recipe, "--count", "60"] + small)
    let all = try lines(whole.out).map(\.index)
    #expect(try #require(all.last) > 60, "there are no duplicates")
    for start in [13, 57] {
      let rest = whole.out.split(separator: "\n").suffix(all.filter { $0 >= start }.count)
      let result = try Command.run(
        arguments: ["stream", shop.recipe, "--from", "\(start)", "--count", "\(rest.count)"] + small
          + ["--workers", "1"])
      #expect(result.out.split(separator: "\n") == Array(rest))
    }
  }

  @Test("Waits for its reader, and ends when the reader goes away")
  func reader() throws {
    let shop = try Workshop()
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c", "\"$0\" stream \"$1\" | { head -n 2; sleep 1; }",
      try #require(Command.path, "the command is not built"), shop.recipe,
    ]
    let (out, err) = (Pipe(), Pipe())
    shell.standardOutput = out
    shell.standardError = err
    try shell.run()
    let read = out.fileHandleForReading.readDataToEndOfFile()
    let said = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(try lines(String(decoding: read, as: UTF8.self)).map(\.index) == [0, 1])
    // What went into the pipe, and no more.
    let samples = try #require(said.split(separator: " ").first.flatMap { Int($0) }, "\(said)")
    #expect(samples < 1000, "\(said)")
  }

  @Test(
    "Refuses what makes no sense",
    arguments: [
      (["--from", "-1"], "Missing value for '--from <from>'"),
      (["--count", "0"], "--count takes 1 or more, not 0."),
      (["--window", "99999999"], "--window takes 0 to 16777216, not 99999999."),
      (["--rank", "2", "--world-size", "2"], "--rank 2 --world-size 2 is no share"),
      (["--split", "dev"], "there is no split dev in the recipe; it has train, test"),
      (["--set", "szie=3"], "did you mean size?"),
    ])
  func refused(arguments: [String], sentence: String) throws {
    let shop = try Workshop()
    let result = try Command.run(arguments: ["stream", shop.recipe] + arguments)
    #expect(result.code == 64)
    #expect(result.out.isEmpty)
    #expect(result.err.contains(sentence), "\(result.err)")
  }
}

@Suite("Being stopped")
struct InterruptionTests {
  @Test(
    "SIGTERM ends a run with what to do and nothing half-written, and it goes on to the same bytes")
  func terminated() throws {
    let shop = try Workshop(splits: "{train: 1800, test: 200}")
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("whole"))
    var stops = 0
    for wait in [0.15, 0.3, 0.45, 0.6] {
      let log = try Command.Folder()
      let process = try Command.start(["generate", shop.recipe, "-o", shop.out("cut")], log: log)
      Thread.sleep(forTimeInterval: wait)
      process.terminate()
      process.waitUntilExit()
      guard process.terminationReason == .exit, process.terminationStatus != 0 else { continue }
      stops += 1
      #expect(process.terminationStatus == 75)
      #expect(
        try log.text("err").contains(
          "Stopped by SIGTERM. What is complete is kept: run the same command to go on."))
      let names = try FileManager.default.subpathsOfDirectory(atPath: shop.out("cut"))
      #expect(!names.contains { $0.hasSuffix(".partial") })
    }
    #expect(stops > 0, "every run was over, or had not begun, when it was to stop")
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("cut"))
    #expect(result.code == 0, "\(result.err)")
    #expect(try shop.digest("cut") == shop.digest("whole"))
  }

  @Test("A stream is stopped while it waits for its reader")
  func stream() throws {
    let shop = try Workshop()
    let process = Process()
    process.executableURL = URL(filePath: try #require(Command.path, "the command is not built"))
    process.arguments = ["stream", shop.recipe]
    let (out, err) = (Pipe(), Pipe())
    process.standardOutput = out
    process.standardError = err
    try process.run()
    // The first bytes are there, and the pipe fills up.
    _ = try out.fileHandleForReading.read(upToCount: 1)
    process.terminate()
    process.waitUntilExit()
    #expect(process.terminationStatus == 75)
    #expect(
      String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        .contains("Stopped by SIGTERM"))
  }
}
