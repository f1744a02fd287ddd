import Datasets
import Imaging

/// A record with its encoded pictures, as every format folds it.
///
/// One invariant is checked here for all formats: every picture is present, is referenced exactly once, and
/// in order; words and pictures take turns; and no word looks like a mark of a format.
struct ExportSample: Sendable {
  /// Why a record can't be exported.
  struct Flaw: Error {
    /// A short label that never changes.
    var reason: String
    /// What is wrong.
    var message: String
  }

  /// Marks that formats put around words and in the place of pictures.
  static let marks = [
    "<image>", "<image_start>", "<image_end>", "<think>", "</think>", "<answer>", "</answer>",
  ]

  let record: Record
  /// The encoded pictures: the problem's, then each image thought's.
  var pictures: [[UInt8]]
  /// The pictures' sizes.
  let sizes: [PictureSize]
  /// What the trace takes of a trainer.
  let outline: TraceOutline
  /// The record's line in the dataset without its line feed; empty where there is none.
  let line: [UInt8]
  /// How the pictures were scaled; nil if they are as they were.
  var fit: Fit?

  /// What pictures were, and what they are.
  struct Fit: Encodable, Hashable {
    /// The width and height of each picture of the dataset.
    var from: [[Int]]
    /// The width and height of each picture now.
    var to: [[Int]]
  }

  /// The number of the problem's pictures.
  var problemCount: Int { record.problem.images.count }

  /// Folds a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - pictures: The encoded pictures, in the order of `record.images`.
  ///   - line: The record's line.
  /// - Throws: ``Flaw``.
  init(_ record: Record, pictures: [[UInt8]], line: [UInt8] = []) throws(Flaw) {
    let texts = try Self.texts(of: record)
    let paths = record.images
    guard paths.count == pictures.count, Set(paths).count == paths.count else {
      throw Flaw(
        reason: "pictures",
        message: "\(pictures.count) pictures for \(paths.count) references to them")
    }
    guard !record.problem.images.isEmpty else {
      throw Flaw(reason: "pictures", message: "the problem has no picture")
    }
    var sizes: [PictureSize] = []
    for (path, bytes) in zip(paths, pictures) {
      do {
        sizes.append(try PictureSize(png: bytes))
      } catch {
        throw Flaw(reason: "pictures", message: "\(path): \(error)")
      }
    }
    self.record = record
    self.line = line.last == 0x0a ? Array(line.prefix(line.count - 1)) : line
    self.pictures = pictures
    self.sizes = sizes
    outline = TraceOutline(record, sizes: sizes)
    // Most texts have no angle bracket, and looking for that is quick.
    for text in texts + [outline.question, record.answer.text, record.textOnly.text]
    where text.utf8.contains(UInt8(ascii: "<")) {
      if let mark = Self.marks.first(where: { text.contains($0) }) {
        throw Flaw(reason: "marks", message: "a text holds \(mark), which formats use as a mark")
      }
    }
  }

  /// The record as JSON: its line as it stands in the dataset, or, where pictures were scaled, the record with the
  /// boxes of the scaled ones and, as `fit`, what was done.
  func meta() throws -> String {
    guard let fit else {
      return line.isEmpty ? try JSONText.string(record) : String(decoding: line, as: UTF8.self)
    }
    return try JSONText.string(Fitted(record: record, fit: fit))
  }

  private struct Fitted: Encodable {
    var record: Record
    var fit: Fit

    enum CodingKeys: String, CodingKey { case fit }

    func encode(to encoder: any Encoder) throws {
      try record.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(fit, forKey: .fit)
    }
  }

  /// Returns the text thoughts, after they were found to take turns with pictures.
  private static func texts(of record: Record) throws(Flaw) -> [String] {
    var texts: [String] = []
    for (place, thought) in record.thoughts.enumerated() {
      if place.isMultiple(of: 2) {
        guard thought.type == "text", thought.image == nil,
          let text = thought.text, text.contains(where: { !$0.isWhitespace })
        else { throw Flaw(reason: "turns", message: "thought \(place) is not words") }
        texts.append(text)
      } else {
        guard thought.type == "image", thought.text == nil, thought.image != nil else {
          throw Flaw(reason: "turns", message: "thought \(place) is not a picture")
        }
      }
    }
    guard !record.thoughts.count.isMultiple(of: 2) else {
      throw Flaw(reason: "turns", message: "the thoughts do not end with words")
    }
    guard record.answer.text.contains(where: { !$0.isWhitespace }) else {
      throw Flaw(reason: "answer", message: "there is no answer")
    }
    return texts
  }
}
