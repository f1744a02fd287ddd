import Foundation
import Testing

/// Runs a shell command in a namespace of its own, where a folder of fonts can be hidden.
private enum Hidden {
  static let fonts = "/usr/share/fonts/truetype/lato"

  /// Runs a script; nil where namespaces are not to be had.
  static func run(_ script: String) -> (code: Int32, err: String)? {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/unshare") else { return nil }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments = ["-r", "-m", "sh", "-c", script]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let err = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: err, as: UTF8.self))
  }

  static var mayHide: Bool {
    FileManager.default.fileExists(atPath: fonts) && run("mount -t tmpfs none \(fonts)")?.code == 0
  }
}

@Suite(
  "A font that is not installed",
  .enabled(if: Hidden.mayHide, "no folder of fonts can be hidden from a process here"))
struct MissingFontTests {
  @Test("Stops a run of charts with what to install, before anything is written")
  func refused() throws {
    let folder = try Command.Folder()
    try folder.write("splits: {test: 3}\ntasks:\n- task: chart_refocus\n", to: "a.yaml")
    let path = try #require(Command.path, "the command is not built")
    let result = try #require(
      Hidden.run(
        "mount -t tmpfs none \(Hidden.fonts) && cd '\(folder.path)' "
          + "&& exec '\(path)' generate a.yaml -o out"))
    #expect(result.code != 0)
    #expect(result.err.contains("The font file Lato-Regular.ttf was not found in "))
    #expect(result.err.contains("Install Lato: `apt-get install fonts-lato`"))
    #expect(!folder.exists("out"))
  }
}
