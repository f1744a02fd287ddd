import Datasets

extension ExportFormat {
  /// The conversations of LLaVA and of Qwen's finetuning scripts: a JSON array.
  public static let llava = ExportFormat(
    "llava", "a JSON array of conversations, for LLaVA and Qwen's finetuning",
    heeds: [.reasoningImages]
  ) { job in
    ConversationWriter(
      job, in: .arrays, title: "Interleaved reasoning traces, as LLaVA's conversations",
      about:
        "A row has `image`, one path or a list of them relative to this folder (the trainer's image folder), and `conversations`, with `<image>` in the place of each picture."
    ) { trace, paths in
      var turns = try trace.turns(job.options.reasoningImages)
      // There is no place for a system prompt but before the question.
      let system = turns.first?.role == .system ? turns.removeFirst().tagged + "\n" : ""
      return Row(
        id: trace.id, image: paths.count == 1 ? .one(paths[0]) : .several(paths),
        conversations: turns.enumerated().map { number, turn in
          Row.Said(
            from: turn.role == .assistant ? "gpt" : "human",
            value: (number == 0 ? system : "") + turn.tagged)
        })
    }
  }

  private struct Row: Encodable {
    enum Paths: Encodable {
      case one(String)
      case several([String])

      func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .one(let path): try container.encode(path)
        case .several(let paths): try container.encode(paths)
        }
      }
    }

    struct Said: Encodable {
      var from: String
      var value: String
    }

    var id: String
    var image: Paths
    var conversations: [Said]
  }
}
