import Hashing
import Imaging
import PuzzleKit
import Traces

/// Holds what annotations say against the photos that they are of.
///
/// What can be judged by words is judged first, so that only photos that may be used are decoded, each once
/// and at a reduced scale.
struct DraftSurvey {
  private let draft: Draft
  private let request: AnnotationRequest
  private var rejections: [AnnotationRejection]
  private var notes: [String]

  init(_ draft: Draft, _ request: AnnotationRequest) {
    self.draft = draft
    self.request = request
    rejections = draft.rejections
    notes = draft.notes
  }

  /// Returns what can be used.
  ///
  /// - Parameters:
  ///   - finder: The folder of the photos.
  ///   - cacheBytes: The most bytes of decoded pictures that the library holds.
  /// - Throws: ``InputError`` if a licence is unknown.
  /// - Returns: The photos and what was turned away.
  mutating func given(
    from finder: PhotoFinder, cacheBytes: Int
  ) throws(InputError) -> GivenAnnotations {
    try checkLicences()
    let entries = entries(finder).sorted {
      $0.file.name.utf8.lexicographicallyPrecedes($1.file.name.utf8)
    }
    let looks = looks(entries)
    var kept: [PhotoLook] = []
    var licences: [String] = []
    var parts: [(photo: DraftPhoto, objects: [Placed], questions: [AnnotatedQuestion])] = []
    for (entry, look) in looks {
      var photo = draft.photos[entry.place]
      let objects = placed(&photo, on: look.header.size)
      let questions = questions(&photo, on: look.header.size)
      let isEmpty = objects.isEmpty && questions.isEmpty && photo.captions.isEmpty
      guard !isEmpty || photo.lost == 0 else {
        reject(photo, "empty", "not one of the photo's objects can be used")
        continue
      }
      kept.append(look)
      licences.append(photo.licence?.text ?? "")
      parts.append((photo, objects, questions))
    }
    let shelf = PhotoShelf(kept, licences: licences, cacheBytes: cacheBytes)
    let scenes = zip(parts, shelf.photos).map { part, photo in
      AnnotatedPhoto(
        photo: photo, objects: part.objects.map(\.object), captions: part.photo.captions,
        questions: part.questions, openNames: part.photo.openNames,
        absentNames: part.photo.absentNames)
    }
    let library = AnnotationShelf(
      scenes: scenes, masks: parts.map { $0.objects.map(\.mask) }, shelf: shelf, text: draft.text,
      sources: draft.sources)
    var sum = SHA256()
    for source in draft.sources { sum.update("\(source.path)\0\(source.sha256)\n") }
    sum.update(PhotoFolder.fingerprint(of: shelf.photos))
    return GivenAnnotations(
      library: library, rejections: rejections, notes: notes,
      fingerprint: "sha256:\(sum.finish().hex)")
  }

  // MARK: - By words

  private func checkLicences() throws(InputError) {
    guard !request.licences.isEmpty else { return }
    var known = draft.licences
    for case let licence? in draft.photos.map(\.licence) where !known.contains(licence) {
      known.append(licence)
    }
    guard !known.isEmpty else {
      throw InputError(
        "\(request.annotations) names no licence of any photo; leave licences out", of: .licences)
    }
    for wanted in request.licences where !known.contains(where: { $0.isCalled(wanted) }) {
      let names = known.map { $0.id.isEmpty ? $0.name : "\($0.id) (\($0.name))" }
      let near = wanted.nearest(among: known.map(\.name)).map { "; did you mean \($0)?" } ?? ""
      throw InputError(
        "no photo can have the licence \(wanted); there is \(names.joined(separator: ", "))\(near)",
        of: .licences)
    }
  }

  /// A photo of the draft and its file.
  private struct Entry {
    var place: Int
    var file: PhotoFile
  }

  private mutating func entries(_ finder: PhotoFinder) -> [Entry] {
    var entries: [Entry] = []
    var known: [String: Int] = [:]
    for (place, photo) in draft.photos.enumerated() {
      if !request.licences.isEmpty {
        guard let licence = photo.licence, request.licences.contains(where: licence.isCalled) else {
          let name = photo.licence.map { "the licence \($0.name)" } ?? "no licence"
          reject(photo, "licence", "the photo has \(name), which is not among those allowed")
          continue
        }
      }
      guard !photo.isSpoilt else {
        reject(photo, "empty", "not one of the photo's objects can be used")
        continue
      }
      do {
        let file = try finder.file(of: photo)
        if let other = known[file.path] {
          reject(
            photo, "repeated-file",
            "its photo \(file.name) is that of \(draft.photos[other].record); keep one of them")
          continue
        }
        known[file.path] = place
        entries.append(Entry(place: place, file: file))
      } catch {
        reject(photo, error.reason, error.detail)
      }
    }
    return entries
  }

