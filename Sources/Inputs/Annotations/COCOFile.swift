import Foundation
import Imaging
import PuzzleKit

/// Reads annotations of COCO's form, and of those that are like it: LVIS and Objects365.
///
/// Source: cocodataset.org/#format-data; lvisdataset.org/dataset; objects365.org. The file is gone through twice, for its
/// categories may come last; masks are not read but found.
struct COCOFile {
  private let text: AnnotationText
  private let data: Data
  private var draft = Draft()
  /// The name of each category.
  private var names: [RecordID: String] = [:]
  private var licences: [RecordID: AnnotationLicence] = [:]
  /// The place of each image among the draft's photos.
  private var places: [RecordID: Int] = [:]
  private var licenceOfPhoto: [RecordID?] = []
  /// Categories that LVIS says are absent or not all marked, by photo, until their names are known.
  private var unmarked: [Int: (open: [RecordID], absent: [RecordID])] = [:]
  /// Where the annotations stand.
  private var annotations: Int?
  private var hasImages = false

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - data: Its bytes.
  /// - Throws: ``InputError`` if it is no JSON, or has no images or annotations.
  /// - Returns: What it says.
  static func read(_ text: AnnotationText, _ data: Data) throws(InputError) -> Draft {
    var file = COCOFile(text: text, data: data)
    do {
      try file.readLists()
      try file.readAnnotations()
    } catch let error as InputError {
      throw error
    } catch let error as JSONWalker.Failure {
      throw InputError(error, in: text.path, data)
    } catch {
      throw InputError("\(text.path): \(error)")
    }
    return file.draft
  }

  private init(text: AnnotationText, data: Data) {
    self.text = text
    self.data = data
    draft.text = text
    draft.objectWord = "annotation"
  }

  // MARK: - What images there are

  private mutating func readLists() throws {
    try JSONWalker.walk(data) { json in
      try json.members { key, json in
        switch key {
        case "licenses": try json.elements { _, json in try readLicence(&json) }
        case "categories": try json.elements { _, json in try readCategory(&json) }
        case "images":
          hasImages = true
          try json.elements { place, json in
            if case .failure(let failure) = try json.attempt({ try readImage(place, &$0) }) {
              reject("image at place \(place)", "bad-record", "\(failure)")
            }
          }
        case "annotations": annotations = json.position
        default: break
        }
      }
      try json.end()
    }
    guard hasImages, annotations != nil else {
      throw InputError(
        "\(text.path) has no \"\(hasImages ? "annotations" : "images")\"; COCO's form has images, annotations and categories"
      )
    }
    draft.licences = licences.sorted { "\($0.key)" < "\($1.key)" }.map(\.value)
    for place in draft.photos.indices {
      if let id = licenceOfPhoto[place] {
        draft.photos[place].licence =
          licences[id] ?? AnnotationLicence(id: "\(id)", name: "licence \(id)")
      }
      if let (open, absent) = unmarked[place] {
        draft.photos[place].openNames = open.compactMap { names[$0] }
        draft.photos[place].absentNames = absent.compactMap { names[$0] }
      }
    }
  }

  private mutating func readLicence(_ json: inout JSONWalker) throws {
    var id: RecordID?
    var licence = AnnotationLicence(name: "")
    try json.members { key, json in
      switch key {
      case "id": id = try RecordID(&json)
      case "name": licence.name = try json.optional { try $0.string() } ?? ""
      case "url": licence.url = try json.optional { try $0.string() } ?? ""
      default: break
      }
    }
    guard let id else { return }
    licence.id = "\(id)"
    licences[id] = licence
  }

  private mutating func readCategory(_ json: inout JSONWalker) throws {
    var id: RecordID?
    var name: String?
    try json.members { key, json in
      switch key {
      case "id": id = try RecordID(&json)
      case "name": name = try json.string()
      default: break
      }
    }
    if let id, let name, !name.isEmpty { names[id] = name }
  }

  private mutating func readImage(_ place: Int, _ json: inout JSONWalker) throws {
    var id: RecordID?
    var photo = DraftPhoto(name: "", record: "")
    var url = ""
    var licence: RecordID?
    var size = (width: 0.0, height: 0.0)
    var open: [RecordID] = []
    var absent: [RecordID] = []
    try json.members { key, json in
      switch key {
      case "id": id = try RecordID(&json)
      case "file_name": photo.name = try json.string()
      case "coco_url": url = try json.optional { try $0.string() } ?? ""
      case "width": size.width = try json.double()
      case "height": size.height = try json.double()
      case "license", "licence": licence = try json.optional { try RecordID(&$0) }
      case "not_exhaustive_category_ids":
        try json.elements { _, json in open.append(try RecordID(&json)) }
      case "neg_category_ids":
        try json.elements { _, json in absent.append(try RecordID(&json)) }
      default: break
      }
    }
    photo.record = id.map { "image \($0)" } ?? "image at place \(place)"
    // LVIS names its photos by the end of their address, as `train2017/000000000009.jpg`.
    if photo.name.isEmpty {
      photo.name = url.split(separator: "/").suffix(2).joined(separator: "/")
    }
    guard let id else {
      return reject(photo.record, "no-id", "the image has no \"id\"; annotations name it by that")
    }
    guard places[id] == nil else {
      return reject(photo.record, "repeated-id", "another image has this id; give each its own")
    }
    guard !photo.name.isEmpty else {
      return reject(photo.record, "no-file", "the image has no \"file_name\"")
    }
    photo.size = try pictureSize(size)
    places[id] = draft.photos.count
    draft.photos.append(photo)
    licenceOfPhoto.append(licence)
    if !open.isEmpty || !absent.isEmpty { unmarked[draft.photos.count - 1] = (open, absent) }
  }

