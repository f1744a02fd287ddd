import PuzzleKit
import Recipes
import Seeding
import Testing
import Traces

/// A puzzle that takes tables.
private struct Sum: TableTaking {
  var tables: String?
  var columns: [String] = []
  var given: [GivenTable] = []

  static let name = "sum"
  static let summary = "A puzzle for tests."
  static let knobs: [Knob<Sum>] = [
    Knob(file: "tables", \.tables, "tables to use"),
    Knob(texts: "columns", \.columns, "what columns are"),
  ]

  mutating func take(_ tables: [GivenTable]) { given = tables }
  func pose(_ candidate: Candidate, using chance: inout Chance) throws(Rejection) -> Int { 0 }
  func solve(_ scene: Int) throws(Rejection) -> Int { 0 }
  func signature(of scene: Int) -> Signature { Signature(high: 0, low: 0) }
  func tell(_ scene: Int, solution: Int, using chance: inout Chance) throws -> Sample {
    throw Rejection("never")
  }
}

@Suite("Tables that a recipe names")
struct RecipeTablesTests {
  private static let table = GivenTable(
    source: Source(path: "a.csv", sha256: "00ff", licence: "CC0"), title: "A",
    records: [1, 2, 3],
    columns: [
      GivenTable.Column(
        name: "n", title: "N", role: .figure, texts: ["1", "2", "3"], figures: [1, 2, 3])
    ])

  private func read(
    _ knobs: String, tables: [GivenTable] = [table], rejections: [TableRejection] = [],
    sum: String = "sha256:00ff"
  ) throws -> Recipe {
    let yaml = "splits: {test: 4}\ntasks:\n- task: sum\n" + knobs
    return try RecipeReader(yaml: yaml, file: "sum.yaml", puzzles: [Sum.self]).read(
      maps: { _ in throw NoFile() }, questions: { _, _ in throw NoFile() },
      photos: { _, _, _ in throw NoFile() }, annotations: { _ in throw NoFile() },
      tables: { request in
        guard request.tables != "gone" else { throw NoFile() }
        if let column = request.columns.first(where: { $0.hasPrefix("x=") }) {
          throw KnobError("columns", "no table has the column of \(column)")
        }
        return GivenTables(
          tables: tables, rejections: rejections, notes: ["a note"], fingerprint: sum)
      }, excludedPhotos: { _ in throw NoFile() })
  }

  private func refusal(
    _ knobs: String, tables: [GivenTable] = [table], rejections: [TableRejection] = []
  ) -> String {
    do {
      _ = try read(knobs, tables: tables, rejections: rejections)
      return "nothing is wrong"
    } catch {
      return "\(error)"
    }
  }

  private func ragged(_ file: String, _ count: Int) -> [TableRejection] {
    (0..<count).map {
      TableRejection(file: file, line: $0 + 2, reason: "no-number", detail: "has a word")
    }
  }

  @Test("Are handed to the puzzle, and belong to the recipe by content, not by folder")
  func content() throws {
    let one = try read("  tables: here\n")
    #expect((one.parts[0].puzzle as? Sum)?.given == [Self.table])
    #expect(one.canonical.contains("  tables: sha256:00ff\n"))
    #expect(try read("  tables: there\n").canonical == one.canonical)
    #expect(try read("  tables: here\n", sum: "sha256:ff").canonical != one.canonical)
    let said = try read("  tables: here\n  columns: [n=figure]\n")
    #expect((said.parts[0].puzzle as? Sum)?.columns == ["n=figure"])
    #expect(said.canonical != one.canonical)
    #expect((try read("").parts[0].puzzle as? Sum)?.given == [])
  }

  @Test("Their records that can't be used are listed, twenty of each file, and counted")
  func rejections() throws {
    let recipe = try read("  tables: here\n", rejections: ragged("a.csv", 2) + ragged("b.csv", 23))
    #expect(recipe.inputRejections.count == 22)
    #expect(recipe.inputRejections.first?.description == "a.csv line 2: has a word")
    #expect(recipe.inputNotes == ["b.csv has 3 more records that are turned away", "a note"])
  }

  @Test("Stop the run at the place where the recipe names them")
  func errors() {
    #expect(
      refusal("  tables: gone\n") == """
        sum.yaml:4:11: there is no such file
            tables: gone
                    ^
        """)
    #expect(
      refusal("  tables: here\n  columns: [x=times]\n").hasPrefix(
        "sum.yaml:5:12: no table has the column of x=times"))
    #expect(
      refusal("  columns: [n=figure]\n").hasPrefix(
        "sum.yaml:4:12: columns are of tables, and none are named; add `tables: FOLDER`"))
    #expect(
      refusal("  tables: here\n", tables: [], rejections: ragged("a.csv", 1)).hasPrefix(
        "sum.yaml:4:11: no table of here can be used: a.csv line 2: has a word"))
    #expect(
      refusal("  tables: here\n", tables: []).hasPrefix(
        "sum.yaml:4:11: no table of here can be used, there is none"))
  }
}
