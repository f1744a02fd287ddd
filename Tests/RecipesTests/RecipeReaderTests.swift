import Filters
import PuzzleKit
import Recipes
import Testing

@Suite("A recipe that is right")
struct RecipeReaderTests {
  static let yaml = """
    seed: 7
    splits: {train: 1000, test: 100}
    shard: 50
    tasks:
    - task: pond
      weight: 2.5
      size: [4, 6]
      hole_share: 0.2...0.25
      theme: meadow
      unique: [true, false]
    - task: stone
    duplicates: keep
    formats: [jsonl]
    pictures: tar
    """

  @Test("Sets what it says and leaves the rest at the defaults")
  func values() throws {
    let recipe = try read(Self.yaml)
    #expect(recipe.seed == 7)
    #expect(
      recipe.splits == [
        Recipe.Split(name: "train", count: 1000, proportion: 1000),
        Recipe.Split(name: "test", count: 100, proportion: 100),
      ])
    #expect(recipe.shard == 50)
    #expect(recipe.duplicates == .keep)
    #expect(recipe.formats == ["jsonl"])
    #expect(recipe.pictures == .tar)
    #expect(recipe.parts.map(\.weight) == [2.5, 1])
    let pond = try #require(recipe.parts[0].puzzle as? Pond)
    #expect(pond.size.numbers == [4, 6])
    #expect(pond.share.range == 0.2...0.25)
    #expect(pond.theme == [.meadow])
    #expect(pond.unique == [true, false])
    #expect(pond.holes == nil)
    #expect(!pond.labels)
    #expect((recipe.parts[1].puzzle as? Stone)?.size.numbers == [2])
  }

  @Test("Has defaults for all but the splits and the tasks")
  func defaults() throws {
    let recipe = try read("splits: {all: 5}\ntasks: [{task: pond}]")
    #expect(recipe.seed == 0)
    #expect(recipe.shard == 1000)
    #expect(recipe.duplicates == .drop)
    #expect(recipe.pictures == .files)
    #expect(recipe.formats == ["jsonl"])
    #expect(recipe.parts.count == 1)
  }

  @Test("Takes the largest seed")
  func largestSeed() throws {
    let recipe = try read("seed: 18446744073709551615\nsplits: {a: 1}\ntasks: [{task: pond}]")
    #expect(recipe.seed == UInt64.max)
  }

  @Test("Says canonically what the samples depend on, defaults included")
  func canonical() throws {
    #expect(
      try read(Self.yaml).canonical == """
        schema: 1
        seed: 7
        splits: train 10, test 1
        duplicates: keep
        task: pond
        weight: 2.5
          size: [4, 6]
          holes: any
          hole_share: 0.2...0.25
          theme: meadow
          unique: [true, false]
          labels: false
          maps: none
        task: stone
        weight: 1.0
          size: 2

        """)
  }

  @Test(
    "Is the same canonically however many samples there are and however they are laid out",
    arguments: [
      ["count=3000"], ["shard=7"], ["pictures=files"], ["formats=[jsonl]"],
      ["splits={train: 30, test: 3}"], ["theme=[meadow]"], ["pond.size=[4,6]"],
    ])
  func canonicalWithoutLayout(sets: [String]) throws {
    #expect(try read(Self.yaml, sets).canonical == read(Self.yaml).canonical)
  }

  @Test(
    "Is another canonically where the samples are others",
    arguments: [
      ["seed=8"], ["duplicates=drop"], ["splits={train: 1000, test: 101}"], ["size=5"],
      ["splits={train: 1000, dev: 100}"], ["pond.weight=3"], ["labels=true"],
      ["filters=[token_budget_filter]"],
    ])
  func canonicalWithOtherSamples(sets: [String]) throws {
    #expect(try read(Self.yaml, sets).canonical != read(Self.yaml).canonical)
  }

  @Test("Says each filter canonically with all its settings, and asks them in order")
  func filters() throws {
    let recipe = try read(
      Self.yaml, ["filters=[token_budget_filter: {max: 900}, token_budget_filter]"])
    #expect(
      recipe.canonical.hasSuffix(
        """
        filter: token_budget_filter
          max: 900
          vae: 512...1024
          vit: 224...518
          pictures: stored
        filter: token_budget_filter
          max: 16384
          vae: 512...1024
          vit: 224...518
          pictures: stored

        """))
    #expect(recipe.filters.count == 2)
    #expect(recipe.filters[0].values.first?.value == "900")
  }

  @Test(
    "Reads its own YAML back to the same recipe",
    arguments: [
      [], ["count=37"], ["seed=99", "size=3...5"], ["pictures=files", "unique=true"],
      ["filters=[token_budget_filter: {max: 900, vae: 256...512}]"],
      ["holes=any"], ["maps=a b's \"c\".jsonl"], ["maps=\"6\""], ["decontaminate.maps=[x, y]"],
    ])
  func roundTrip(sets: [String]) throws {
    let grids = ["a b's \"c\".jsonl", "6", "x", "y"].map { ($0, file($0, [["@*"]])) }
    let maps = Dictionary(uniqueKeysWithValues: grids)
    let recipe = try read(Self.yaml, sets, maps: maps)
    let again = try read(recipe.yaml, maps: maps)
    #expect(again.canonical == recipe.canonical)
    #expect(again.splits == recipe.splits)
    #expect(again.yaml == recipe.yaml)
    #expect(again.shard == recipe.shard)
    #expect(again.pictures == recipe.pictures)
    #expect(again.excluded == recipe.excluded)
  }
}