  private mutating func reject(_ photo: DraftPhoto, _ reason: String, _ detail: String) {
    rejections.append(draft.rejection(photo, reason, detail))
  }

  // MARK: - By photos

  private mutating func looks(_ entries: [Entry]) -> [(entry: Entry, look: PhotoLook)] {
    let contamination = Contamination(request.excluded)
    var seen: [(entry: Entry, look: PhotoLook)] = []
    for (entry, result) in zip(entries, PhotoFolder.looked(at: entries.map(\.file))) {
      switch result {
      case .success(let look):
        let photo = draft.photos[entry.place]
        if let error = mismatch(of: photo, look.header) {
          reject(photo, error.reason, error.detail)
        } else if let rejection = contamination.rejection(of: look) {
          rejections.append(AnnotationRejection(rejection))
        } else {
          seen.append((entry, look))
        }
      case .failure(let rejection): rejections.append(AnnotationRejection(rejection))
      }
    }
    let firsts = NearDuplicates.firsts(of: seen.map(\.look.hash), sums: seen.map(\.look.sum))
    for (place, first) in firsts.enumerated() where first != place {
      rejections.append(
        AnnotationRejection(seen[place].look.rejection(asCopyOf: seen[first].look)))
    }
    return seen.indices.filter { firsts[$0] == $0 }.map { seen[$0] }
  }

  /// Says why a photo is not the one that was annotated, or not as it was seen; nil if it is.
  private func mismatch(of photo: DraftPhoto, _ header: PhotoHeader) -> FrameError? {
    let size = header.size
    let swapped = PictureSize(width: size.height, height: size.width)
    let isDoubtful =
      header.isTurned && !draft.isUpright
      && (photo.size == nil || photo.size == swapped
        // A photo that is as wide when it is turned doesn't tell which way was meant.
        || !header.exchangesSides)
    if isDoubtful {
      return FrameError(
        reason: "turned",
        detail: "the photo \(photo.name) is turned by its Exif block, and the boxes may not be; "
          + "save it upright")
    }
    if let stated = photo.size, stated != size {
      return FrameError(
        reason: "size",
        detail: "it says \(stated.spoken), and the photo \(photo.name) has \(size.spoken); "
          + "give the photos that were annotated")
    }
    return nil
  }

  // MARK: - What they show

  private struct Placed {
    var object: AnnotatedObject
    var mask: Range<Int>?
  }

  private mutating func placed(_ photo: inout DraftPhoto, on size: PictureSize) -> [Placed] {
    var boxes: [(object: DraftObject, frame: AnnotatedObject.Frame, box: Box, isCut: Bool)] = []
    var numbers: [Int: Int] = [:]
    for object in photo.objects {
      let frame = object.isShare ? object.frame.scaled(to: size) : object.frame
      do {
        let (box, isCut) = try frame.box(on: size)
        numbers[object.place] = boxes.count
        boxes.append((object, frame, box, isCut))
      } catch {
        photo.lose(object.name)
        rejections.append(draft.rejection(photo, object: object, error.reason, error.detail))
      }
    }
    return boxes.map { object, frame, box, isCut in
      let id = if case .number(let number)? = object.id { number } else { object.place }
      let relations = object.relations.compactMap { relation in
        numbers[relation.object].map {
          AnnotatedObject.Relation(name: relation.name, object: $0)
        }
      }
      return Placed(
        object: AnnotatedObject(
          id: id, name: object.name, box: box, frame: frame, hasMask: object.mask != nil,
          isCut: isCut, flags: object.flags, attributes: object.attributes, relations: relations),
        mask: object.mask)
    }
  }

  private mutating func questions(
    _ photo: inout DraftPhoto, on size: PictureSize
  ) -> [AnnotatedQuestion] {
    var questions: [AnnotatedQuestion] = []
    for question in photo.questions {
      do throws(FrameError) {
        var boxes: [Box] = []
        for frame in question.frames { boxes.append(try frame.box(on: size).box) }
        questions.append(
          AnnotatedQuestion(question: question.question, answer: question.answer, boxes: boxes))
      } catch {
        photo.lose(nil)
        rejections.append(
          draft.rejection(photo, question: question.record, error.reason, error.detail))
      }
    }
    return questions
  }
}

extension AnnotationRejection {
  /// Turns away a photo, which is named by its path below the folder of photos.
  init(_ rejection: PhotoRejection) {
    self.init(file: rejection.file, reason: rejection.reason, detail: rejection.detail)
  }
}
