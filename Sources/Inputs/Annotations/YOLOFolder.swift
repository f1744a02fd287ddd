import Foundation
import PuzzleKit
import Yams

/// Reads a folder of labels in the form of YOLO: a text file a photo, a line an object.
///
/// Source: docs.ultralytics.com/datasets/detect. A line is the number of a class and then the middle, width and height of a
/// box, or the corners of a polygon, in shares of the photo's width and height.
enum YOLOFolder {
  /// Files that list the classes.
  private static let lists = ["classes.txt", "obj.names"]

  /// The labels among the files of a folder: those in a folder `labels`, or else all texts.
  static func labels(among names: [String]) -> [String] {
    let texts = names.filter { $0.hasSuffix(".txt") && !$0.hasSuffix("classes.txt") }
    let labels = texts.filter { $0.hasPrefix("labels/") || $0.contains("/labels/") }
    if !labels.isEmpty { return labels }
    return texts.filter { !$0.lowercased().contains("readme") }
  }

  /// Reads the files; a line that can't be used is turned away, and the others go on.
  ///
  /// - Parameters:
  ///   - folder: The whole path of the folder.
  ///   - labels: The paths of the files below it, in order.
  ///   - path: The folder as it was given.
  /// - Throws: ``InputError`` if the classes have no names.
  /// - Returns: What they say.
  static func read(
    _ folder: String, _ labels: [String], path: String
  ) throws(InputError) -> Draft {
    let names = try names(folder, path: path)
    var draft = Draft()
    draft.isUpright = true
    var files = SheetFolder(folder)
    for label in labels {
      do throws(FrameError) {
        let bytes = try files.bytes(label)
        var photo = DraftPhoto(name: photoName(of: label), record: "", file: label)
        for (number, line) in InputBytes.lines(of: bytes) {
          do throws(FrameError) {
            photo.objects.append(try object(line, at: number - 1, names: names))
          } catch {
            photo.lose(nil)
            draft.rejections.append(
              AnnotationRejection(
                file: label, record: "line \(number)", reason: error.reason, detail: error.detail))
          }
        }
        draft.photos.append(photo)
      } catch {
        draft.rejections.append(
          AnnotationRejection(file: label, reason: error.reason, detail: error.detail))
      }
    }
    files.add(
      names.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined(), as: "names")
    draft.sources = [files.source]
    return draft
  }

  /// The path of a label's photo without its extension: `images` stands where `labels` does.
  private static func photoName(of label: String) -> String {
    var parts = label.dropLast(4).split(separator: "/")
    if let place = parts.lastIndex(of: "labels") { parts[place] = "images" }
    return parts.joined(separator: "/")
  }

  private static func object(
    _ line: ArraySlice<UInt8>, at place: Int, names: [Int: String]
  ) throws(FrameError) -> DraftObject {
    let fields = String(decoding: line, as: UTF8.self).split { $0.isWhitespace }
    let numbers = fields.compactMap { Double($0) }.filter(\.isFinite)
    guard numbers.count == fields.count, let number = numbers.first,
      numbers.count == 5 || numbers.count >= 7 && !numbers.count.isMultiple(of: 2)
    else {
      throw FrameError(
        reason: "bad-box",
        detail:
          "the line is no class and box; write `class x y width height` in shares of the photo")
    }
    guard let id = Int(exactly: number), let name = names[id] else {
      throw FrameError(
        reason: "no-category", detail: "it is of the class \(fields[0]), which has no name")
    }
    let rest = Array(numbers.dropFirst())
    guard rest.allSatisfy({ (-0.01...1.01).contains($0) }) else {
      throw FrameError(
        reason: "outside", detail: "a number is below 0 or above 1; they are shares of the photo")
    }
    let frame: AnnotatedObject.Frame
    if rest.count == 4 {
      frame = AnnotatedObject.Frame(
        x0: rest[0] - rest[2] / 2, y0: rest[1] - rest[3] / 2, x1: rest[0] + rest[2] / 2,
        y1: rest[1] + rest[3] / 2)
    } else {
      let xs = stride(from: 0, to: rest.count, by: 2).map { rest[$0] }
      let ys = stride(from: 1, to: rest.count, by: 2).map { rest[$0] }
      frame = AnnotatedObject.Frame(
        x0: xs.min() ?? 0, y0: ys.min() ?? 0, x1: xs.max() ?? 0, y1: ys.max() ?? 0)
    }
    return DraftObject(place: place, name: name, frame: frame, isShare: true)
  }

  // MARK: - Names

  /// Finds the names of the classes in the folder or the one above it.
  private static func names(_ folder: String, path: String) throws(InputError) -> [Int: String] {
    for place in [folder, folder + "/labels", folder + "/.."] {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: place))?.sorted() ?? []
      for file in files where file.hasSuffix(".yaml") || file.hasSuffix(".yml") {
        if let names = try names(yaml: "\(place)/\(file)") { return names }
      }
      for file in files where lists.contains(file) {
        let bytes = try InputBytes.read(
          "\(place)/\(file)", atMost: 1 << 20, remedy: "keep names only")
        let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        return Dictionary(
          uniqueKeysWithValues: lines.enumerated().map {
            ($0, $1.trimmingCharacters(in: .whitespaces))
          })
      }
    }
    throw InputError(
      "\(path) has labels and no names of their classes; add data.yaml with `names:`, or classes.txt with a name a line"
    )
  }

  private static func names(yaml path: String) throws(InputError) -> [Int: String]? {
    let bytes = try InputBytes.read(path, of: "YAML", atMost: 1 << 20, remedy: "keep names only")
    let root: Node?
    do {
      root = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw InputError("\(path) is no YAML: \(error)")
    }
    switch root?["names"] {
    case .sequence(let sequence)?:
      return Dictionary(
        uniqueKeysWithValues: sequence.enumerated().compactMap { place, node in
          node.scalar.map { (place, $0.string) }
        })
    case .mapping(let mapping)?:
      var names: [Int: String] = [:]
      for (key, value) in mapping {
        if let number = key.scalar.flatMap({ Int($0.string) }), let name = value.scalar {
          names[number] = name.string
        }
      }
      return names
    default: return nil
    }
  }
}
