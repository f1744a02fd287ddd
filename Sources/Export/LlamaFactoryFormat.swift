import Datasets

extension ExportFormat {
  /// The conversations of LLaMA-Factory with the entries of its `dataset_info.json`.
  ///
  /// LLaMA-Factory learns the placeholders of pictures in the model's turns; as observations they are left out.
  public static let llamaFactory = ExportFormat(
    "llama-factory", "conversations and a dataset_info.json, for LLaMA-Factory",
    heeds: [.reasoningImages]
  ) { job in
    ConversationWriter(
      job, in: .files, title: "Interleaved reasoning traces, for LLaMA-Factory",
      about:
        "A row has `messages`, with `<image>` in the place of each picture, and `images`, relative to this folder, which is both `dataset_dir` and `media_dir`.",
      ending: { job in
        var entries: [String: Entry] = [:]
        for split in job.splits {
          entries["traceloom_\(split.name)"] = Entry(file_name: "\(split.name).jsonl")
        }
        try OutputFile.write(
          try JSONText.bytes(entries, isPretty: true), to: "\(job.partial)/dataset_info.json")
        return """
          # in the YAML of a training run:
          dataset_dir: \(job.folder)
          media_dir: \(job.folder)
          dataset: traceloom_\(job.splits.first?.name ?? "train")

          """
      }
    ) { trace, paths in
      Row(
        id: trace.id, images: paths,
        messages: try trace.turns(job.options.reasoningImages).map(TaggedMessage.init))
    }
  }

  private struct Row: Encodable {
    var id: String
    var images: [String]
    var messages: [TaggedMessage]
  }

  private struct Entry: Encodable {
    var file_name: String
    var formatting = "sharegpt"
    var columns = ["messages": "messages", "images": "images"]
    var tags = [
      "role_tag": "role", "content_tag": "content", "user_tag": "user",
      "assistant_tag": "assistant", "observation_tag": "observation", "system_tag": "system",
    ]
  }
}
