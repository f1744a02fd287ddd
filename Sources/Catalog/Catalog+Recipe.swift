public import Filters
import Foundation
import Inputs
import PuzzleKit
public import Recipes

extension Catalog {
  /// The most bytes of a recipe.
  private static let mostBytes = 1 << 20

  /// Reads a recipe, what the command line sets in it, and the files that it names.
  ///
  /// Files are looked for from the working directory, then from the recipe's folder.
  ///
  /// - Parameters:
  ///   - path: The path of the recipe.
  ///   - overrides: What the command line sets.
  /// - Throws: ``RecipeError`` if the recipe or a file that it names can't be used.
  /// - Returns: The recipe.
  public static func recipe(
    at path: String, overrides: [RecipeOverride] = []
  ) throws(RecipeError) -> Recipe {
    let folder = URL(filePath: path).deletingLastPathComponent()
    func found(_ file: String) -> String {
      let beside = folder.appending(path: file).path
      let manager = FileManager.default
      return !manager.fileExists(atPath: file) && manager.fileExists(atPath: beside)
        ? beside : file
    }
    return try RecipeReader(
      yaml: text(of: path), file: path, puzzles: puzzles, formats: formats
    )
    .read(
      overrides: overrides, maps: { try MapFile.read(found($0)) },
      questions: { try QuestionFile.read(found($0), of: $1) },
      photos: { path, licences, excluded in
        do {
          return try PhotoFolder.read(
            found(path), licences: licences.map(found), excluding: excluded)
        } catch let error as InputError where error.subject == .licences {
          throw KnobError("licences", error.description)
        }
      },
      annotations: { request in
        do {
          return try AnnotationFiles.read(
            AnnotationRequest(
              annotations: found(request.annotations), images: request.images.map(found),
              licences: request.licences, excluded: request.excluded))
        } catch let error as InputError {
          switch error.subject {
          case .content, .columns: throw error
          case .images: throw KnobError("images", error.description)
          case .licences: throw KnobError("licences", error.description)
          }
        }
      },
      tables: { request in
        do {
          return try TableFolder.read(
            TableRequest(tables: found(request.tables), columns: request.columns))
        } catch let error as InputError where error.subject == .columns {
          throw KnobError("columns", error.description)
        }
      },
      excludedPhotos: { try PhotoFolder.excluded(found($0)) },
      hashes: { try HashListFile.read(found($0)) })
  }

  /// Reads the filters of a recipe, or of a file with nothing else.
  ///
  /// - Throws: ``RecipeError`` if the file or a filter can't be used.
  public static func filters(at path: String) throws(RecipeError) -> [any Filter] {
    try RecipeReader(yaml: text(of: path), file: path, puzzles: puzzles, formats: formats)
      .readFilters()
  }

  private static func text(of path: String) throws(RecipeError) -> String {
    let manager = FileManager.default
    var isFolder: ObjCBool = false
    guard unsafe manager.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw RecipeError(path, "there is no such recipe\(hint(near: path))")
    }
    guard !isFolder.boolValue else {
      throw RecipeError(path, "this is a folder; give the recipe, a YAML file\(hint(in: path))")
    }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw RecipeError(path, "the recipe can't be read; see to its permissions", kind: .input)
    }
    guard let data = try? file.read(upToCount: mostBytes + 1) ?? Data() else {
      throw RecipeError(path, "the recipe can't be read", kind: .input)
    }
    guard data.count <= mostBytes else {
      throw RecipeError(path, "the file has more than \(mostBytes >> 20) MiB and is no recipe")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw RecipeError(path, "the recipe is not UTF-8; save it as such")
    }
    return text
  }

  /// Names the recipe that may be meant, or those that are there.
  private static func hint(near path: String) -> String {
    let url = URL(filePath: path)
    let folder = path.contains("/") ? url.deletingLastPathComponent().relativePath : "Tasks"
    let known = recipes(in: folder)
    guard !known.isEmpty else { return "; the repository keeps its recipes in Tasks" }
    let name = url.lastPathComponent
    let meant = name.hasSuffix(".yaml") ? name : name + ".yaml"
    if let near = meant.nearest(among: known) { return "; did you mean \(folder)/\(near)?" }
    return "; there is " + known.map { "\(folder)/\($0)" }.joined(separator: ", ")
  }

  private static func hint(in folder: String) -> String {
    let known = recipes(in: folder)
    guard let first = known.first(where: { $0 == "demo.yaml" }) ?? known.first else { return "" }
    return ", such as \(URL(filePath: folder).appending(path: first).relativePath)"
  }

  private static func recipes(in folder: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
  }
}
