import ArgumentParser
import Catalog
import Foundation
import Pipeline
import Recipes

/// Which recipe, and what the command line sets in it.
struct RecipeOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The recipe, a YAML file.", valueName: "recipe"))
  var path: String

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      "Set a key of the recipe or a knob: size=6, size=3...8, decontaminate.maps=FILE.",
      valueName: "key=value"))
  var sets: [String] = []

  @Option(help: "The origin of all chance.")
  var seed: String?

  /// What the options set.
  func overrides() throws(RecipeError) -> [RecipeOverride] {
    var overrides: [RecipeOverride] = []
    for text in sets { overrides.append(try RecipeOverride(set: text)) }
    if let seed {
      overrides.append(try RecipeOverride(flag: "--seed", key: "seed", value: seed))
    }
    return overrides
  }

  /// The recipe's name: that of its file, or of its dataset's folder.
  var name: String {
    let url = URL(filePath: path)
    let name = url.deletingPathExtension().lastPathComponent
    return name == "recipe" ? url.deletingLastPathComponent().lastPathComponent : name
  }
}

/// How many threads.
struct WorkerOptions: ParsableArguments {
  @Option(help: "The number of threads; the machine's cores if it is not given.")
  var workers: Int?

  /// The number of threads.
  var count: Int { workers ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    guard workers.map({ 1...1024 ~= $0 }) ?? true else {
      throw ValidationError("--workers takes 1 to 1024, not \(workers ?? 0).")
    }
  }
}

extension Engine {
  /// This program with the libraries and fonts of this machine.
  static func here() throws -> Engine {
    Engine(version: Catalog.version, libraries: Catalog.libraries, fonts: try Catalog.fonts())
  }
}
