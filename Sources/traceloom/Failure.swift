import ArgumentParser
import Datasets
import Export
import Filters
import Foundation
import Gallery
import Pipeline
import Recipes

/// Something that was asked for and is not there.
struct UsageError: Error, CustomStringConvertible {
  /// What is wrong, and what to do.
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// How the command ends when something is wrong: a sentence on stderr, and an exit code that says whether
/// to try again.
///
/// 1: a check found something. 64: usage, recipe or another run's folder, to be mended by hand. 65: bad
/// data, likewise. 75: try again, once the disk, the folder or the machine allows it.
struct Failure {
  private let error: any Error

  init(_ error: any Error) {
    self.error = error
  }

  /// Says what is wrong and leaves.
  func exit() -> Never {
    switch error {
    case let error as RecipeError: leave("\(error)", code: error.kind == .recipe ? 64 : 65)
    case let error as UsageError: leave("\(error)", code: 64)
    case let error as ExportError: leave("\(error)", code: 64)
    case let error as GalleryError: leave("\(error)", code: 64)
    case let error as FilteringError: leave("\(error)", code: 64)
    case let error as RunError: leave("\(error)", code: error.kind.exitCode)
    case let error as FileError: leave("\(error)", code: 75)
    case let error as OutputError: leave("\(error)", code: 75)
    case let error as CocoaError:
      let file = error.filePath.map { "\($0): " } ?? ""
      leave("\(file)\(error.localizedDescription)", code: 75)
    case is ExitCode, is CleanExit, is ValidationError: TraceLoom.exit(withError: error)
    default:
      // What ArgumentParser throws has types of its own, and its own way of being said.
      if TraceLoom.exitCode(for: error) == .failure {
        leave("\(error)", code: 65)
      } else {
        TraceLoom.exit(withError: error)
      }
    }
  }

  private func leave(_ message: String, code: Int32) -> Never {
    Console.say("Error: \(message)")
    Foundation.exit(code)
  }
}