  // MARK: - What they show

  private mutating func readAnnotations() throws {
    guard let annotations else { return }
    var known: Set<RecordID> = []
    try JSONWalker.walk(data, in: annotations..<data.count) { json in
      try json.elements { place, json in
        let found: Annotation
        switch try json.attempt({ try Annotation(&$0) }) {
        case .success(let annotation): found = annotation
        case .failure(let failure):
          return reject("annotation at place \(place)", "bad-record", "\(failure)")
        }
        let record = found.id.map { "annotation \($0)" } ?? "annotation at place \(place)"
        if let id = found.id, !known.insert(id).inserted {
          return reject(record, "repeated-id", "another annotation has this id; give each its own")
        }
        add(found, at: place, record: record)
      }
    }
  }

  /// What is read of an annotation.
  private struct Annotation {
    var id: RecordID?
    var image: RecordID?
    var category: RecordID?
    var box: [Double]?
    var mask: Range<Int>?
    var caption: String?
    var flags: AnnotatedObject.Flags = []
    var attributes: [String] = []

    init(_ json: inout JSONWalker) throws {
      try json.members { key, json in
        switch key {
        case "id": id = try json.optional { try RecordID(&$0) }
        case "image_id": image = try json.optional { try RecordID(&$0) }
        case "category_id": category = try json.optional { try RecordID(&$0) }
        case "bbox": box = try json.optional { try $0.doubles() }
        case "caption": caption = try json.optional { try $0.string() }
        case "segmentation":
          let start = json.position
          if try MaskReader.isMask(&json) { mask = start..<json.position }
        case "iscrowd": if try json.optional({ try $0.bool() }) == true { flags.insert(.crowd) }
        case "isfake": if try json.optional({ try $0.bool() }) == true { attributes.append("fake") }
        case "isreflected":
          if try json.optional({ try $0.bool() }) == true { attributes.append("reflected") }
        case "attributes":
          // Others put objects here that say other things.
          guard case .array = try json.kind() else { return }
          try json.elements { _, json in
            if case .string = try json.kind() { attributes.append(try json.string()) }
          }
        default: break
        }
      }
    }
  }

  private mutating func add(_ found: Annotation, at place: Int, record: String) {
    guard let image = found.image, let photo = places[image] else {
      let name = found.image.map { "the image \($0), which is not among the images" }
      return reject(record, "no-image", "it is of \(name ?? "no image: it has no \"image_id\"")")
    }
    if let caption = found.caption {
      draft.photos[photo].captions.append(caption)
      guard found.box != nil else { return }
    }
    guard let category = found.category, let name = names[category] else {
      draft.photos[photo].lose(nil)
      let id = found.category.map { "the category \($0), which has no name among the categories" }
      return reject(
        record, "no-category", "it is of \(id ?? "no category: it has no \"category_id\"")")
    }
    guard let box = found.box else {
      draft.photos[photo].lose(name)
      return reject(record, "bad-box", "it has no \"bbox\"; it takes [x, y, width, height]")
    }
    do {
      draft.photos[photo].objects.append(
        DraftObject(
          id: found.id, name: name,
          frame: try AnnotatedObject.Frame(box, key: "bbox", isSized: true), mask: found.mask,
          flags: found.flags, attributes: found.attributes))
    } catch {
      draft.photos[photo].lose(name)
      reject(record, error.reason, error.detail)
    }
  }

  private mutating func reject(_ record: String, _ reason: String, _ detail: String) {
    draft.rejections.append(
      AnnotationRejection(file: text.name, record: record, reason: reason, detail: detail))
  }
}

// MARK: - Captions

extension COCOFile {
  /// Adds the captions of a file that has nothing else to photos of the same ids.
  ///
  /// - Throws: ``InputError`` if it is no such file.
  static func addCaptions(
    of text: AnnotationText, _ data: Data, to draft: inout Draft
  ) throws(InputError) {
    var photos: [String: Int] = [:]
    for (place, photo) in draft.photos.enumerated() { photos[photo.record] = place }
    do {
      try JSONWalker.walk(data) { json in
        try json.members { key, json in
          guard key == "annotations" else { return }
          try json.elements { _, json in
            var image: RecordID?
            var caption: String?
            try json.members { key, json in
              switch key {
              case "image_id": image = try RecordID(&json)
              case "caption": caption = try json.string()
              default: break
              }
            }
            // A file of captions may be of more photos than these.
            guard let image, let caption, let place = photos["image \(image)"] else { return }
            draft.photos[place].captions.append(caption)
          }
        }
        try json.end()
      }
    } catch let error as JSONWalker.Failure {
      throw InputError(error, in: text.path, data)
    } catch {
      throw InputError("\(text.path): \(error)")
    }
  }
}

/// Takes a width and a height for a size; nil if there are none.
func pictureSize(_ size: (width: Double, height: Double)) throws -> PictureSize? {
  guard let width = Int(exactly: size.width), let height = Int(exactly: size.height),
    1...1_000_000 ~= width, 1...1_000_000 ~= height
  else { return nil }
  return PictureSize(width: width, height: height)
}

extension InputError {
  /// Says what is wrong with a file of JSON, and where.
  init(_ failure: JSONWalker.Failure, in path: String, _ data: Data) {
    guard !failure.isCut else {
      self.init(
        "\(path) ends after \(data.count) bytes, in the middle of its JSON; get the file anew")
      return
    }
    let line = AnnotationText.line(of: failure.offset, in: data)
    self.init("\(path) line \(line), byte \(failure.offset): \(failure.message); mend the JSON")
  }
}
