import Filters
import Foundation
import Recipes
import Testing

/// Filters of a recipe: what is read, and what is refused with its line.
@Suite("The filters of a recipe")
struct RecipeFiltersTests {
  private static let good = RecipeErrorTests.good

  @Test("Every filter is read with its settings, and said canonically with all of them")
  func everyFilter() throws {
    let recipe = try read(
      Self.good + """
        filters:
        - target_area_filter: {min: 0.02, max: 2.5e-1}
        - measure_filter: {name: path.length, min: 4, missing: drop}
        - measure_filter: {name: path.length, max: -0.5}
        - image_aspect_ratio_filter
        - image_shape_filter: {min_width: 64, any_or_all: any}
        - image_size_filter: {min_size: 20 KB, max_size: 1MiB}
        - text_length_filter: {max_len: 900}
        - character_repetition_filter: {max_ratio: 0}
        - word_repetition_filter: {rep_len: 3}

        """)
    let start = try #require(recipe.canonical.range(of: "filter: "))
    #expect(
      recipe.canonical[start.lowerBound...] == """
        filter: target_area_filter
          min: 0.02
          max: 0.25
          missing: keep
        filter: measure_filter
          name: path.length
          min: 4.0
          max: inf
          missing: drop
        filter: measure_filter
          name: path.length
          min: -inf
          max: -0.5
          missing: keep
        filter: image_aspect_ratio_filter
          min_ratio: 0.333
          max_ratio: 3.0
          any_or_all: all
        filter: image_shape_filter
          min_width: 64
          max_width: 1073741824
          min_height: 1
          max_height: 1073741824
          any_or_all: any
        filter: image_size_filter
          min_size: 20480
          max_size: 1048576
          any_or_all: all
        filter: text_length_filter
          min_len: 10
          max_len: 900
        filter: character_repetition_filter
          rep_len: 10
          min_ratio: 0.0
          max_ratio: 0.0
        filter: word_repetition_filter
          rep_len: 3
          min_ratio: 0.0
          max_ratio: 0.5

        """)
    let again = try read(recipe.yaml)
    #expect(again.canonical == recipe.canonical)
    #expect(recipe.filters[1].label == "measure_filter path.length")
  }

  @Test("Known defaults hold where nothing is set")
  func defaults() throws {
    func values(_ filter: any Filter) -> [String] { filter.values.map { "\($0.name) \($0.value)" } }
    #expect(values(TargetAreaFilter()) == ["min 0.01", "max 0.3", "missing keep"])
    #expect(values(TextLengthFilter()) == ["min_len 10", "max_len 10000"])
    #expect(
      values(CharacterRepetitionFilter()) == ["rep_len 10", "min_ratio 0.0", "max_ratio 0.5"])
  }

  @Test("Every refusal has its line and its sentence", arguments: refusals)
  func everyRefusal(filter: String, column: Int, sentence: String) {
    let yaml = Self.good + "filters:\n- \(filter)\n"
    let caret = String(repeating: " ", count: column - 1) + "^"
    #expect(
      refusal(of: yaml) == "pond.yaml:5:\(column): \(sentence)\n  - \(filter)\n  \(caret)")
  }

  static let refusals: [(String, Int, String)] = [
    ("target_area_filter: {min: low}", 29, "min takes a number, not low"),
    ("target_area_filter: {min: inf}", 29, "min takes a number, not inf"),
    ("target_area_filter: {max: 1.5}", 29, "max: 1.5 is out of bounds: it takes 0.0 to 1.0"),
    (
      "target_area_filter: {min: 0.4, max: 0.3}", 39,
      "min: 0.4, max: 0.3 is upside down: write min: 0.3, max: 0.4"
    ),
    (
      "target_area_filter: {min: 0.4}", 3,
      "min: 0.4, max: 0.3 is upside down: write min: 0.3, max: 0.4"
    ),
    ("target_area_filter: {missing: no}", 33, "missing takes keep or drop, not no"),
    (
      "target_area_filter: {mix: 0.1}", 24, "target_area_filter has no key mix; did you mean min?"
    ),
    (
      "target_area_filtr", 3,
      "there is no filter target_area_filtr; there is \(Filters.all.map { $0.name }.joined(separator: ", ")); did you mean target_area_filter?"
    ),
    (
      "measure_filter: {min: 3}", 3,
      "measure_filter has no name; say which measure, as {name: path.length, min: 4}"
    ),
    (
      "measure_filter: {name: path.length}", 26,
      "measure_filter of path.length has no bounds; give it min, max or both"
    ),
    (
      "measure_filter: {name: path length, min: 1}", 26,
      "name takes a name of letters, digits and dots, not path length"
    ),
    (
      "measure_filter: {name: path.lenght, min: 1}", 26,
      "no task of this recipe has the measure path.lenght; did you mean path.length?"
    ),
    (
      "measure_filter: {name: zzz, min: 1}", 26,
      "no task of this recipe has the measure zzz; there is holes.count, path.length, target.area"
    ),
    (
      "image_size_filter: {max_size: 3 cm}", 33,
      "max_size takes a number of bytes, such as 4096, 20 KB or 1 MB, not 3 cm"
    ),
    (
      "image_size_filter: {min_size: 2 KB, max_size: 1 KB}", 49,
      "min_size: 2048, max_size: 1024 is upside down: write min_size: 1024, max_size: 2048"
    ),
    ("image_shape_filter: {any_or_all: most}", 36, "any_or_all takes any or all, not most"),
    (
      "image_shape_filter: {min_height: 9, max_height: 8}", 51,
      "min_height: 9, max_height: 8 is upside down: write min_height: 8, max_height: 9"
    ),
    ("text_length_filter: {min_len: 2.5}", 33, "min_len takes a whole number, not 2.5"),
    (
      "word_repetition_filter: {rep_len: 0}", 37,
      "rep_len: 0 is out of bounds: it takes 1 to 10000"
    ),
  ]

  @Test("A mixture with a task that does not say what it measures may ask for anything")
  func mixture() throws {
    let yaml = """
      splits: {train: 10}
      tasks: [{task: pond}, {task: stone}]
      filters: [measure_filter: {name: weight, min: 1}]
      """
    #expect(try read(yaml).filters.count == 1)
  }

  // MARK: - Filters alone

  private func filters(_ yaml: String) throws -> [any Filter] {
    try RecipeReader(yaml: yaml, file: "f.yaml", puzzles: [Pond.self]).readFilters()
  }

  @Test("Filters are read alone, from a recipe or from a file with nothing else")
  func alone() throws {
    let only = "filters:\n- text_length_filter: {max_len: 70}\n- token_budget_filter\n"
    for yaml in [only, Self.good + only, "tasks: [{task: of_another_version}]\n" + only] {
      let read = try filters(yaml)
      #expect(read.map(\.label) == ["text_length_filter", "token_budget_filter"])
      #expect(read[0].values[1].value == "70")
    }
    // Which measures there are the dataset says.
    #expect(try filters("filters: [measure_filter: {name: a.b, max: 1}]")[0].measures == ["a.b"])
  }

  @Test("A file without filters is refused")
  func none() {
    let remedy = "write `filters:` and below it `- target_area_filter: {min: 0.01, max: 0.30}`"
    func message(_ yaml: String) -> String {
      do {
        return "\(try filters(yaml).count)"
      } catch {
        return "\(error)"
      }
    }
    #expect(message("") == "f.yaml: the file is empty; \(remedy)")
    #expect(
      message("- text_length_filter")
        == "f.yaml:1:1: filters are a key of a recipe, not a list; \(remedy)\n  - text_length_filter\n  ^"
    )
    #expect(
      message("filters: []")
        == "f.yaml:1:10: there are no filters here; \(remedy)\n  filters: []\n           ^")
    #expect(
      message("filter: [text_length_filter]")
        == "f.yaml:1:1: a recipe has no key filter; did you mean filters?\n  filter: [text_length_filter]\n  ^"
    )
  }
}
