import Datasets

extension ExportFormat {
  /// The rows of ms-swift: `messages` and `images`.
  ///
  /// ms-swift learns nothing of the pictures in the model's turns, so they may stand there.
  public static let msSwift = ExportFormat(
    "ms-swift", "messages and images, a line a sample, for ms-swift", heeds: [.reasoningImages]
  ) { job in
    ConversationWriter(
      job, in: .files, title: "Interleaved reasoning traces, for ms-swift",
      about:
        "A row has `messages`, with `<image>` in the place of each picture, and `images`, relative to this folder: start ms-swift here.",
      ending: { job in
        guard let first = job.splits.first else { return "" }
        return """
          # from the folder of the export, since the paths of pictures are relative to it:
          cd \(job.folder) && swift sft --dataset \(first.name).jsonl ...

          """
      }
    ) { trace, paths in
      Row(
        id: trace.id, images: paths,
        messages: try trace.turns(job.options.reasoningImages).map { turn in
          var message = TaggedMessage(turn)
          // What answers the model is a tool in its tongue.
          if turn.role == .observation { message.role = "tool" }
          return message
        })
    }
  }

  private struct Row: Encodable {
    var id: String
    var images: [String]
    var messages: [TaggedMessage]
  }
}
