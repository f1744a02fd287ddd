import Catalog
import Foundation
import PuzzleKit
import Recipes
import Testing

@Suite("Recipes as files")
struct CatalogRecipeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let tasks = root.appending(path: "Tasks").path
  static let vsp = root.appending(path: "../shared/data/mazes/vsp/task_main_maps.jsonl")
    .standardized.path
  static let hasVSP = FileManager.default.fileExists(atPath: vsp)

  /// Runs something with a folder that goes away afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func refusal(of path: String, _ sets: [String] = []) -> String {
    do {
      let overrides = try sets.map { try RecipeOverride(set: $0) }
      _ = try Catalog.recipe(at: path, overrides: overrides)
      return "nothing is wrong"
    } catch {
      return "\(error)"
    }
  }

  @Test(
    "Every recipe that comes with the house can be read", arguments: ["demo", "spatial-navigation"])
  func recipes(name: String) throws {
    let recipe = try Catalog.recipe(at: "\(Self.tasks)/\(name).yaml")
    #expect(!recipe.parts.isEmpty)
    #expect(recipe.inputRejections.isEmpty)
  }

  @Test("The default recipe makes 1000 to train with and 100 to test with, of sizes 3 to 8")
  func defaults() throws {
    let recipe = try Catalog.recipe(at: "\(Self.tasks)/spatial-navigation.yaml")
    #expect(recipe.splits.map(\.name) == ["train", "test"])
    #expect(recipe.splits.map(\.count) == [1000, 100])
    #expect(recipe.canonical.contains("  size: 3...8\n"))
  }

  @Test(
    "The 600 maps of VSP are 600 scenes",
    .enabled(if: hasVSP, "the maps of VSP are not beside the repository, in ../shared/data"))
  func maps() throws {
    let recipe = try Catalog.recipe(
      at: "\(Self.tasks)/spatial-navigation-maps.yaml",
      overrides: [RecipeOverride(set: "maps=\(Self.vsp)")])
    #expect(recipe.parts[0].puzzle.givenCount == 600)
    #expect(recipe.inputRejections.isEmpty)
    #expect(recipe.duplicates == .keep)
  }

  @Test(
    "All maps of VSP can be kept from being made",
    .enabled(if: hasVSP, "the maps of VSP are not beside the repository, in ../shared/data"))
  func decontamination() throws {
    let recipe = try Catalog.recipe(
      at: "\(Self.tasks)/spatial-navigation.yaml",
      overrides: [RecipeOverride(set: "decontaminate.maps=\(Self.vsp)")])
    #expect(recipe.inputRejections.isEmpty)
    // The small boards hold maps that are alike up to a symmetry.
    #expect(400...600 ~= recipe.excluded.count)
  }

  @Test("An error in the file of licences stands where the recipe names that file")
  func licences() throws {
    try withFolder { folder in
      let photos = folder.appending(path: "photos")
      try FileManager.default.createDirectory(at: photos, withIntermediateDirectories: true)
      try Data().write(to: photos.appending(path: "a.png"))
      let file = folder.appending(path: "l.csv")
      try Data("name,licence\n".utf8).write(to: file)
      let said = refusal(
        of: "\(Self.tasks)/jigsaw-photos.yaml",
        ["photos=\(photos.path)", "licences=\(file.path)"])
      #expect(said.hasPrefix("--set licences=\(file.path): \(file.path) has no column path or"))
    }
  }

  @Test("A ragged map is named with its line and left out")
  func ragged() throws {
    try withFolder { folder in
      let file = folder.appending(path: "maps.jsonl")
      let good = "{\"rows\": [\"@__\", \"#__\", \"__*\"]}\n"
      try Data((good + good + "{\"rows\": [\"@__\", \"_\", \"__*\"]}\n").utf8).write(to: file)
      let recipe = try Catalog.recipe(
        at: "\(Self.tasks)/spatial-navigation-maps.yaml",
        overrides: [RecipeOverride(set: "maps=\(file.path)")])
      #expect(recipe.parts[0].puzzle.givenCount == 2)
      #expect(
        recipe.inputRejections.map(\.description) == [
          "\(file.path) line 3: row 2 of the map has 1 cells and row 1 has 3; make every row as long"
        ])
    }
  }

  @Test("A file is looked for beside the recipe as well")
  func beside() throws {
    try withFolder { folder in
      let name = "maps-\(UUID()).jsonl"
      try Data("{\"rows\": [\"@__\", \"#__\", \"__*\"]}\n".utf8)
        .write(to: folder.appending(path: name))
      let yaml = "splits: {a: 1}\ntasks: [{task: spatial_navigation, maps: \(name)}]\n"
      let file = folder.appending(path: "recipe.yaml")
      try Data(yaml.utf8).write(to: file)
      #expect(try Catalog.recipe(at: file.path).parts[0].puzzle.givenCount == 1)
    }
  }

  @Test("What is wrong with the file itself is said as well")
  func files() throws {
    #expect(
      refusal(of: "\(Self.tasks)/spatial-navigaton.yaml")
        == "\(Self.tasks)/spatial-navigaton.yaml: there is no such recipe; did you mean "
        + "\(Self.tasks)/spatial-navigation.yaml?")
    #expect(
      refusal(of: Self.tasks)
        == "\(Self.tasks): this is a folder; give the recipe, a YAML file, such as "
        + "\(Self.tasks)/demo.yaml")
    try withFolder { folder in
      let file = folder.appending(path: "x.yaml")
      try Data([0x73, 0xFF, 0xFE]).write(to: file)
      #expect(refusal(of: file.path) == "\(file.path): the recipe is not UTF-8; save it as such")
      try Data(repeating: 0x23, count: 2 << 20).write(to: file)
      #expect(
        refusal(of: file.path) == "\(file.path): the file has more than 1 MiB and is no recipe")
    }
  }
}
