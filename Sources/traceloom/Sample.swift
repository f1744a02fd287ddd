import ArgumentParser
import Catalog
import Foundation
import Logging
import Pipeline
import Recipes

/// Makes one candidate of a recipe alone.
struct Sample: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make one sample of a recipe alone and print its record.",
    discussion: "The bytes are those that the dataset has for this index.")

  @OptionGroup var recipe: RecipeOptions

  @Option(help: "The number of the sample in its split, from 0.")
  var index: Int

  @Option(help: "The split (default: the recipe's first).")
  var split: String?

  @Option(name: [.short, .customLong("output")], help: "A folder for its pictures.")
  var output: String?

  func validate() throws {
    guard index >= 0 else { throw ValidationError("--index counts from 0; \(index) is below.") }
  }

  func run() throws {
    let recipe = try Catalog.recipe(at: recipe.path, overrides: recipe.overrides())
    let names = recipe.splits.map(\.name)
    let split = split ?? names[0]
    guard names.contains(split) else {
      throw UsageError(
        "there is no split \(split); the recipe has \(names.joined(separator: ", "))")
    }
    if let output, FileManager.default.fileExists(atPath: output + "/executor.json") {
      throw UsageError(
        "\(output) holds a dataset, whose pictures this would overwrite; name another folder with -o"
      )
    }
    let run = Run(
      recipe, folder: "", engine: try .here(), workers: 1, logger: Logger(label: "traceloom")
    ) { _ in }
    let sample = try run.sample(split: split, index: index)
    if let output {
      let root = URL(filePath: output)
      for picture in sample.pictures {
        let file = root.appending(path: picture.path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(picture.bytes).write(to: file)
        Console.say("wrote \(file.relativePath)")
      }
    }
    try Console.write(sample.line)
  }
}