@Suite("What the command line sets in a recipe")
struct RecipeOverrideTests {
  static let yaml = RecipeReaderTests.yaml

  @Test("A bare knob holds for every task that has it")
  func bareKnob() throws {
    let recipe = try read(Self.yaml, ["size=5"])
    #expect((recipe.parts[0].puzzle as? Pond)?.size.numbers == [5])
    #expect((recipe.parts[1].puzzle as? Stone)?.size.numbers == [5])
  }

  @Test("A dotted path leads to one task, by name or number")
  func dottedKnob() throws {
    for key in ["stone.size", "tasks.1.size"] {
      let recipe = try read(Self.yaml, ["\(key)=9"])
      #expect((recipe.parts[0].puzzle as? Pond)?.size.numbers == [4, 6])
      #expect((recipe.parts[1].puzzle as? Stone)?.size.numbers == [9])
    }
  }

  @Test("The last of two holds")
  func lastHolds() throws {
    let recipe = try read(Self.yaml, ["seed=1", "seed=2"])
    #expect(recipe.seed == 2)
  }

  @Test("A flag sets a key")
  func flag() throws {
    let seed = try RecipeOverride(flag: "--seed", key: "seed", value: "12")
    #expect(try read(Self.yaml, flags: [seed]).seed == 12)
  }

  @Test("A split can be set alone")
  func split() throws {
    let recipe = try read(Self.yaml, ["splits.test=40"])
    #expect(recipe.splits.map(\.count) == [1000, 40])
    #expect(recipe.splits.map(\.proportion) == [1000, 40])
  }

  @Test(
    "A count is shared out by largest remainders and leaves the proportions",
    arguments: [
      (1100, [1000, 100]), (2000, [1818, 182]), (11, [10, 1]), (100, [91, 9]), (10, [9, 1]),
      (6, [5, 1]), (1_000_000_000, [909_090_909, 90_909_091]),
    ])
  func count(total: Int, counts: [Int]) throws {
    let recipe = try read(Self.yaml, ["count=\(total)"])
    #expect(recipe.splits.map(\.count) == counts)
    #expect(recipe.splits.map(\.proportion) == [1000, 100])
  }

  @Test("Of equal remainders the first split's comes first")
  func ties() throws {
    let recipe = try read("splits: {a: 1, b: 1, c: 1}\ntasks: [{task: pond}]", ["count=5"])
    #expect(recipe.splits.map(\.count) == [2, 2, 1])
  }
}

