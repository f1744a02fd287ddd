import Datasets

extension ExportFormat {
  /// A folder of pictures with a `metadata.jsonl`, for hubs, ms-swift and LLaMA-Factory.
  public static let imageFolder = ExportFormat(
    "imagefolder", "pictures with a metadata.jsonl, for hubs, ms-swift and LLaMA-Factory"
  ) { job in
    ConversationWriter(
      job, in: .folders, title: "Interleaved reasoning traces, as conversations",
      about:
        "Each `metadata.jsonl` has a row a sample: `images_file_names`, relative to its folder, and `messages`, with `<image>` in the place of each picture."
    ) { trace, paths in
      Row(id: trace.id, images: paths, messages: try trace.turns().map(TaggedMessage.init))
    }
  }

  private struct Row: Encodable {
    var id: String
    var images: [String]
    var messages: [TaggedMessage]

    enum CodingKeys: String, CodingKey {
      case id
      case images = "images_file_names"
      case messages
    }
  }
}
