import Foundation
import Imaging
import PuzzleKit

/// Reads JSON lines of annotations, each an object with the path of a photo as its `image`.
///
/// In the program's own form a line is a photo with its `objects`; in Visual-CoT's (Shao et al., 2024) it is a
/// question with the boxes of its answer as `bboxs`. Lines of both may stand in one file.
struct AnnotationLines {
  private let text: AnnotationText
  private let data: Data
  private var draft = Draft()
  /// The photos that questions are of, by their names.
  private var asked: [String: Int] = [:]

  /// Reads a file: a line that can't be used is turned away, and the others go on.
  static func read(_ text: AnnotationText, _ data: Data) -> Draft {
    var file = AnnotationLines(text: text, data: data)
    for (number, range) in lines(of: data) { file.readLine(number, range) }
    return file.draft
  }

  private init(text: AnnotationText, data: Data) {
    self.text = text
    self.data = data
    draft.text = text
    draft.isUpright = true
  }

  /// The lines that are not blank, with their numbers from 1.
  private static func lines(of data: Data) -> [(number: Int, range: Range<Int>)] {
    unsafe data.withUnsafeBytes { bytes in
      var lines: [(number: Int, range: Range<Int>)] = []
      var number = 0
      var start = unsafe bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      while start < bytes.count {
        number += 1
        let end = unsafe bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if unsafe !bytes[start..<end].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
          lines.append((number, start..<end))
        }
        start = end + 1
      }
      return lines
    }
  }

  private mutating func readLine(_ number: Int, _ range: Range<Int>) {
    let record = "line \(number)"
    do {
      let line = try JSONWalker.walk(data, in: range) { json in
        let line = try Line(&json)
        try json.end()
        return line
      }
      try add(line, record: record)
    } catch let error as FrameError {
      reject(record, error.reason, error.detail)
    } catch let error as JSONWalker.Failure {
      let place = "\(error.message) at byte \(error.offset - range.lowerBound) of the line"
      reject(record, "no-json", "\(place); write one JSON object a line")
    } catch {
      reject(record, "no-json", "\(error)")
    }
  }

  private mutating func reject(_ record: String, _ reason: String, _ detail: String) {
    draft.rejections.append(
      AnnotationRejection(file: text.name, record: record, reason: reason, detail: detail))
  }

  // MARK: - Lines

  /// What is read of a line.
  private struct Line {
    var image: String?
    var size = (width: 0.0, height: 0.0)
    var licence: String?
    var objects: [Result<Object, JSONWalker.Failure>]?
    var captions: [String] = []
    var questions: [Question] = []
    var own = Question()
    var dataset: String?
    var openNames: [String] = []
    var absentNames: [String] = []

    init(_ json: inout JSONWalker) throws {
      try json.members { key, json in
        switch key {
        case "image": image = try json.string()
        case "width": size.width = try json.double()
        case "height": size.height = try json.double()
        case "licence", "license": licence = try json.optional { try $0.string() }
        case "objects":
          objects = []
          try json.elements { _, json in
            objects?.append(try json.attempt { try Object(&$0) })
          }
        case "captions": try json.elements { _, json in captions.append(try json.string()) }
        case "questions": try json.elements { _, json in questions.append(try Question(&json)) }
        case "open_names": try json.elements { _, json in openNames.append(try json.string()) }
        case "absent_names": try json.elements { _, json in absentNames.append(try json.string()) }
        case "dataset": dataset = try json.optional { try $0.string() }
        default: try own.read(key, &json)
        }
      }
    }
  }

  private struct Question {
    var question: String?
    var answer: String?
    var boxes: [[Double]]?

    init() {}

    init(_ json: inout JSONWalker) throws {
      try json.members { key, json in try read(key, &json) }
    }

    mutating func read(_ key: String, _ json: inout JSONWalker) throws {
      switch key {
      case "question": question = try json.optional { try $0.string() }
      case "answer": answer = try json.optional { try $0.string() }
      case "boxes", "bboxs":
        boxes = []
        try json.elements { _, json in boxes?.append(try json.doubles()) }
      default: break
      }
    }
  }

  private struct Object {
    var id: RecordID?
    var name: String?
    var box: [Double]?
    var mask: Range<Int>?
    var flags: AnnotatedObject.Flags = []
    var attributes: [String] = []
    var relations: [AnnotatedObject.Relation] = []

    init(_ json: inout JSONWalker) throws {
      try json.members { key, json in
        switch key {
        case "id": id = try json.optional { try RecordID(&$0) }
        case "name": name = try json.string()
        case "box": box = try json.doubles()
        case "mask":
          let start = json.position
          if try MaskReader.isMask(&json) { mask = start..<json.position }
        case "crowd": try flag(.crowd, &json)
        case "occluded": try flag(.occluded, &json)
        case "truncated": try flag(.truncated, &json)
        case "difficult": try flag(.difficult, &json)
        case "attributes": try json.elements { _, json in attributes.append(try json.string()) }
        case "relations":
          try json.elements { _, json in
            var name = ""
            var object = -1
            try json.members { key, json in
              switch key {
              case "name": name = try json.string()
              case "object": object = try json.int()
              default: break
              }
            }
            relations.append(AnnotatedObject.Relation(name: name, object: object))
          }
        default: break
        }
      }
    }

    private mutating func flag(_ flag: AnnotatedObject.Flags, _ json: inout JSONWalker) throws {
      if try json.optional({ try $0.bool() }) == true { flags.insert(flag) }
    }
  }

  // MARK: - What they say

  private mutating func add(_ line: Line, record: String) throws {
    guard let image = line.image, !image.isEmpty else {
      throw FrameError(
        reason: "no-image", detail: "has no \"image\"; give the path of a photo below the folder")
    }
    if line.own.boxes != nil, line.objects == nil {
      return try addQuestion(line, of: image, record: record)
    }
    guard let objects = line.objects else {
      throw FrameError(
        reason: "no-objects",
        detail: "has no \"objects\"; write [{\"name\": \"dog\", \"box\": [x0, y0, x1, y1]}]")
    }
    var photo = DraftPhoto(name: image, record: record)
    photo.size = try pictureSize(line.size)
    photo.licence = line.licence.map { AnnotationLicence(name: $0) }
    photo.captions = line.captions
    (photo.openNames, photo.absentNames) = (line.openNames, line.absentNames)
    for (place, object) in objects.enumerated() {
      do {
        photo.objects.append(try draftObject(object, at: place, of: objects.count))
      } catch {
        photo.lose((try? object.get())?.name)
        reject("\(record), object \(place)", error.reason, error.detail)
      }
    }
    let questions = line.questions + (line.own.question == nil ? [] : [line.own])
    for (place, question) in questions.enumerated() {
      do {
        photo.questions.append(try draftQuestion(question, record: record))
      } catch {
        reject("\(record), question \(place)", error.reason, error.detail)
      }
    }
    draft.photos.append(photo)
  }

  private func draftObject(
    _ result: Result<Object, JSONWalker.Failure>, at place: Int, of count: Int
  ) throws(FrameError) -> DraftObject {
    let object: Object
    switch result {
    case .success(let success): object = success
    case .failure(let failure): throw FrameError(reason: "bad-record", detail: failure.message)
    }
    guard let name = object.name, !name.isEmpty else {
      throw FrameError(reason: "no-name", detail: "has no \"name\"")
    }
    guard let box = object.box else {
      throw FrameError(reason: "bad-box", detail: "has no \"box\"; it takes [x0, y0, x1, y1]")
    }
    for relation in object.relations {
      guard !relation.name.isEmpty, 0..<count ~= relation.object, relation.object != place else {
        throw FrameError(
          reason: "bad-relation",
          detail: "has a relation to the object \(relation.object); "
            + "give a \"name\" and the place of another of the \(count) objects, from 0")
      }
    }
    return DraftObject(
      id: object.id, place: place, name: name,
      frame: try AnnotatedObject.Frame(box, key: "box", isSized: false), mask: object.mask,
      flags: object.flags, attributes: object.attributes, relations: object.relations)
  }

  private func draftQuestion(
    _ question: Question, record: String
  ) throws(FrameError) -> DraftQuestion {
    guard let text = question.question, let answer = question.answer, !text.isEmpty,
      !answer.isEmpty
    else {
      throw FrameError(
        reason: "no-question", detail: "takes a \"question\" and an \"answer\", and one is missing")
    }
    var frames: [AnnotatedObject.Frame] = []
    for box in question.boxes ?? [] {
      frames.append(try AnnotatedObject.Frame(box, key: "bboxs", isSized: false))
    }
    return DraftQuestion(question: text, answer: answer, frames: frames, record: record)
  }

  /// Adds a question to its photo, which may have had some already.
  private mutating func addQuestion(_ line: Line, of image: String, record: String) throws {
    let question = try draftQuestion(line.own, record: record)
    guard !question.frames.isEmpty else {
      throw FrameError(
        reason: "bad-box", detail: "has no box in its \"bboxs\"; it takes [[x0, y0, x1, y1]]")
    }
    let size = try pictureSize(line.size)
    let key = "\(line.dataset ?? "")/\(image)"
    if let place = asked[key] {
      guard draft.photos[place].size == size else {
        throw FrameError(
          reason: "size",
          detail: "gives the photo another width and height than \(draft.photos[place].record)")
      }
      draft.photos[place].questions.append(question)
      return
    }
    var photo = DraftPhoto(name: image, record: record)
    photo.folders = line.dataset.map { [$0] } ?? []
    photo.size = size
    photo.licence = line.licence.map { AnnotationLicence(name: $0) }
    photo.questions = [question]
    asked[key] = draft.photos.count
    draft.photos.append(photo)
  }
}