@Suite("Files that a recipe names")
struct RecipeInputTests {
  static let yaml = "splits: {test: 4}\ntasks:\n- task: pond\n  maps: here.jsonl\n"

  @Test("Maps become scenes, and what can't be used is said by line")
  func maps() throws {
    let given = file(
      "here.jsonl", [["@*"], ["@*", "_"], ["@_*"]],
      rejections: [GivenRejection(line: 9, reason: "no-json", detail: "is not JSON")])
    let recipe = try read(Self.yaml, maps: ["here.jsonl": given])
    #expect(recipe.parts[0].puzzle.givenCount == 2)
    #expect(
      recipe.inputRejections.map(\.description) == [
        "here.jsonl line 2: is ragged", "here.jsonl line 9: is not JSON",
      ])
    #expect(recipe.canonical.contains("maps: sha256:00ff here.jsonl\n"))
  }

  @Test("Maps with other content are another recipe, in another folder the same")
  func content() throws {
    let one = try read(Self.yaml, maps: ["here.jsonl": file("here.jsonl", [["@*"]])])
    let same = try read(
      Self.yaml, ["maps=there/here.jsonl"],
      maps: ["there/here.jsonl": file("here.jsonl", [["@*"]])])
    let other = try read(
      Self.yaml, maps: ["here.jsonl": file("here.jsonl", [["@*"]], sum: "ff00")])
    #expect(one.canonical == same.canonical)
    #expect(one.canonical != other.canonical)
  }

  @Test("Maps of which none can be used stop the run, and so does a missing file")
  func unusable() {
    let given = file("here.jsonl", [["@*", "_"]])
    #expect(
      refusal(of: Self.yaml, maps: ["here.jsonl": given]) == """
        pond.yaml:4:9: no map of here.jsonl can be used: line 1: is ragged; see \
        Tasks/spatial-navigation-maps.yaml
            maps: here.jsonl
                  ^
        """)
    #expect(
      refusal(of: Self.yaml) == """
        pond.yaml:4:9: there is no such file
            maps: here.jsonl
                  ^
        """)
    #expect(
      refusal(of: Self.yaml, ["maps=gone.jsonl"])
        == "--set maps=gone.jsonl: there is no such file")
  }

  @Test("Maps to keep away become signatures, and one that can't be read is a note")
  func decontamination() throws {
    let yaml = """
      splits: {train: 4}
      tasks: [{task: pond}]
      decontaminate: {maps: [one.jsonl, two.jsonl]}
      """
    let recipe = try read(
      yaml,
      maps: [
        "one.jsonl": file("one.jsonl", [["@*"], ["@_", "*"]]),
        "two.jsonl": file("two.jsonl", [["@*"], ["*@"]]),
      ])
    #expect(
      recipe.excluded == [Signature(canonical: "@*"), Signature(canonical: "*@")])
    #expect(recipe.inputRejections.map(\.description) == ["one.jsonl line 2: is ragged"])
    #expect(
      recipe.canonical.contains(
        "exclude: sha256:00ff one.jsonl\nexclude: sha256:00ff two.jsonl\n"))
  }

  @Test("Scenes of lists of hashes are left out, and the list stands in the canonical recipe")
  func hashes() throws {
    let yaml = """
      splits: {train: 4}
      tasks: [{task: pond}]
      decontaminate: {maps: one.jsonl, hashes: [list]}
      """
    var list = HashList()
    list.scenes = [Signature(canonical: "*@"), Signature(high: 1, low: 2)]
    let recipe = try read(
      yaml, maps: ["one.jsonl": file("one.jsonl", [["@*"]])], hashes: ["list": list])
    #expect(recipe.excluded == list.scenes.union([Signature(canonical: "@*")]))
    #expect(recipe.canonical.contains("exclude: \(list.fingerprint)\n"))
  }
}
