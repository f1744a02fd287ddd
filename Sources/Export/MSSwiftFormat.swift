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
      if !trace.targets.isEmpty, job.options.coordinates == nil {
        return finding(trace, paths)
      }
      return Row(
        id: trace.id, images: paths,
        messages: try trace.turns(job.options.reasoningImages).map { turn in
          var message = TaggedMessage(turn)
          // What answers the model is a tool in its tongue.
          if turn.role == .observation { message.role = "tool" }
          return message
        })
    }
  }

  /// A row whose boxes ms-swift tells in the syntax of the model that it trains.
  private static func finding(_ trace: ExportTrace, _ paths: [String]) -> Row {
    let count = trace.targets.count
    func marks(_ mark: String) -> String {
      [String](repeating: mark, count: count).joined(separator: ", ")
    }
    var messages = trace.system.map { [TaggedMessage(role: "system", content: $0)] } ?? []
    messages.append(
      TaggedMessage(
        role: "user", content: "<image>Find these in the picture: \(marks("<ref-object>"))."))
    messages.append(TaggedMessage(role: "assistant", content: marks("<bbox>")))
    return Row(
      id: trace.id, images: paths, messages: messages,
      objects: Row.Objects(
        ref: trace.targets.map(\.reference), bbox: trace.targets.map(\.box),
        image_id: [Int](repeating: 0, count: count)))
  }

  private struct Row: Encodable {
    struct Objects: Encodable {
      var ref: [String]
      var bbox: [[Int]]
      var bbox_type = "real"
      var image_id: [Int]
    }

    var id: String
    var images: [String]
    var messages: [TaggedMessage]
    /// What is to be found; the boxes are in pixels, whatever they become in the words.
    var objects: Objects?
  }
}
