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
  let pictures: [[UInt8]]
  /// The pictures' sizes.
  let sizes: [PictureSize]
  /// What the trace takes of a trainer.
  let outline: TraceOutline

  /// The number of the problem's pictures.
  var problemCount: Int { record.problem.images.count }

  /// Folds a record.
  ///
  /// - Parameters:
  ///   - record: The record.
  ///   - pictures: The encoded pictures, in the order of `record.images`.
  /// - Throws: ``Flaw``.
  init(_ record: Record, pictures: [[UInt8]]) throws(Flaw) {
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
    self.pictures = pictures
    self.sizes = sizes
    outline = TraceOutline(record, sizes: sizes)
    for text in texts + [outline.question, record.answer.text, record.textOnly.text] {
      if let mark = Self.marks.first(where: { text.contains($0) }) {
        throw Flaw(reason: "marks", message: "a text holds \(mark), which formats use as a mark")
      }
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
