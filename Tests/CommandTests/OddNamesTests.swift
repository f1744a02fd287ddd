import Foundation
import Testing

@Suite("Odd names and paths that climb")
struct OddNamesTests {
  @Test(
    "A folder of any name holds the same dataset, and nothing stands beside it",
    arguments: [
      "with space", "ü—'\"$x", "new\nline", "-dash", "%n", "a.partial", "deep/er/still", "link",
      "here/../there/",
    ])
  func names(name: String) throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("plain"))
    let place = try Command.Folder()
    if name == "link" {
      try FileManager.default.createDirectory(
        atPath: place.file("real"), withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(
        atPath: place.file("link"), withDestinationPath: "real")
    }
    if name.hasPrefix("here") {
      try FileManager.default.createDirectory(
        atPath: place.file("here"), withIntermediateDirectories: false)
    }
    let folder = "\(place.path)/\(name)"
    let result = try Command.run("generate", shop.recipe, "-o", folder)
    #expect(result.code == 0, "\(result.err)")
    let manifest = try Data(contentsOf: URL(filePath: "\(folder)/manifest.json"))
    #expect(try manifest == shop.folder.bytes("plain/manifest.json"))
    #expect(try Command.run("verify", folder).code == 0)
    let beside = try FileManager.default.contentsOfDirectory(atPath: place.path)
    let mine =
      name.hasPrefix("here")
      ? ["here", "there"]
      : name == "link"
        ? ["link", "real"]
        : [
          String(name.prefix { $0 != "/" })
        ]
    #expect(beside.sorted() == mine)
  }

  @Test(
    "A dataset whose manifest names a file elsewhere is refused by whoever reads it",
    arguments: ["../../secret", "/etc/passwd", "train-00000/../../x"])
  func climbing(name: String) throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let manifest = try shop.folder.text("made/manifest.json")
    try shop.folder.write(
      manifest.replacing("\"train-00000\"", with: "\"\(name)\""), to: "made/manifest.json")
    for command in [
      ["verify"], ["stats"], ["filter", "-o", shop.out("out"), "--min", "path.length=1"],
      ["export", "-o", shop.out("out"), "--format", "imagefolder"],
    ] {
      let result = try Command.run(
        arguments: [command[0], shop.out("made")] + command.dropFirst())
      #expect(result.code == 65, "\(command[0])")
      #expect(result.err.contains("\"\(name)\" is no name of a shard"), "\(result.err)")
      #expect(!shop.folder.exists("out"))
    }
  }

  @Test("A record whose picture lies elsewhere is refused, and the picture is not read")
  func climbingPicture() throws {
    let shop = try Workshop()
    _ = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    let lines = try shop.folder.text("made/data/train-00000.jsonl")
    let path = "images/train-00000/../../../../../../etc/hostname"
    try shop.folder.write(
      lines.replacing("images/train-00000/00000000-0.png", with: path),
      to: "made/data/train-00000.jsonl")
    let verified = try Command.run("verify", shop.out("made"))
    #expect(verified.code == 1)
    let exported = try Command.run(
      "export", shop.out("made"), "--format", "imagefolder", "-o", shop.out("out"))
    #expect(exported.code == 65)
    #expect(exported.err.contains("the path leaves the dataset's folder"), "\(exported.err)")
    #expect(!shop.folder.exists("out"))
  }
}
