/// A file that samples were made from.
public struct SourceFile: Codable, Hashable, Sendable {
  /// The path as the recipe names it.
  public var path: String
  /// The SHA-256 of its bytes.
  public var sha256: String
  /// The licence, or an empty string.
  public var licence: String

  /// Creates a source.
  public init(path: String, sha256: String, licence: String) {
    self.path = path
    self.sha256 = sha256
    self.licence = licence
  }
}

/// The page that introduces a dataset, as `README.md`.
public struct Card: Sendable {
  private let manifest: Manifest
  private let funnel: Funnel
  private let tasks: [(key: String, value: Int)]
  private let sources: [SourceFile]
  private let tally: TokenTally
  private let filters: [String]

  /// Creates a card.
  ///
  /// - Parameters:
  ///   - manifest: What the dataset says of itself.
  ///   - funnel: What was turned away.
  ///   - tasks: The number of samples of each task.
  ///   - sources: The files that samples were made from.
  ///   - tokens: What samples cost a trainer.
  ///   - filters: What a dataset was filtered by, a line each; empty for one that was generated.
  public init(
    _ manifest: Manifest, _ funnel: Funnel, tasks: [String: Int], sources: Set<SourceFile>,
    tokens: TokenTally, filters: [String] = []
  ) {
    self.manifest = manifest
    self.funnel = funnel
    self.tasks = tasks.sorted { $0.key < $1.key }
    self.sources = sources.sorted { ($0.path, $0.sha256) < ($1.path, $1.sha256) }
    tally = tokens
    self.filters = filters
  }

  /// The page.
  public var text: String {
    [frontMatter, introduction, columns, tokens, making, licences].joined(separator: "\n")
  }

  private var files: [(split: String, pattern: String)] {
    manifest.splits.filter { $0.count > 0 }.map { ($0.name, "data/\($0.name)-*.jsonl") }
  }

  private var frontMatter: String {
    let sizes = [
      (1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"),
    ]
    let size = sizes.first { manifest.splits.reduce(0) { $0 + $1.count } < $0.0 }?.1 ?? "n>1M"
    let list = files.map { "  - {split: \($0.split), path: \"\($0.pattern)\"}" }
    return """
      ---
      license: \(sources.isEmpty ? "apache-2.0" : "other")
      language: [en]
      task_categories: [any-to-any, image-text-to-text, visual-question-answering]
      annotations_creators: [machine-generated]
      language_creators: [machine-generated]
      size_categories: ["\(size)"]
      tags: [traceloom, interleaved-reasoning]
      configs:
      - config_name: default
        data_files:
      \(list.joined(separator: "\n"))
      ---

      """
  }

  private var introduction: String {
    let splits = manifest.splits.map { "| \($0.name) | \($0.count) |" }
    let tasks = tasks.map { "| \($0.key) | \($0.value) |" }
    let images = manifest.shards.reduce(0) { $0 + $1.images }
    return """
      # Interleaved reasoning traces

      Problems with a picture, reasoning that alternates between words and edited pictures, and an answer that a
      program has proved. Made by traceloom \(manifest.generator).

      | split | samples |
      |---|---|
      \(splits.joined(separator: "\n"))

      | task | samples |
      |---|---|
      \(tasks.joined(separator: "\n"))

      \(images) pictures\(manifest.pictures == "tar" ? ", in one tar archive a shard: unpack each in the dataset's folder" : ""). Digest of the whole: `\(manifest.digest)`.

          from datasets import load_dataset
          data = load_dataset("json", data_files={\(files.map { "\"\($0.split)\": \"\($0.pattern)\"" }.joined(separator: ", "))})

      """
  }

  private var columns: String {
    """
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
  }

  private var tokens: String {
    let budget = TokenBudget()
    return """
      ## Token budget

      A trainer of the BAGEL family takes (1 + 2N) · VAE + (1 + N) · ViT + text tokens for N image thoughts, with pictures of
      \(budget.vae.sides.lowerBound) to \(budget.vae.sides.upperBound) pixels (stride \(budget.vae.stride)) for the VAE and \(budget.vit.sides.lowerBound) to \(budget.vit.sides.upperBound) (stride \(budget.vit.stride)) for the ViT, and skips samples above \(budget.limit).
      Text is estimated from its characters, on the high side.

      | mean | most | samples above |
      |---|---|---|
      | \(tally.mean) | \(tally.most) | \(tally.over) of \(tally.samples) |

      """
  }

  private var making: String {
    let steps = funnel.rejected.map { "| \($0.task): \($0.reason) | \($0.count) |" }
    let inputs = funnel.inputs.prefix(20).map { "- \($0.file) line \($0.line): \($0.detail)" }
    let more =
      funnel.inputs.count > 20 ? ["- and \(funnel.inputs.count - 20) more in `funnel.json`"] : []
    let rejected =
      inputs.isEmpty
      ? ""
      : "\nInput that could not be used:\n\n" + (inputs + more).joined(separator: "\n") + "\n"
    let made = """
      ## How it was made

          traceloom generate recipe.yaml

      with the recipe beside this page, seed \(manifest.seed). The same recipe gives the same bytes.

      """
    let counts =
      steps + (filters.isEmpty ? ["| duplicates | \(funnel.duplicates) |"] : [])
      + ["| kept | \(funnel.kept) |"]
    let table = """
      | \(filters.isEmpty ? "draws" : "samples before") | \(funnel.draws) |
      |---|---|
      \(counts.joined(separator: "\n"))
      \(rejected)
      """
    guard let parent = manifest.parent else { return made + "\n" + table }
    return made + """

      Of that dataset, `\(parent)`, this is what passes the filters below. Ids, lines and pictures are unchanged; what
      that dataset says of itself stands in `parent/`.

      \(filters.map { "    \($0)" }.joined(separator: "\n"))


      """ + table
  }

  private var licences: String {
    guard !sources.isEmpty else {
      return """
        ## Licence

        Apache-2.0. Every picture and word was made by a program.

        """
    }
    let list = sources.map {
      "| \($0.path) | \($0.licence.isEmpty ? "unknown" : $0.licence) | `\($0.sha256)` |"
    }
    return """
      ## Licence

      What the program drew and wrote is under Apache-2.0. Scenes or questions come from these files, under their own licences:

      | file | licence | SHA-256 |
      |---|---|---|
      \(list.joined(separator: "\n"))

      """
  }
}
