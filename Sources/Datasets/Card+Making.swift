extension Card {
  /// How it was made.
  var making: String {
    let funnel = facts.funnel
    let isFiltered = !facts.filters.isEmpty
    let steps =
      funnel.rejected.map { ["\($0.task): \($0.reason)", "\($0.count)"] }
      + (isFiltered ? [] : [["duplicates", "\(funnel.duplicates)"]])
      + [["kept", "\(funnel.kept)"]]
    let table = Self.table([isFiltered ? "samples before" : "draws", "\(funnel.draws)"], steps)
    let inputs = funnel.inputs.prefix(20).map { "- \($0.file) line \($0.line): \($0.detail)" }
    let more =
      funnel.inputs.count > 20 ? ["- and \(funnel.inputs.count - 20) more in `funnel.json`"] : []
    let rejected =
      inputs.isEmpty
      ? ""
      : "\nInput that could not be used:\n\n" + (inputs + more).joined(separator: "\n") + "\n"
    var text = """
      ## How it was made

          traceloom generate recipe.yaml

      with traceloom \(manifest.generator), the [recipe](recipe.yaml) beside this page (canonical sum `\(manifest.recipe)`) and
      seed \(manifest.seed). The same recipe gives the same bytes, with any number of workers or machines.

      """
    if let parent = manifest.parent {
      text += """

        Of that dataset, `\(parent)`, this is what passes the filters below. Ids, lines and pictures are unchanged; what
        that dataset says of itself stands in `parent/`.

        \(facts.filters.map { "    \($0)" }.joined(separator: "\n"))

        """
    }
    return text + "\n" + table + "\n" + rejected
  }

  /// What it means that samples are verified.
  var verified: String {
    let claims = facts.tally.claims.sorted { $0.key < $1.key }
    let counted = claims.map { "\($0.value) by \($0.key)" }.joined(separator: ", ")
    return """
      ## What *verified* means

      Each assertion in the words (\(counted)) is stored as data with its place in the text. `traceloom verify` reads the finished
      files alone and shares no drawing code with the generator. It reads the state back from the pictures, replays the answer,
      compares each claim with that state (`pixels`), with what the record declares (`record`) or with the maker's files
      (`annotation`), parses the words of each span and compares them with the claim, and looks for words outside all spans that
      assert something. A scene is kept only where its answer is the only one, or the record says that every valid
      answer counts. It does not mean that people looked at the samples.

      """
  }

  /// What was done against repetitions and leaks.
  var duplicates: String {
    let funnel = facts.funnel
    let same =
      manifest.duplicates == "drop"
      ? "Of scenes that differ by a symmetry or by names only, the first is kept\(facts.filters.isEmpty ? ": \(funnel.duplicates) were dropped" : "")."
      : "Scenes that are alike were kept, as the recipe asks."
    let split =
      "A scene's signature, or the content of the file that it comes from, decides its split, so splits do not overlap."
    let block = decontamination
    let leaks =
      block.isEmpty
      ? "The recipe names no benchmark that scenes were held against."
      : "Scenes and files that are in the sets below were left out: \(facts.contaminated) times.\n\n\(block)"
    return """
      ## Duplicates and contamination

      \(same) \(split)
      \(leaks)

      """
  }

  /// What of the recipe names the sets that are left out; empty if there are none.
  private var decontamination: String {
    let lines = recipe.split(separator: "\n", omittingEmptySubsequences: true)
    guard let first = lines.firstIndex(where: { $0.hasPrefix("decontaminate:") }) else {
      return ""
    }
    let rest = lines[(first + 1)...].prefix { $0.hasPrefix(" ") || $0.hasPrefix("-") }
    return ([lines[first]] + rest).map { "    \($0)" }.joined(separator: "\n")
  }

  /// How trainers and readers load it.
  var loading: String {
    let files = files.map { "\"\($0.split)\": \"\($0.pattern)\"" }.joined(separator: ", ")
    let exports = [
      (
        "thinkmorph-parquet", "BAGEL, ThinkMorph; what to paste into their configuration is printed"
      ),
      ("thinkmorph-hub", "the columns of ThinkMorph's published datasets"),
      ("imagefolder", "`load_dataset(\"imagefolder\", data_dir=…)`"),
      ("ms-swift", "`swift sft --dataset …/train.jsonl`"),
      ("llama-factory", "`llamafactory-cli train` with `dataset_dir: …`"),
      ("llava", "LLaVA and Qwen's finetuning scripts"),
      ("openai", "messages with data URLs"), ("trl", "TRL's `SFTTrainer`"),
      ("zebra-cot", "a column a picture"), ("obelics", "pictures and texts in one order"),
      ("webdataset", "`webdataset.WebDataset(…)`, Energon"),
      ("vlmevalkit", "VLMEvalKit's tables"),
      ("rl-parquet", "verl, EasyR1, TRL, with `reward.py` beside it"),
    ]
    let rows = exports.map { ["`traceloom export . --format \($0)`", $1] }
    return """
      ## Loading

          from datasets import load_dataset
          data = load_dataset("json", data_files={\(files)})

      `croissant.json` describes files and fields for machines: `mlcroissant load --jsonld croissant.json --record_set \(facts.splits.first?.name ?? "train")`.
      For a trainer, one command writes the form that it reads:

      \(Self.table(["command", "for"], rows))

      """
  }

  /// What it may be used for.
  var licences: String {
    guard !facts.sources.isEmpty else {
      return """
        ## Licence

        Apache-2.0. Every picture and word was made by a program.

        """
    }
    let rows = facts.sources.map {
      [$0.path, $0.licence.isEmpty ? "unknown" : $0.licence, "`\($0.sha256)`"]
    }
    return """
      ## Licence

      What the program drew and wrote is under Apache-2.0. Scenes or questions come from these files, under their own licences:

      \(Self.table(["file", "licence", "SHA-256"], rows))

      """
  }

  /// What it is not.
  var limitations: String {
    "## Limitations\n\n" + DatasetFacts.limitations.map { "- \($0)\n" }.joined()
  }

  /// How to find out whether it is whole.
  var checksums: String {
    """
    ## Checksums

        sha256sum -c \(DatasetSums.name)
        traceloom verify .

    The first holds the files of records\(facts.isPacked ? ", the archives of pictures" : ""), the recipe, the funnel and the manifest to their sums. The second proves the samples, and holds
    every picture to the digests of `manifest.json`, which are over the lines and the encoded pictures of a shard and do not depend on
    whether pictures are files or members of archives.

    """
  }
}
