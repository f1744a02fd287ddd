import Foundation
import Testing

/// What no file may do, wherever it stands.
@Suite("Habits")
struct HabitTests {
  static let sources: [SourceFile] = (try? SourceFile.all(in: "Sources")) ?? []

  @Test("There are sources to look at")
  func found() {
    #expect(Self.sources.count > 50)
  }

  @Test(
    "No chance that a seed does not give, and no clock in anything that a sample depends on",
    arguments: [
      ".random(", ".shuffled()", ".shuffle()", ".randomElement()", "SystemRandomNumberGenerator",
      "arc4random", "Date(", "Date.now",
    ])
  func chance(call: String) {
    // A log has times; no sample reads it.
    let isClock = call.hasPrefix("Date")
    for file in Self.sources where !isClock || file.name != "Sources/Pipeline/RunLog.swift" {
      for line in file.lines(with: call) {
        Issue.record("\(file.name):\(line) calls \(call)")
      }
    }
  }

  @Test("Only the command writes to the terminal, ends the process or starts logging")
  func printing() {
    let calls = [
      "print(", "debugPrint(", "dump(", "fputs(", "exit(", "fatalError(",
      "FileHandle.standardError", "FileHandle.standardOutput", "LoggingSystem.",
    ]
    for file in Self.sources where !file.name.hasPrefix("Sources/traceloom/") {
      for call in calls {
        for line in file.lines(with: call) {
          Issue.record("\(file.name):\(line) calls \(call)")
        }
      }
    }
  }

  @Test("Nothing is sendable because somebody said so")
  func unchecked() {
    for file in Self.sources {
      for line in file.lines(with: "@unchecked Sendable") {
        Issue.record("\(file.name):\(line) is @unchecked Sendable")
      }
    }
  }

  @Test("A file is one idea, so it stays below 500 lines")
  func length() throws {
    for file in try Self.sources + SourceFile.all(in: "Tests") {
      #expect(file.lines.count <= 500, "\(file.name) has \(file.lines.count) lines")
    }
  }

  @Test("The search finds a call, and no call in a comment or inside another word")
  func search() {
    let file = SourceFile(
      name: "x.swift",
      lines: ["sum.update(1)", "// print(2)", "print(3)", "fingerprint(4)", "  Date()  // now"])
    #expect(file.lines(with: "print(") == [3])
    #expect(file.lines(with: "Date(") == [5])
    let imports = SourceFile(
      name: "y.swift",
      lines: ["public import A", "@testable import B", "import struct C.D", "important(E)"])
    #expect(imports.imports == ["A", "B", "C"])
  }
}
