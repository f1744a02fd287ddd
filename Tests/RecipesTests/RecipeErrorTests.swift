import Recipes
import Testing

/// Each thing that can be wrong, with the whole of what is said about it.
@Suite("A recipe that is wrong")
struct RecipeErrorTests {
  static let good = "splits: {train: 10}\ntasks:\n- task: pond\n"

  @Test("Without anything wrong, nothing is said")
  func good() {
    #expect(refusal(of: Self.good) == "nothing is wrong")
  }

  @Test("Every refusal has its sentence", arguments: refusals)
  func everyRefusal(yaml: String, message: String) {
    #expect(refusal(of: yaml) == message)
  }

  static let refusals: [(String, String)] = [
    (
      "", "pond.yaml: the recipe is empty; compare it with Tasks/demo.yaml"
    ),
    (
      "# nothing but this\n", "pond.yaml: the recipe is empty; compare it with Tasks/demo.yaml"
    ),
    (
      "hello",
      """
      pond.yaml:1:1: a recipe is a mapping of keys (seed, splits, count, shard, tasks, \
      filters, decontaminate, duplicates, formats, fit_tokens, pictures), not hello
        hello
        ^
      """
    ),
    (
      "seeed: 7\n" + good,
      """
      pond.yaml:1:1: a recipe has no key seeed; did you mean seed?
        seeed: 7
        ^
      """
    ),
    (
      good + "size: 4\n",
      """
      pond.yaml:4:1: a recipe has no key size; a knob belongs below a task, in `tasks`
        size: 4
        ^
      """
    ),
    (
      good + "  szie: 4\n",
      """
      pond.yaml:4:3: pond has no key szie; did you mean size?
          szie: 4
          ^
      """
    ),
    (
      good + "  marmalade: 4\n",
      """
      pond.yaml:4:3: pond has no key marmalade; `traceloom tasks pond` lists its knobs
          marmalade: 4
          ^
      """
    ),
    (
      good + "  size: 8...3\n",
      """
      pond.yaml:4:9: size: 8...3 is upside down: write 3...8
          size: 8...3
                ^
      """
    ),
    (
      good + "  size: 2...8\n",
      """
      pond.yaml:4:9: size: 2 is out of bounds: it takes 3 to 16
          size: 2...8
                ^
      """
    ),
    (
      good + "  size: large\n",
      """
      pond.yaml:4:9: size: takes a whole number, a list [a, b] or a range a...b, not large
          size: large
                ^
      """
    ),
    (
      good + "  size:\n",
      """
      pond.yaml:4:8: size has no value; give it one or leave the line out
          size:
               ^
      """
    ),
    (
      good + "  size: {least: 3}\n",
      """
      pond.yaml:4:9: size takes one value or a list, not a mapping
          size: {least: 3}
                ^
      """
    ),
    (
      good + "  theme: lakes\n",
      """
      pond.yaml:4:10: theme: there is no lakes; it takes lake, meadow; did you mean lake?
          theme: lakes
                 ^
      """
    ),
    (
      good + "  labels: yes\n",
      """
      pond.yaml:4:11: labels: takes true or false, not yes
          labels: yes
                  ^
      """
    ),
    (
      good + "  size: 3\n  holes: 11\n",
      """
      pond.yaml:5:10: holes: 11 do not fit 3 by 3; make size larger
          holes: 11
                 ^
      """
    ),
    (
      good + "  weight: 0\n",
      """
      pond.yaml:4:11: weight takes a number above 0, not 0
          weight: 0
                  ^
      """
    ),
    (
      good + "  weight: -1.5\n",
      """
      pond.yaml:4:11: weight takes a number above 0, not -1.5
          weight: -1.5
                  ^
      """
    ),
    (
      good + "  size: 4\n  size: 5\n",
      """
      pond.yaml:4:3: size is set twice; keep one
          size: 4
          ^
      """
    ),
    (
      "splits: {train: 10}\ntasks:\n- task: pnod\n",
      """
      pond.yaml:3:9: there is no task pnod; there is pond, stone; did you mean pond?
        - task: pnod
                ^
      """
    ),
    (
      "splits: {train: 10}\ntasks:\n- weight: 2\n",
      """
      pond.yaml:3:3: this task has no name; add `task:` with one of pond, stone
        - weight: 2
          ^
      """
    ),
    (
      "splits: {train: 10}\ntasks: [pond]\n",
      """
      pond.yaml:2:9: a task is a mapping: write `- task: pond`
        tasks: [pond]
                ^
      """
    ),
    (
      "splits: {train: 10}\ntasks: []\n",
      """
      pond.yaml:2:8: tasks takes a list of tasks, each as `- task: NAME`, and not an \
      empty list
        tasks: []
               ^
      """
    ),
    (
      "splits: {train: 10}\n",
      """
      pond.yaml:1:1: the recipe has no tasks; add `tasks:` and below it `- task: pond`
        splits: {train: 10}
        ^
      """
    ),
    (
      "tasks: [{task: pond}]\n",
      """
      pond.yaml:1:1: the recipe has no splits; add `splits: {train: 1000, test: 100}`
        tasks: [{task: pond}]
        ^
      """
    ),
    (
      "splits: {}\ntasks: [{task: pond}]\n",
      """
      pond.yaml:1:9: splits has no split; write it as `splits: {train: 1000, test: 100}`
        splits: {}
                ^
      """
    ),
    (
      "splits: {Train: 10}\ntasks: [{task: pond}]\n",
      """
      pond.yaml:1:10: a split's name is up to 40 of a to z, 0 to 9 and _, and Train is not
        splits: {Train: 10}
                 ^
      """
    ),
    (
      "splits: {train: -3}\ntasks: [{task: pond}]\n",
      """
      pond.yaml:1:17: splits.train takes 1 to 1000000000, and -3 is outside
        splits: {train: -3}
                        ^
      """
    ),
    (
      "splits: {train: ten}\ntasks: [{task: pond}]\n",
      """
      pond.yaml:1:17: splits.train takes a whole number, not ten
        splits: {train: ten}
                        ^
      """
    ),
    (
      good + "seed: -1\n",
      """
      pond.yaml:4:7: seed takes a whole number from 0 to 18446744073709551615, not -1
        seed: -1
              ^
      """
    ),
    (
      good + "shard: 0\n",
      """
      pond.yaml:4:8: shard takes 1 to 100000, and 0 is outside
        shard: 0
               ^
      """
    ),
    (
      good + "pictures: zip\n",
      """
      pond.yaml:4:11: pictures can't be zip; it takes files, tar
        pictures: zip
                  ^
      """
    ),
    (
      good + "duplicates: kepe\n",
      """
      pond.yaml:4:13: duplicates can't be kepe; it takes drop, keep; did you mean keep?
        duplicates: kepe
                    ^
      """
    ),
    (
      good + "formats: [jsonl, parquet]\n",
      """
      pond.yaml:4:18: there is no format parquet yet; there is jsonl
        formats: [jsonl, parquet]
                         ^
      """
    ),
    (
      good + "filters:\n- token_buget_filter: {max: 9}\n",
      """
      pond.yaml:5:3: there is no filter token_buget_filter; there is token_budget_filter, \
      target_area_filter, measure_filter, image_aspect_ratio_filter, image_shape_filter, \
      image_size_filter, text_length_filter, character_repetition_filter, word_repetition_filter, \
      oasis_filter; did you mean token_budget_filter?
        - token_buget_filter: {max: 9}
          ^
      """
    ),
    (
      good + "filters:\n- token_budget_filter: {mx: 9}\n",
      """
      pond.yaml:5:25: token_budget_filter has no key mx; did you mean max?
        - token_budget_filter: {mx: 9}
                                ^
      """
    ),
    (
      good + "filters: [token_budget_filter: {vae: 9...8}]\n",
      """
      pond.yaml:4:38: vae: 9...8 is upside down: write 8...9
        filters: [token_budget_filter: {vae: 9...8}]
                                             ^
      """
    ),
    (
      good + "filters: {token_budget_filter: {max: 9}}\n",
      """
      pond.yaml:4:10: filters takes a list, each as `- token_budget_filter: {max: 16384}`, not a \
      mapping
        filters: {token_budget_filter: {max: 9}}
                 ^
      """
    ),
    (
      good + "decontaminate: {photos: [x]}\n",
      """
      pond.yaml:4:25: no task of this recipe has photos; leave decontaminate.photos out
        decontaminate: {photos: [x]}
                                ^
      """
    ),
    (
      good + "decontaminate: {tables: []}\n",
      """
      pond.yaml:4:25: no task of this recipe has tables; leave decontaminate.tables out
        decontaminate: {tables: []}
                                ^
      """
    ),
    (
      good + "decontaminate: {hashes: x}\n",
      """
      pond.yaml:4:25: there is no such file
        decontaminate: {hashes: x}
                                ^
      """
    ),
    (
      good + "decontaminate: [x]\n",
      """
      pond.yaml:4:16: decontaminate takes `{maps: [FILE], photos: [FOLDER], tables: [FOLDER], hashes: [FILE]}`, not a list
        decontaminate: [x]
                       ^
      """
    ),
    (
      "splits: {train: 10}\ntasks: [{task: stone}]\ndecontaminate: {maps: [x]}\n",
      """
      pond.yaml:3:23: no task of this recipe has maps; leave decontaminate.maps out
        decontaminate: {maps: [x]}
                              ^
      """
    ),
    (
      "splits: {train: 10\ntasks: [{task: pond}]\n",
      """
      pond.yaml:2:6: this is not YAML: while parsing a flow mapping, did not find expected ',' \
      or '}'; see to indentation, colons and quotes
        tasks: [{task: pond}]
             ^
      """
    ),
    (
      good + "\tseed: 1\n",
      """
      pond.yaml:4:1: this is not YAML: while scanning a plain scalar, found a tab character that \
      violates indentation; see to indentation, colons and quotes
        \tseed: 1
        ^
      """
    ),
  ]

