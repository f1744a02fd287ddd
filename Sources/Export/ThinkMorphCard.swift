import Datasets

/// The page beside a training file: what a hub reads of its columns, and what a trainer needs.
struct ThinkMorphCard {
  let splits: [ThinkMorphSplit]
  let manifest: Manifest
  let license: String
  let stanza: String

  var text: String {
    let counts = splits.map {
      "- {name: \($0.name), num_bytes: \($0.bytes), num_examples: \($0.rows)}"
    }
    let files = splits.map { "- {split: \($0.name), path: \"\($0.folder)/\($0.name)-*\"}" }
    let bytes = splits.reduce(0) { $0 + $1.bytes }
    let rows = splits.map {
      "| \($0.name) | \($0.rows) | \($0.files.count) | \($0.rowGroups) | `\($0.folder)/` |"
    }
    return """
      ---
      \(license.isEmpty ? "" : license + "\n")language: [en]
      task_categories: [any-to-any, image-text-to-text, visual-question-answering]
      tags: [traceloom, interleaved-reasoning]
      dataset_info:
        features:
        - {name: image_list, list: image}
        - {name: instruction_list, list: string}
        - {name: output_text_list, list: string}
        - {name: id, dtype: string}
        - {name: task, dtype: string}
        - {name: question, dtype: string}
        - {name: answer, dtype: string}
        - name: messages
          list:
          - {name: role, dtype: string}
          - {name: content, dtype: string}
        - {name: text_only_thought, dtype: string}
        - {name: difficulty, dtype: float64}
        - {name: meta, dtype: string}
        splits:
      \(counts.map { "  " + $0 }.joined(separator: "\n"))
        download_size: \(bytes)
        dataset_size: \(bytes)
      configs:
      - config_name: default
        data_files:
      \(files.map { "  " + $0 }.joined(separator: "\n"))
      ---

      # Interleaved reasoning traces, as a training file

      The training file of BAGEL and ThinkMorph, made by traceloom \(manifest.generator) from the dataset `\(manifest.digest)`.

      | split | samples | files | row groups | folder |
      |---|---|---|---|---|
      \(rows.joined(separator: "\n"))

      `image_list` holds the encoded pictures: the problem, then each image thought. `output_text_list` has an entry before,
      between and after the image thoughts. `parquet_info.json` names each file as the trainer joins it: where the
      folder lies elsewhere, export again with `--data-dir`.

      \(stanza.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }.joined(separator: "\n"))
      """
  }
}
