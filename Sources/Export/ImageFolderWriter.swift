import Datasets

/// The writer of folders of pictures, each with a `metadata.jsonl` whose rows are conversations.
struct ImageFolderWriter {
  /// The most files of a folder; hubs refuse more than 10,000 entries.
  static let mostFiles = 5000

  let reader: DatasetReader
  /// Where it is written.
  let partial: String

  private struct Row: Encodable {
    struct Message: Encodable {
      var role: String
      var content: String
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

  /// Writes everything.
  ///
  /// - Parameter count: What is told of each sample.
  /// - Throws: `DatasetError` if the dataset is damaged, `FileError` if a file can't be written.
  func write(_ count: (ExportSample) -> Void) throws {
    let splits = reader.manifest.splits.filter { $0.count > 0 }
    for split in splits { try write(split.name, count) }
    let files = splits.map { "  - {split: \($0.name), path: \"\($0.name)/**\"}" }
    let card = """
      ---
      configs:
      - config_name: default
        data_files:
      \(files.joined(separator: "\n"))
      ---

      # Interleaved reasoning traces, as conversations

      Made by traceloom \(reader.manifest.generator) from the dataset `\(reader.manifest.digest)`. Each `metadata.jsonl` has a row a
      sample: `images_file_names`, relative to its folder, and `messages`, with `<image>` in the place of each picture.

      """
    try OutputFile.write(Array(card.utf8), to: "\(partial)/README.md")
  }

  private func write(_ split: String, _ count: (ExportSample) -> Void) throws {
    let folder = "\(partial)/\(split)"
    try Folder.create(folder)
    var lines = try OutputFile(creating: "\(folder)/metadata.jsonl")
    let source = SampleSource(reader, split: split)
    var number = -1
    var filled = Self.mostFiles
    while let sample = try source.next() {
      if filled + sample.pictures.count > Self.mostFiles {
        number += 1
        filled = 0
        try Folder.create("\(folder)/\(Self.name(number))")
      }
      filled += sample.pictures.count
      let index = RecordFacts.number(sample.record.index)
      var paths: [String] = []
      for (place, bytes) in sample.pictures.enumerated() {
        let path = "\(Self.name(number))/\(index)-\(place).png"
        try OutputFile.write(bytes, to: "\(folder)/\(path)")
        paths.append(path)
      }
      let row = Row(
        id: sample.record.id, images: paths,
        messages: sample.messages.map { .init(role: $0.role, content: $0.content) })
      try lines.write(try JSONText.bytes(row, isPretty: false))
      count(sample)
    }
    try lines.close()
  }

  private static func name(_ number: Int) -> String {
    let digits = String(number)
    return "images/" + String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }
}
