import Foundation
import Imaging
import Testing

@Suite("traceloom import")
struct ImportTests {
  /// A folder with two photos of noise and annotations of one of them.
  private func folder(
    _ annotations: String =
      #"{"id": 5, "image_id": 1, "category_id": 3, "bbox": [10, 10, 20, 20], "segmentation": [[10, 10, 30, 10, 30, 30]]}"#
  ) throws -> Command.Folder {
    let folder = try Command.Folder()
    try FileManager.default.createDirectory(
      atPath: folder.file("images"), withIntermediateDirectories: true)
    for (name, seed) in [("a", UInt64(1)), ("b", 2)] {
      var state = seed
      let pixels = (0..<160 * 140 * 3).map { place -> UInt8 in
        if place % 30 == 0 {
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        }
        return UInt8(state >> 56)
      }
      var encoder = PNGEncoder()
      let bytes = encoder.encode(
        Picture(width: 160, height: 140, pixels: .rgb(pixels)), mode: .fast)
      try Data(bytes).write(to: URL(filePath: folder.file("images/\(name).png")))
    }
    try folder.write(
      """
      {"licenses": [{"id": 1, "name": "CC0"}], "images": [
      {"id": 1, "file_name": "a.png", "license": 1}, {"id": 2, "file_name": "gone.png", "license": 1}],
      "annotations": [\(annotations), {"id": 6, "image_id": 2, "category_id": 3, "bbox": [1, 1, 2, 2]},
      {"id": 7, "image_id": 1, "category_id": 4, "bbox": [1, 1, 2, 2]}],
      "categories": [{"id": 3, "name": "dog"}]}
      """, to: "x.json")
    return folder
  }

  @Test("Says what can be used and what is turned away, and writes lines that read the same")
  func report() throws {
    let folder = try folder()
    let result = try Command.run(
      "import", folder.file("x.json"), "-o", folder.file("out.jsonl"))
    #expect(result.code == 0, "\(result.err)")
    #expect(result.out.hasPrefix("x.json: 1 photos, 1 objects\n"), "\(result.out)")
    for line in [
      "with a mask             1", "dog         1       1", "1 % to 5 %                     1",
      "no-category           1  x.json annotation 7: it is of the category 4, which has no name among the categories",
      "missing               1  x.json image 2: there is no photo gone.png in the folder of photos; add it, or name its folder",
    ] { #expect(squeezed(result.out).contains(squeezed(line)), "\(line)\n\(result.out)") }
    #expect(result.err.contains("1 photos are in "), "\(result.err)")
    let line = try folder.text("out.jsonl")
    #expect(line.contains(#""image":"images/a.png""#) && line.contains(#""licence":"CC0""#))
    let again = try Command.run("import", folder.file("out.jsonl"), "--images", folder.path)
    #expect(again.code == 0, "\(again.err)")
    #expect(again.out.hasPrefix("out.jsonl: 1 photos, 1 objects\n"), "\(again.out)")
    #expect(!again.out.contains("turned away"))
    let twice = try Command.run(
      "import", folder.file("x.json"), "-o", folder.file("out.jsonl"))
    #expect(twice.code == 64 && twice.err.contains("out.jsonl is there already; name another file"))
  }

  private func squeezed(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }

  @Test("Ends with the code and the sentence that fit")
  func refusals() throws {
    let folder = try folder()
    func run(_ more: String...) throws -> Command.Result {
      try Command.run(arguments: ["import", folder.file("x.json")] + more)
    }
    let licence = try run("--licences", "CC1")
    #expect(licence.code == 64, "\(licence.err)")
    #expect(
      licence.err.contains(
        "no photo can have the licence CC1; there is 1 (CC0); did you mean CC0?"))
    let images = try run("--images", folder.file("none"))
    #expect(images.code == 64 && images.err.contains("there is no folder of photos "))
    try folder.write(String(folder.text("x.json").dropLast(30)), to: "x.json")
    let cut = try run()
    #expect(cut.code == 65, "\(cut.err)")
    #expect(cut.err.contains(" bytes, in the middle of its JSON; get the file anew"))
    let gone = try Command.run("import", folder.file("y.json"))
    #expect(gone.code == 65 && gone.err.contains("there are no annotations "))
  }

  @Test("A damaged mask is found, and an empty set is an error")
  func masks() throws {
    let damaged = try folder(
      #"{"id": 5, "image_id": 1, "category_id": 3, "bbox": [10, 10, 20, 20], "segmentation": {"size": [1, 1], "counts": [1]}}"#
    )
    let result = try Command.run("import", damaged.file("x.json"), "--all")
    #expect(result.code == 0)
    #expect(result.out.contains("mask-damaged"), "\(result.out)")
    let empty = try folder(
      #"{"id": 5, "image_id": 1, "category_id": 3, "bbox": [10, 10, 20]}"#)
    let none = try Command.run("import", empty.file("x.json"))
    #expect(none.code == 65 && none.err.contains("no photo of "), "\(none.err)")
    #expect(none.out.contains("bad-box"))
  }
}
