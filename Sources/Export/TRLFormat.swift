import Datasets

extension ExportFormat {
  /// Structured messages for TRL, in a folder that `datasets` reads with its pictures.
  public static let trl = ExportFormat(
    "trl", "structured messages with their pictures, for TRL", heeds: [.reasoningImages]
  ) { job in
    ConversationWriter(
      job, in: .folders, title: "Interleaved reasoning traces, for TRL",
      about:
        "`load_dataset` gives `images`, decoded, and `messages`, whose content is a list of texts and places of pictures."
    ) { trace, paths in
      Row(
        id: trace.id, images: paths,
        messages: try trace.turns(job.options.reasoningImages).map { turn in
          Row.Message(
            // Templates know the world as a user.
            role: turn.role == .observation ? "user" : turn.role.rawValue,
            content: turn.parts.map(ContentPart.init))
        })
    }
  }

  private struct Row: Encodable {
    struct Message: Encodable {
      var role: String
      var content: [ContentPart]
    }

    var id: String
    var images: [String]
    var messages: [Message]

    enum CodingKeys: String, CodingKey {
      case id
      case images = "images_file_names"
      case messages
    }
  }
}
