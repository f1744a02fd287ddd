/// The page that introduces a dataset, as `README.md`.
///
/// All numbers are those of the dataset; nothing depends on how it was made, by how many or when.
struct Card: Sendable {
  let facts: DatasetFacts
  /// A sample of each task.
  let samples: [CardSample]
  /// The recipe as the user wrote it.
  let recipe: String

  var manifest: Manifest { facts.manifest }

  /// The page.
  var text: String {
    [
      frontMatter, introduction, shown, Self.columns, counts, lengths, balance, tokens, making,
      verified, duplicates, loading, licences, limitations, checksums,
    ].joined(separator: "\n")
  }

  /// A table; rows are cells as they stand in Markdown.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let lines = [head, head.map { _ in "---" }] + rows
    return lines.map { row in
      "| "
        + row.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }
        .joined(separator: " | ") + " |"
    }.joined(separator: "\n")
  }

  /// A share in hundredths with one digit.
  static func percent(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "0.0 %" }
    let tenths = (part * 1000 + whole / 2) / whole
    return "\(tenths / 10).\(tenths % 10) %"
  }

  // MARK: - What hubs read

  var files: [(split: String, pattern: String)] {
    facts.splits.map { ($0.name, "data/\($0.name)-*.jsonl") }
  }

  private var frontMatter: String {
    let sizes = [
      (1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
      (10_000_000, "1M<n<10M"),
    ]
    let size = sizes.first { facts.samples < $0.0 }?.1 ?? "10M<n<100M"
    let list = files.map { "  - {split: \($0.split), path: \"\($0.pattern)\"}" }
    let tags =
      ["traceloom", "interleaved-reasoning", "synthetic"] + facts.tally.samples.keys.sorted()
    var bytes = 0
    let splits = facts.splits.map { split in
      let own = manifest.shards.reduce(0) { $0 + ($1.split == split.name ? $1.bytes : 0) }
      bytes += own
      return "  - {name: \(split.name), num_bytes: \(own), num_examples: \(split.count)}"
    }
    return """
      ---
      license: \(facts.sources.isEmpty ? "apache-2.0" : "other")
      language: [en]
      task_categories: [any-to-any, image-text-to-text, visual-question-answering]
      tags: [\(tags.joined(separator: ", "))]
      annotations_creators: [machine-generated]
      language_creators: [machine-generated]
      source_datasets: [\(facts.sources.isEmpty ? "original" : "extended|other")]
      size_categories: ["\(size)"]
      configs:
      - config_name: default
        data_files:
      \(list.joined(separator: "\n"))
      dataset_info:
        features:
      \(Self.features)
        splits:
      \(splits.joined(separator: "\n"))
        download_size: \(bytes)
        dataset_size: \(bytes)
      ---

      """
  }

  /// The columns and their types, as `datasets` reads them from here.
  private static let features = {
    let claims = """
      list:
      - {name: span, list: int64}
      - {name: kind, dtype: string}
      - {name: values, list: string}
      - {name: evidence, dtype: string}
      - {name: image, dtype: int64}
      - name: boxes
        list:
          list: int64
      """
    func texts(_ names: String...) -> String {
      names.map { "- {name: \($0), dtype: string}" }.joined(separator: "\n")
    }
    func part(_ name: String, _ inner: String) -> String {
      "- name: \(name)\n" + inner.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }
    func structure(_ fields: String...) -> String {
      "struct:\n" + fields.joined(separator: "\n")
    }
    func list(_ fields: String...) -> String { "list:\n" + fields.joined(separator: "\n") }
    let edit = structure(
      texts("kind"), "- {name: of, dtype: int64}",
      part("region", "list:\n  list: int64"), texts("detail"))
    let all = [
      texts("id", "task", "split"), "- {name: index, dtype: int64}", texts("form"),
      part(
        "problem",
        structure(
          "- {name: images, list: string}", texts("question"), part("claims", claims),
          part("options", list(texts("text"), part("claims", claims))))),
      part(
        "thoughts",
        list(
          texts("type", "text", "label"), "- {name: loss, dtype: bool}", texts("image"),
          part("edit", edit), part("claims", claims))),
      part("text_only", structure(texts("text"), part("claims", claims))),
      part("answer", structure(texts("text", "value", "form", "accepted"))),
      "- {name: difficulty, dtype: float64}",
      part("measures", list(texts("name"), "- {name: value, dtype: float64}")),
      texts("scene", "solution", "legend", "signature"),
      part(
        "provenance",
        structure(
          texts("generator", "recipe"), "- {name: seed, dtype: uint64}",
          part("sources", list(texts("path", "sha256", "licence"))))),
    ]
    return all.joined(separator: "\n").split(separator: "\n").map { "  " + $0 }
      .joined(separator: "\n")
  }()

  // MARK: - What it is

  private var introduction: String {
    let splits = manifest.splits.map { [$0.name, "\($0.count)"] }
    let tasks = facts.tally.samples.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] }
    let packed =
      facts.isPacked ? ", in one tar archive a shard: unpack each in the dataset's folder" : ""
    return """
      # Interleaved reasoning traces

      Problems with a picture, reasoning that alternates between words and edited pictures, and an answer that a
      program has proved. Made by traceloom \(manifest.generator).

      \(Self.table(["split", "samples"], splits))

      \(Self.table(["task", "samples"], tasks))

      \(facts.pictures) pictures\(packed). Digest of the whole: `\(manifest.digest)`.

      """
  }

  private var shown: String {
    let parts = samples.map(\.text)
    return parts.isEmpty ? "" : "## A sample of each task\n\n" + parts.joined(separator: "\n") + ""
  }

  private static let columns = """
    ## Columns

    | column | content |
    |---|---|
    | `id`, `task`, `split`, `index`, `form` | which sample it is; indices may skip, because duplicates are dropped |
    | `problem` | the paths of its pictures, the question, what the question asserts, the options |
    | `thoughts` | text, image, text, …, text: the words with their claims, the pictures with the edit that made them |
    | `text_only` | the same reasoning, written to stand without pictures |
    | `answer` | the answer as it should be written, its bare value, and what a scorer accepts |
    | `difficulty`, `measures` | a number from 0 to 100, and the numbers behind it |
    | `scene`, `solution`, `legend` | JSON strings: the whole state, what was proved, how pictures are read |
    | `signature`, `provenance` | what alike scenes share; generator, recipe, seed, source files |

    Boxes are `[x0, y0, x1, y1]` in pixels, origin top left, right and bottom exclusive. Spans count Unicode code points.

    """

  // MARK: - What it costs

  private var tokens: String {
    let budget = TokenBudget()
    let tallies =
      facts.tally.tasks.sorted { $0.key < $1.key }.map { ($0.key, $0.value.tokens) }
      + [("all", facts.tally.tokens)]
    let rows = tallies.map { name, tally in
      [
        name, "\(tally.least)", "\(tally.mean)", "\(tally.most)",
        "\(tally.over) of \(tally.samples)", Self.percent(tally.over, of: tally.samples),
      ]
    }
    return """
      ## Token budget

      A trainer of the BAGEL family takes (1 + 2N) · VAE + (1 + N) · ViT + text tokens for N image thoughts, with pictures of
      \(budget.vae.sides.lowerBound) to \(budget.vae.sides.upperBound) pixels (stride \(budget.vae.stride)) for the VAE and \(budget.vit.sides.lowerBound) to \(budget.vit.sides.upperBound) (stride \(budget.vit.stride)) for the ViT, and skips samples above \(budget.limit).
      Text is estimated from its characters, on the high side.

      \(Self.table(["task", "least", "mean", "most", "samples above \(budget.limit)", "share"], rows))

      """
  }
}
