import Imaging
import PuzzleKit
import Traces

/// The name of a record in a file: a number or a text.
enum RecordID: Hashable {
  case number(Int)
  case text(String)

  /// Reads a number, or a text; a text of digits is the number.
  init(_ json: inout JSONWalker) throws {
    if case .string = try json.kind() {
      let text = try json.string()
      self = Int(text).map { "\($0)" == text ? .number($0) : .text(text) } ?? .text(text)
    } else {
      self = .number(try json.int())
    }
  }
}

extension RecordID: CustomStringConvertible {
  var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): text
    }
  }
}

/// A licence that annotations name.
struct AnnotationLicence: Hashable {
  /// Its number or short name in the file; empty if it has none.
  var id = ""
  /// Its name.
  var name: String
  /// Where it can be read; may be empty.
  var url = ""

  /// What a source says of it.
  var text: String { [name, url].filter { !$0.isEmpty }.joined(separator: "; ") }

  /// Whether this is what somebody calls it.
  func isCalled(_ text: String) -> Bool {
    let text = text.lowercased()
    return [id, name, url, self.text].contains { !$0.isEmpty && $0.lowercased() == text }
  }
}

/// A photo as annotations describe it, before its file is looked at.
struct DraftPhoto {
  /// The path of its file, as the annotations have it.
  var name: String
  /// Folders that it may lie in below the folder of photos, besides that itself.
  var folders: [String] = []
  /// The record that names it, such as `image 86` or `line 3`.
  var record: String
  /// The file that describes it, if it has one of its own.
  var file: String?
  /// How large it was when it was annotated, if the annotations say so.
  var size: PictureSize?
  /// Its licence, if the annotations say so.
  var licence: AnnotationLicence?
  var objects: [DraftObject] = []
  var captions: [String] = []
  var questions: [DraftQuestion] = []
  var openNames: [String] = []
  /// How many of its objects could not be read.
  var lost = 0
  var absentNames: [String] = []
}

extension DraftPhoto {
  /// Whether it shows nothing because nothing that it shows could be read.
  var isSpoilt: Bool { lost > 0 && objects.isEmpty && captions.isEmpty && questions.isEmpty }

  /// Notes that an object could not be read, so that more of its name may be seen than are marked.
  mutating func lose(_ name: String?) {
    lost += 1
    if let name, !openNames.contains(name) { openNames.append(name) }
  }
}

/// An object as annotations describe it.
struct DraftObject {
  /// The record that describes it; nil if it has none of its own.
  var id: RecordID?
  /// Its place among the photo's objects in the file, by which relations name it.
  var place = 0
  var name: String
  var frame: AnnotatedObject.Frame
  /// Whether ``frame`` is in shares of the photo's width and height, and not in pixels.
  var isShare = false
  /// Where its mask stands in the file.
  var mask: Range<Int>?
  var flags: AnnotatedObject.Flags = []
  var attributes: [String] = []
  var relations: [AnnotatedObject.Relation] = []
}

/// A question as annotations have it.
struct DraftQuestion {
  var question: String
  var answer: String
  var frames: [AnnotatedObject.Frame]
  /// The record that asks it.
  var record: String
}

/// What files of annotations say, before any photo is looked at.
struct Draft {
  /// The files, in order.
  var sources: [Source] = []
  /// The file that masks stand in.
  var text: AnnotationText?
  var photos: [DraftPhoto] = []
  /// The records that can't be used, in the order of the file.
  var rejections: [AnnotationRejection] = []
  var notes: [String] = []
  /// The licences that the files list.
  var licences: [AnnotationLicence] = []
  /// Whether coordinates are of the photo as it should be seen, however it is stored.
  var isUpright = false
  /// What a record of an object is called, such as `annotation`.
  var objectWord = "object"

  /// Names a record of a photo, or of one of its objects.
  func rejection(
    _ photo: DraftPhoto, object: DraftObject? = nil, question: String? = nil, _ reason: String,
    _ detail: String
  ) -> AnnotationRejection {
    var record = question ?? photo.record
    if let object {
      let place = [photo.record, "object \(object.place)"].filter { !$0.isEmpty }
      record = object.id.map { "\(objectWord) \($0)" } ?? place.joined(separator: ", ")
    }
    return AnnotationRejection(
      file: photo.file ?? sources.first?.path ?? "", record: record, reason: reason, detail: detail)
  }
}

/// A box that can't be used.
struct FrameError: Error {
  let reason: String
  let detail: String
}

extension AnnotatedObject.Frame {
  /// Reads four numbers.
  ///
  /// - Parameters:
  ///   - numbers: The left edge, the upper edge, and then the right and the lower edge or the width and the height.
  ///   - key: What the file calls it, for messages.
  ///   - isSized: Whether a width and a height stand last.
  /// - Throws: ``FrameError`` if they are not four.
  init(_ numbers: [Double], key: String, isSized: Bool) throws(FrameError) {
    guard numbers.count == 4 else {
      throw FrameError(
        reason: "bad-box",
        detail: "the \"\(key)\" has \(numbers.count) numbers; it takes "
          + (isSized ? "[x, y, width, height]" : "[x0, y0, x1, y1]"))
    }
    let (x, y) = (numbers[0], numbers[1])
    self.init(
      x0: x, y0: y, x1: isSized ? x + numbers[2] : numbers[2],
      y1: isSized ? y + numbers[3] : numbers[3])
  }

  /// The frame in pixels, if it is in shares of the photo.
  func scaled(to size: PictureSize) -> Self {
    let (width, height) = (Double(size.width), Double(size.height))
    return Self(x0: x0 * width, y0: y0 * height, x1: x1 * width, y1: y1 * height)
  }

  /// Returns the whole pixels that hold it, and whether they touch the border of the photo.
  ///
  /// - Throws: ``FrameError`` if it has no area, or none on the photo.
  func box(on size: PictureSize) throws(FrameError) -> (box: Box, isCut: Bool) {
    guard x1 > x0, y1 > y0 else {
      throw FrameError(
        reason: "empty-box", detail: "the box \(spoken) has no area; give its corners in order")
    }
    // What is left of a hundredth of a pixel is arithmetic and no pixel.
    let (width, height) = (Double(size.width), Double(size.height))
    let left = max(0, (x0 + 0.01).rounded(.down))
    let upper = max(0, (y0 + 0.01).rounded(.down))
    let right = min(width, (x1 - 0.01).rounded(.up))
    let lower = min(height, (y1 - 0.01).rounded(.up))
    guard left < width, upper < height, right > 0, lower > 0, left < right, upper < lower else {
      throw FrameError(
        reason: "outside",
        detail: "the box \(spoken) is not on the photo of \(size.spoken)")
    }
    let box = Box(Int(left), Int(upper), Int(right), Int(lower))
    let isCut = box.x0 == 0 || box.y0 == 0 || box.x1 == size.width || box.y1 == size.height
    return (box, isCut)
  }

  private var spoken: String {
    "[" + [x0, y0, x1, y1].map { "\(($0 * 100).rounded() / 100)" }.joined(separator: ", ") + "]"
  }
}
