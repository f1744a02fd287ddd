import Foundation
import Imaging
public import PuzzleKit
import Traces

/// Annotated photos as lines of the program's own form.
public enum AnnotationLine {
  /// Returns a photo as a line of JSON, with a line feed at its end.
  ///
  /// - Parameters:
  ///   - number: Which of the library's photos.
  ///   - library: The library; masks that are damaged are left out.
  /// - Throws: Whatever the encoder throws.
  /// - Returns: The line, and what is wrong with masks.
  public static func line(
    of number: Int, in library: any AnnotatedLibrary
  ) throws -> (bytes: [UInt8], faults: [Rejection]) {
    let scene = library.scenes[number]
    var faults: [Rejection] = []
    var objects: [Object] = []
    for (place, object) in scene.objects.enumerated() {
      var mask: Runs?
      do throws(Rejection) {
        mask = try library.mask(of: place, in: number).map { Runs($0, size: scene.photo.size) }
      } catch {
        faults.append(error)
      }
      objects.append(Object(object, mask: mask))
    }
    let line = Line(scene, objects: objects)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try Array(encoder.encode(line)) + [UInt8(ascii: "\n")], faults)
  }

  private struct Line: Encodable {
    var image: String
    var width: Int
    var height: Int
    var licence: String?
    var objects: [Object]
    var captions: [String]?
    var questions: [Question]?
    var open_names: [String]?
    var absent_names: [String]?

    init(_ scene: AnnotatedPhoto, objects: [Object]) {
      let photo = scene.photo
      image = photo.source.path
      (width, height) = (photo.size.width, photo.size.height)
      licence = photo.source.licence.isEmpty ? nil : photo.source.licence
      self.objects = objects
      captions = scene.captions.filled
      questions =
        scene.questions.map {
          Question(
            question: $0.question, answer: $0.answer,
            boxes: $0.boxes.map { [$0.x0, $0.y0, $0.x1, $0.y1] })
        }.filled
      open_names = scene.openNames.filled
      absent_names = scene.absentNames.filled
    }
  }

  private struct Question: Encodable {
    var question: String
    var answer: String
    var boxes: [[Int]]
  }

  private struct Object: Encodable {
    var id: Int
    var name: String
    var box: [Double]
    var mask: Runs?
    var attributes: [String]?
    var relations: [Relation]?
    var crowd: Bool?
    var occluded: Bool?
    var truncated: Bool?
    var difficult: Bool?

    init(_ object: AnnotatedObject, mask: Runs?) {
      id = object.id
      name = object.name
      let frame = object.frame
      box = [frame.x0, frame.y0, frame.x1, frame.y1]
      self.mask = mask
      attributes = object.attributes.filled
      relations = object.relations.map { Relation(name: $0.name, object: $0.object) }.filled
      crowd = object.flags.contains(.crowd) ? true : nil
      occluded = object.flags.contains(.occluded) ? true : nil
      truncated = object.flags.contains(.truncated) ? true : nil
      difficult = object.flags.contains(.difficult) ? true : nil
    }
  }

  private struct Relation: Encodable {
    var name: String
    var object: Int
  }

  /// A mask as COCO's compressed runs.
  private struct Runs: Encodable {
    var size: [Int]
    var counts: String

    init(_ mask: Mask, size: PictureSize) {
      self.size = [size.height, size.width]
      counts = RunCounts.encoded(ColumnPixels(mask, size).counts)
    }
  }
}

extension Array {
  /// The array, or nil if it is empty.
  fileprivate var filled: Self? { isEmpty ? nil : self }
}
