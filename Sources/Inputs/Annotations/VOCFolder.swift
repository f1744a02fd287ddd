import Foundation
import Imaging
import PuzzleKit

#if canImport(FoundationXML)
import FoundationXML
#endif

/// Reads a folder of XML files in the form of Pascal VOC, one a photo.
///
/// Source: Everingham and Winn, "The PASCAL VOC Challenge 2012 Development Kit". Boxes count pixels from 1 and
/// include their last one.
enum VOCFolder {
  /// Reads the files; one that can't be used is turned away, and the others go on.
  ///
  /// - Parameters:
  ///   - folder: The whole path of the folder.
  ///   - sheets: The paths of the files below it, in order.
  /// - Returns: What they say.
  static func read(_ folder: String, _ sheets: [String]) -> Draft {
    var draft = Draft()
    var files = SheetFolder(folder)
    for sheet in sheets {
      do throws(FrameError) {
        let reader = VOCReader(sheet)
        try reader.read(try files.bytes(sheet))
        draft.photos.append(reader.photo)
        draft.rejections += reader.rejections
      } catch {
        draft.rejections.append(
          AnnotationRejection(file: sheet, reason: error.reason, detail: error.detail))
      }
    }
    draft.sources = [files.source]
    return draft
  }
}

/// Reads one XML file.
private final class VOCReader: NSObject, XMLParserDelegate {
  private(set) var photo: DraftPhoto
  private(set) var rejections: [AnnotationRejection] = []
  private let sheet: String
  private var path: [String] = []
  private var text = ""
  private var size = (width: 0.0, height: 0.0)
  private var object: [String: String] = [:]
  private var count = 0
  private var fault: String?
  private var isOpened = false

  init(_ sheet: String) {
    self.sheet = sheet
    let name = URL(filePath: sheet).deletingPathExtension().lastPathComponent
    photo = DraftPhoto(name: name, record: "", file: sheet)
  }

  /// The deepest nesting that is read.
  private static let deepest = 16

  func read(_ bytes: [UInt8]) throws(FrameError) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw FrameError(reason: "no-xml", detail: "the file is not UTF-8; save it as such")
    }
    // Entities can grow without end, and no file of annotations needs them.
    guard Data(bytes).range(of: Data("<!".utf8)) == nil || !Data(bytes).holdsDeclaration else {
      throw FrameError(
        reason: "no-xml", detail: "the file declares a type or entities; take its <!DOCTYPE …> out")
    }
    let parser = XMLParser(data: Data(bytes))
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    let isRead = parser.parse()
    if let fault { throw FrameError(reason: "no-annotation", detail: fault) }
    guard isRead, isOpened, path.isEmpty else {
      throw FrameError(
        reason: "no-xml", detail: "the file is no XML or ends too early; get it anew")
    }
    do {
      photo.size = try pictureSize(size)
    } catch {}
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    path.append(name)
    isOpened = true
    text = ""
    if path.count == 1, name != "annotation" {
      fault = "the file has <\(name)> where <annotation> should stand"
    } else if path.count > Self.deepest {
      fault = "the file is nested too deeply"
    }
    if fault != nil { parser.abortParsing() }
    if path == ["annotation", "object"] { object = [:] }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let value = text.trimmingCharacters(in: .whitespacesAndNewlines)
    text = ""
    let below = path.dropFirst().joined(separator: "/")
    path.removeLast()
    switch below {
    case "filename": if !value.isEmpty { photo.name = value }
    case "size/width": size.width = Double(value) ?? 0
    case "size/height": size.height = Double(value) ?? 0
    case "source/license", "source/licence":
      if !value.isEmpty { photo.licence = AnnotationLicence(name: value) }
    case "object": addObject()
    default:
      if below.hasPrefix("object/") { object[String(below.dropFirst(7))] = value }
    }
  }

  private func addObject() {
    defer { count += 1 }
    do throws(FrameError) {
      guard let name = object["name"], !name.isEmpty else {
        throw FrameError(reason: "no-name", detail: "has no <name>")
      }
      let edges = ["xmin", "ymin", "xmax", "ymax"].compactMap { edge in
        object["bndbox/\(edge)"].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
      }
      guard edges.count == 4 else {
        throw FrameError(
          reason: "bad-box", detail: "has no <bndbox> of four numbers: xmin, ymin, xmax, ymax")
      }
      var flags: AnnotatedObject.Flags = []
      for (key, flag) in [
        ("occluded", AnnotatedObject.Flags.occluded), ("truncated", .truncated),
        ("difficult", .difficult),
      ] where object[key] == "1" { flags.insert(flag) }
      let pose = object["pose"].map { $0 == "Unspecified" || $0.isEmpty ? [] : [$0] } ?? []
      photo.objects.append(
        DraftObject(
          place: count, name: name,
          frame: AnnotatedObject.Frame(
            x0: edges[0] - 1, y0: edges[1] - 1, x1: edges[2], y1: edges[3]),
          flags: flags, attributes: pose))
    } catch {
      photo.lose(object["name"])
      rejections.append(
        AnnotationRejection(
          file: sheet, record: "object \(count)", reason: error.reason, detail: error.detail))
    }
  }
}

extension Data {
  /// Whether a document type or an entity is declared.
  fileprivate var holdsDeclaration: Bool {
    ["<!DOCTYPE", "<!ENTITY"].contains { range(of: Data($0.utf8)) != nil }
  }
}