  @Test("What the command line sets is named instead of a place", arguments: arguments)
  func everyArgument(set: String, message: String) {
    #expect(refusal(of: Self.good, [set]) == message)
  }

  static let arguments: [(String, String)] = [
    ("size=8...3", "--set size=8...3: size: 8...3 is upside down: write 3...8"),
    (
      "theme=snow", "--set theme=snow: theme: there is no snow; it takes lake, meadow"
    ),
    (
      "szie=4",
      "--set szie=4: neither the recipe nor its tasks have szie; did you mean size?; "
        + "`traceloom tasks` lists the knobs"
    ),
    (
      "stone.size=4",
      "--set stone.size=4: neither the recipe nor its tasks have stone.size; "
        + "`traceloom tasks` lists the knobs"
    ),
    ("size", "--set size: there is no key; write --set KEY=VALUE, as in --set size=6"),
    ("=4", "--set =4: there is no key; write --set KEY=VALUE, as in --set size=6"),
    ("size=", "--set size=: there is no value; write size=VALUE"),
    ("splits..a=4", "--set splits..a=4: splits..a is no path; write KEY or KEY.KEY"),
    (
      "size=[3",
      "--set size=[3: this is not YAML: while parsing a flow sequence, did not find "
        + "expected ',' or ']'; see to indentation, colons and quotes"
    ),
    (
      "tasks.4.size=3",
      "--set tasks.4.size=3: 4 is no place of a list; its 1 parts are numbered from 0"
    ),
    (
      "seed.x=3",
      "--set seed.x=3: seed takes a whole number from 0 to 18446744073709551615, "
        + "not a mapping"
    ),
    ("splits.train.x=3", "--set splits.train.x=3: there is 10 where x is looked for"),
    (
      "decontaminate.map=x",
      "--set decontaminate.map=x: decontaminate has no key map; "
        + "did you mean maps?"
    ),
  ]

  @Test("A count that leaves a split empty is refused")
  func count() {
    #expect(
      refusal(of: "splits: {train: 100, test: 1}\ntasks: [{task: pond}]", ["count=20"])
        == "--set count=20: a count of 20 leaves nothing for the split test; 101 is enough, or "
        + "set splits anew")
  }

  @Test("Aliases that unfold without end are refused")
  func aliases() {
    let laughs = (1..<12).map {
      "l\($0): &l\($0) [\(repeatElement("*l\($0 - 1)", count: 9).joined(separator: ","))]"
    }
    let message = refusal(of: "l0: &l0 ha\n" + laughs.joined(separator: "\n"))
    #expect(message.contains("unfolds to too many parts; write it without aliases"))
  }
}
