import FuzzKit
import Recipes

@main
enum FuzzRecipes {
  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Reads any bytes as a recipe of the puzzles of the recipes' own tests, and what a run writes down of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let yaml = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  guard let recipe: Recipe = try? read(yaml) else { return 0 }
  guard let again: Recipe = try? read(recipe.yaml), again.canonical == recipe.canonical else {
    fatalError("the recipe is another when it is read again:\n\(recipe.yaml)")
  }
  return 0
}
