import Datasets

/// The writer of files of conversations, a row a sample, with their pictures in folders beside.
///
/// What differs from format to format is the row.
final class ConversationWriter<Row: Encodable>: FormatWriter {
  /// Where a format keeps its files.
  enum Place {
    /// `train/metadata.jsonl` beside `train/images/00000`.
    case folders
    /// `train.jsonl` beside `images/train/00000`.
    case files
    /// The same as a JSON array, `train.json`.
    case arrays
  }

  private let job: ExportJob
  private let place: Place
  private let title: String
  private let about: String
  private let row: (ExportTrace, [String]) throws -> Row
  private let ending: (ExportJob) throws -> String
  private var lines: OpenFile?
  private var pictures: PictureStore?

  /// - Parameters:
  ///   - job: What is exported.
  ///   - place: Where files lie.
  ///   - title: The title of the card.
  ///   - about: What the card says of a row.
  ///   - ending: Writes what stands beside, and returns what is to be pasted.
  ///   - row: Makes the row of a sample whose pictures have these paths.
  init(
    _ job: ExportJob, in place: Place, title: String, about: String,
    ending: @escaping (ExportJob) throws -> String = { _ in "" },
    row: @escaping (ExportTrace, [String]) throws -> Row
  ) {
    self.job = job
    self.place = place
    self.title = title
    self.about = about
    self.ending = ending
    self.row = row
  }

  func begin(_ split: Manifest.Split) throws {
    switch place {
    case .folders:
      let folder = "\(job.partial)/\(split.name)"
      try Folder.create(folder)
      lines = try OpenFile("\(folder)/metadata.jsonl")
      pictures = PictureStore(in: folder, prefix: "images/")
    case .files, .arrays:
      let ending = place == .arrays ? "json" : "jsonl"
      lines = try OpenFile("\(job.partial)/\(split.name).\(ending)")
      pictures = PictureStore(in: job.partial, prefix: "images/\(split.name)/")
    }
  }

  func add(_ trace: ExportTrace) throws {
    guard let lines, let pictures else { return }
    let row = try row(trace, try pictures.add(trace))
    if place == .arrays { try lines.addElement(row) } else { try lines.add(row) }
  }

  func end(_ split: Manifest.Split) throws {
    if place == .arrays { try lines?.write(Array("\n]\n".utf8)) }
    try lines?.close()
  }

  func finish() throws -> (stanza: String, notes: [String]) {
    let files = job.splits.map { split in
      switch place {
      case .folders: "  - {split: \(split.name), path: \"\(split.name)/**\"}"
      case .files: "  - {split: \(split.name), path: \(split.name).jsonl}"
      case .arrays: "  - {split: \(split.name), path: \(split.name).json}"
      }
    }
    let card = """
      ---
      \(job.license.isEmpty ? "" : job.license + "\n")configs:
      - config_name: default
        data_files:
      \(files.joined(separator: "\n"))
      ---

      # \(title)

      \(job.origin) \(about)

      """
    try OutputFile.write(Array(card.utf8), to: "\(job.partial)/README.md")
    return (try ending(job), [])
  }
}

/// A turn with its words as one text, `<image>` in the place of each picture.
struct TaggedMessage: Encodable {
  var role: String
  var content: String

  init(_ turn: ExportTrace.Turn) {
    role = turn.role.rawValue
    content = turn.tagged
  }

  init(role: String, content: String) {
    self.role = role
    self.content = content
  }
}

/// A part of a turn as chat templates take it.
struct ContentPart: Encodable {
  var type: String
  var text: String?

  init(_ part: ExportTrace.Part) {
    switch part {
    case .text(let text): (type, self.text) = ("text", text)
    case .image: (type, text) = ("image", nil)
    }
  }
}
