import Datasets
import Foundation

extension ExportFormat {
  /// Chat messages with content parts and data URLs, as OpenAI's finetuning takes them.
  ///
  /// Only users show pictures there, so each picture of the reasoning is a turn of the user.
  public static let openAI = ExportFormat(
    "openai", "chat messages with data URLs, as OpenAI's finetuning takes them"
  ) { job in OpenAIWriter(job) }
}

private final class OpenAIWriter: FormatWriter {
  private struct Row: Encodable {
    struct Message: Encodable {
      var role: String
      var content: [Part]
    }

    struct Part: Encodable {
      struct Address: Encodable { var url: String }

      var type: String
      var text: String?
      var image_url: Address?
    }

    var messages: [Message]
  }

  private let job: ExportJob
  private var lines: OpenFile?

  init(_ job: ExportJob) {
    self.job = job
  }

  func begin(_ split: Manifest.Split) throws {
    lines = try OpenFile("\(job.partial)/\(split.name).jsonl")
  }

  func add(_ trace: ExportTrace) throws {
    let turns = try trace.turns(.observation)
    let messages = turns.map { turn in
      Row.Message(
        role: turn.role == .observation ? "user" : turn.role.rawValue,
        content: turn.parts.map { part in
          switch part {
          case .text(let text): Row.Part(type: "text", text: text)
          case .image(let number):
            Row.Part(
              type: "image_url",
              image_url: .init(
                url: "data:image/png;base64,"
                  + Data(trace.pictures[number]).base64EncodedString()))
          }
        })
    }
    try lines?.add(Row(messages: messages))
  }

  func end(_ split: Manifest.Split) throws { try lines?.close() }

  func finish() throws -> (stanza: String, notes: [String]) { ("", []) }
}
