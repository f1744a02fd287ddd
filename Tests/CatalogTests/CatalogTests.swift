import Catalog
import Foundation
import PuzzleKit
import PuzzleTesting
import Recipes
import Testing
import VerificationKit

@Suite("The catalog")
struct CatalogTests {
  @Test("Puzzles have names of their own, in snake case, and a sentence each")
  func names() {
    let names = Catalog.puzzles.map { $0.name }
    #expect(Set(names).count == names.count)
    for puzzle in Catalog.puzzles {
      #expect(puzzle.name.allSatisfy { $0 == "_" || $0.isLowercase && $0.isASCII })
      #expect(puzzle.summary.hasSuffix("."))
    }
  }

  @Test("Every puzzle has its verifier")
  func verifiers() {
    #expect(Catalog.verifiers.map { type(of: $0).name } == Catalog.puzzles.map { $0.name })
  }

  @Test("Knobs have names of their own that are no keys of a task, and a default that they take")
  func knobs() throws {
    for puzzle in Catalog.puzzles { try checkKnobs(of: puzzle) }
  }

  private func checkKnobs<P: Puzzle>(of puzzle: P.Type) throws {
    let names = P.knobs.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(Set(names).isDisjoint(with: ["task", "weight"]))
    for knob in P.knobs where !knob.isFile {
      #expect(!knob.summary.isEmpty)
      #expect(knob.current(P()) == knob.fallback)
      let yaml = """
        splits: {all: 1}
        tasks:
        - task: \(P.name)
          \(knob.name): \(knob.fallback)
        """
      let recipe = try RecipeReader(yaml: yaml, file: "x", puzzles: [P.self]).read(
        maps: { _ in throw CancellationError() }, questions: { _, _ in throw CancellationError() },
        photos: { _, _, _ in throw CancellationError() },
        annotations: { _ in throw CancellationError() },
        excludedPhotos: { _ in throw CancellationError() })
      let puzzle = try #require(recipe.parts[0].puzzle as? P)
      #expect(knob.current(puzzle) == knob.fallback, "\(knob.name) does not take its default")
    }
  }

  @Test("Puzzles that take a user's questions fill in every slot that they declare")
  func questions() throws {
    for puzzle in Catalog.puzzles {
      guard let puzzle = puzzle as? any QuestionTaking.Type else { continue }
      try checkQuestions(of: puzzle)
    }
  }

  @Test("Fonts and libraries have versions that a run can be held to")
  func engine() throws {
    #expect(Catalog.libraries.keys.contains("cairo"))
    #expect(Catalog.libraries.values.allSatisfy { $0.contains(".") })
    let fonts = try Catalog.fonts()
    #expect(!fonts.isEmpty)
    #expect(fonts.values.allSatisfy { $0.count == 64 })
  }
}
