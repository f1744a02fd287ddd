import Foundation
public import PuzzleKit

/// A user's annotated photos, as files or folders of several forms.
///
/// These are the forms of COCO, LVIS, Objects365, Visual-CoT, Pascal VOC and YOLO, and the program's own JSON lines. The
/// form is told from the content.
public enum AnnotationFiles {
  /// Reads annotations, and holds them against their photos.
  ///
  /// A record that can't be used is turned away and counted, as is a photo that is missing, can't be decoded, is
  /// not of the size that was annotated, or shows what another shows already. Only photos that are named and whose
  /// licence is allowed are decoded, at a reduced scale, to compare them: about 5 ms each for 640 × 480 pixels,
  /// divided among the processor's cores.
  ///
  /// - Parameters:
  ///   - request: Where the annotations and their photos are, and which licences are allowed.
  ///   - cacheBytes: The most bytes of decoded pictures that the library holds.
  /// - Throws: ``InputError`` if the annotations can't be read, there is no folder of photos, or a licence is unknown.
  /// - Returns: The photos in the order of their names' bytes; none if all were turned away.
  public static func read(
    _ request: AnnotationRequest, cacheBytes: Int = 256 << 20
  ) throws(InputError) -> GivenAnnotations {
    let path = request.annotations
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InputError(
        "there are no annotations \(path); give the path from the folder where you are")
    }
    let folder =
      isFolder.boolValue ? path : URL(filePath: path).deletingLastPathComponent().relativePath
    let finder = try PhotoFinder(request.images ?? folder)
    let draft = isFolder.boolValue ? try draft(inFolder: path) : try draft(ofFile: path)
    var survey = DraftSurvey(draft, request)
    return try survey.given(from: finder, cacheBytes: cacheBytes)
  }

  /// Reads a file of any form, and the file of captions that belongs to it.
  private static func draft(ofFile path: String) throws(InputError) -> Draft {
    let text = try AnnotationText(path)
    let data = try text.data()
    switch try AnnotationForm(of: data, path: path) {
    case .coco:
      var draft = try COCOFile.read(text, data)
      draft.sources = [AnnotationText.source(text.name, data)]
      let captions = path.replacingInstances
      if captions != path, FileManager.default.fileExists(atPath: captions) {
        try addCaptions(of: captions, to: &draft)
      }
      return draft
    case .captions:
      throw InputError(
        "\(path) has captions and no boxes; name the file of instances, and its captions are found beside it"
      )
    case .lines:
      var draft = AnnotationLines.read(text, data)
      draft.sources = [AnnotationText.source(text.name, data)]
      return draft
    }
  }

  private static func addCaptions(of path: String, to draft: inout Draft) throws(InputError) {
    let text = try AnnotationText(path)
    let data = try text.data()
    try COCOFile.addCaptions(of: text, data, to: &draft)
    draft.sources.append(AnnotationText.source(text.name, data))
    draft.notes.append("the captions are those of \(path)")
  }

  /// Reads a folder with one file of JSON, with Pascal VOC's XML files or with YOLO's labels.
  private static func draft(inFolder path: String) throws(InputError) -> Draft {
    let folder = URL(filePath: path).resolvingSymlinksInPath().path
    guard let found = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw InputError("\(path) can't be read; see to its permissions")
    }
    let names = found.filter { !$0.hasPrefix(".") && !$0.contains("/.") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let files = names.filter {
      !$0.contains("/") && !$0.hasPrefix("captions")
        && ($0.hasSuffix(".json") || $0.hasSuffix(".jsonl"))
    }
    if let file = files.first {
      guard files.count == 1 else {
        throw InputError(
          "\(path) holds \(files.count) files of annotations: \(files.prefix(3).joined(separator: ", ")); name one of them"
        )
      }
      return try draft(ofFile: "\(path)/\(file)")
    }
    let sheets = names.filter { $0.hasSuffix(".xml") }
    if !sheets.isEmpty { return VOCFolder.read(folder, sheets) }
    let labels = YOLOFolder.labels(among: names)
    guard !labels.isEmpty else { throw InputError("\(path) holds no annotations; \(forms)") }
    return try YOLOFolder.read(folder, labels, path: path)
  }

  /// What may be given.
  static let forms =
    "give COCO's JSON, JSON lines with \"objects\" or \"bboxs\", a folder of Pascal VOC's XML files or one of YOLO's labels"
}

/// The form of a file of annotations.
enum AnnotationForm {
  case coco, captions, lines

  /// The most lines that are looked at.
  private static let mostLines = 100

  /// Tells the form by the keys of the first object.
  ///
  /// - Throws: ``InputError`` if it is of none.
  init(of data: Data, path: String) throws(InputError) {
    var start = data.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var first: InputError?
    for _ in 0..<Self.mostLines where start < data.count {
      let end = data[start...].firstIndex(of: UInt8(ascii: "\n")) ?? data.count
      do {
        self = try Self.told(by: data, from: start, path: path)
        return
      } catch let error as JSONWalker.Failure {
        first = first ?? InputError(error, in: path, data)
        // A line that is wrong is for the reader of lines to turn away.
        guard !error.isCut, error.offset <= end else { break }
      } catch {
        first = first ?? error as? InputError
      }
      start = end + 1
    }
    throw first ?? InputError("\(path) is blank; \(AnnotationFiles.forms)")
  }

  /// Tells the form by the keys of the object that begins at an offset.
  private static func told(by data: Data, from start: Int, path: String) throws -> AnnotationForm {
    var found: AnnotationForm?
    var keys: [String] = []
    do {
      try JSONWalker.walk(data, in: start..<data.count) { json in
        try json.members { key, json in
          keys.append(key)
          switch key {
          case "images", "categories": found = found ?? .coco
          case "annotations":
            guard case .array = try json.kind() else { return }
            try json.elements { _, json in
              var names: [String] = []
              try json.members { name, _ in names.append(name) }
              let isCaption = names.contains("caption") && !names.contains("bbox")
              found = isCaption ? .captions : .coco
              throw Told()
            }
          case "image", "objects", "bboxs": found = found ?? .lines
          default: break
          }
          if found == .lines { throw Told() }
        }
      }
    } catch is Told {
    } catch let error as JSONWalker.Failure {
      if found == nil { throw error }
    }
    guard let found else {
      let seen = keys.isEmpty ? "nothing" : keys.prefix(5).joined(separator: ", ")
      throw InputError("\(path) holds no annotations (\(seen)); \(AnnotationFiles.forms)")
    }
    return found
  }

  /// Ends the search: the form is told.
  private struct Told: Error {}
}

extension String {
  /// The path with the `instances` of its last part as `captions`.
  fileprivate var replacingInstances: String {
    guard let slash = lastIndex(of: "/") else { return replacing("instances", with: "captions") }
    return String(self[...slash])
      + self[index(after: slash)...].replacing("instances", with: "captions")
  }
}
