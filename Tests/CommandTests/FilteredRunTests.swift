import Foundation
import Testing

@Suite("Filters of a running dataset")
struct FilteredRunTests {
  private static let filters = """
    filters:
    - target_area_filter: {min: 0.1, max: 0.5, missing: drop}
    - measure_filter: {name: path.length, min: 4}
    - image_size_filter: {max_size: 7 KB}
    """

  @Test("What they keep lies within their bounds, and all of it passes them when it is finished")
  func alike() throws {
    let shop = try Workshop(Self.filters)
    let made = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(made.code == 0, "\(made.err)")
    let data = try PlainDataset(shop.folder, "made")
    #expect(data.entries.count == 36)
    for entry in data.entries {
      #expect((0.1...0.5).contains(entry.measures["target.area"] ?? -1), "\(entry.id)")
      #expect(entry.measures["path.length"] ?? 0 >= 4, "\(entry.id)")
      for image in entry.images { #expect(try data.bytes(image).count <= 7168, "\(image)") }
    }
    let funnel = try shop.folder.text("made/funnel.json")
    for reason in ["target_area_filter", "measure_filter path.length", "image_size_filter"] {
      #expect(funnel.contains("\"reason\" : \"\(reason)\""), "\(funnel)")
    }
    let again = try Command.run(
      "filter", shop.out("made"), "-o", shop.out("all"), "--recipe", shop.recipe)
    #expect(again.code == 0, "\(again.err)")
    #expect(try shop.digest("all") == shop.digest("made"))
    let plain = try Workshop()
    _ = try Command.run("generate", plain.recipe, "-o", plain.out("made"))
    let cut = try Command.run(
      "filter", plain.out("made"), "-o", plain.out("few"), "--recipe", shop.recipe)
    #expect(cut.code == 0, "\(cut.err)")
    let all = try PlainDataset(plain.folder, "made")
    let expected = try all.entries.filter { entry in
      try (0.1...0.5).contains(entry.measures["target.area"] ?? -1)
        && entry.measures["path.length"] ?? 0 >= 4
        && entry.images.allSatisfy { try all.bytes($0).count <= 7168 }
    }
    #expect(try PlainDataset(plain.folder, "few").entries.map(\.id) == expected.map(\.id))
    #expect(!expected.isEmpty && expected.count < 36)
  }

  @Test("A measure that no task has stops the run before anything is written")
  func unknown() throws {
    let shop = try Workshop("filters:\n- measure_filter: {name: path.lenght, min: 4}")
    let result = try Command.run("generate", shop.recipe, "-o", shop.out("made"))
    #expect(result.code == 64)
    #expect(
      result.err.contains(
        "small.yaml:8:26: no task of this recipe has the measure path.lenght; did you mean path.length?"
      ), "\(result.err)")
    #expect(!shop.folder.exists("made"))
  }
}
