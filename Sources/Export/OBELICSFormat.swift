import Datasets

extension ExportFormat {
  /// Documents of pictures and texts in one order, as OBELICS and mmc4 trainers read them.
  public static let obelics = ExportFormat(
    "obelics", "documents of images and texts in one order, in the form of OBELICS"
  ) { job in
    ConversationWriter(
      job, in: .files, title: "Interleaved reasoning traces, in the form of OBELICS",
      about:
        "At each place of a row either `images`, a path relative to this folder, or `texts` is null. `metadata` and `general_metadata` are JSON."
    ) { trace, paths in
      var row = Row()
      let facts = [
        "answer": trace.sample.record.answer.value, "id": trace.id,
        "task": trace.sample.record.task,
      ]
      var places: [[String: String]?] = []
      for part in try trace.turns().flatMap(\.parts) {
        switch part {
        case .text(let text):
          row.images.append(nil)
          row.texts.append(text)
          places.append(nil)
        case .image(let number):
          row.images.append(paths[number])
          row.texts.append(nil)
          places.append(["path": paths[number]])
        }
      }
      row.metadata = try JSONText.string(places)
      row.general_metadata = try JSONText.string(facts)
      return row
    }
  }

  private struct Row: Encodable {
    var images: [String?] = []
    var texts: [String?] = []
    var metadata = ""
    var general_metadata = ""
  }
}
