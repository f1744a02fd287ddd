public import Imaging
public import Traces

/// Something on a photo that its annotations name and place.
public struct AnnotatedObject: Hashable, Sendable {
  /// Where an object lies, to a fraction of a pixel.
  ///
  /// In pixels of the upright photo at full scale, origin at the corner of its top left pixel.
  public struct Frame: Hashable, Sendable {
    /// The left edge.
    public let x0: Double
    /// The upper edge.
    public let y0: Double
    /// The right edge.
    public let x1: Double
    /// The lower edge.
    public let y1: Double

    /// Creates a frame.
    public init(x0: Double, y0: Double, x1: Double, y1: Double) {
      (self.x0, self.y0, self.x1, self.y1) = (x0, y0, x1, y1)
    }
  }

  /// How it stands to another object of the photo.
  public struct Relation: Hashable, Sendable {
    /// The relation in the annotations' words, such as `on`.
    public let name: String
    /// The place of the other in ``AnnotatedPhoto/objects``.
    public let object: Int

    /// Creates a relation.
    public init(name: String, object: Int) {
      self.name = name
      self.object = object
    }
  }

  /// What the annotations say of how it is seen.
  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Several objects of the name, marked as one (COCO's `iscrowd`).
    public static let crowd = Flags(rawValue: 1)
    /// Partly behind something else.
    public static let occluded = Flags(rawValue: 2)
    /// Partly outside the photo.
    public static let truncated = Flags(rawValue: 4)
    /// Hard to recognise.
    public static let difficult = Flags(rawValue: 8)
  }

  /// The number of the annotation if it has one, or else its place among the photo's in the file, from 0.
  public let id: Int
  /// The name as the annotations have it.
  public let name: String
  /// The smallest box of whole pixels that holds it, of the upright photo at full scale.
  public let box: Box
  /// The box as the annotations have it, which may reach beyond the photo.
  public let frame: Frame
  /// Whether it has a mask.
  public let hasMask: Bool
  /// Whether its box touches the photo's border or reaches beyond it.
  public let isCut: Bool
  /// What the annotations say of how it is seen.
  public let flags: Flags
  /// What it is like in the annotations' words, such as `brown`.
  public let attributes: [String]
  /// How it stands to other objects of the photo.
  public let relations: [Relation]

  /// Creates an object.
  public init(
    id: Int, name: String, box: Box, frame: Frame, hasMask: Bool = false, isCut: Bool = false,
    flags: Flags = [], attributes: [String] = [], relations: [Relation] = []
  ) {
    self.id = id
    self.name = name
    self.box = box
    self.frame = frame
    self.hasMask = hasMask
    self.isCut = isCut
    self.flags = flags
    self.attributes = attributes
    self.relations = relations
  }

  /// Whether it stands for several objects.
  public var isCrowd: Bool { flags.contains(.crowd) }
}

/// A question about a photo that comes with its answer.
public struct AnnotatedQuestion: Hashable, Sendable {
  /// The question.
  public let question: String
  /// The answer.
  public let answer: String
  /// Where the answer is seen, in whole pixels of the upright photo at full scale; may be empty.
  public let boxes: [Box]

  /// Creates a question.
  public init(question: String, answer: String, boxes: [Box] = []) {
    self.question = question
    self.answer = answer
    self.boxes = boxes
  }
}

/// A photo and what a user's annotations say of it.
public struct AnnotatedPhoto: Hashable, Sendable {
  /// The photo; its source has the licence that the annotations name.
  public let photo: Photo
  /// The objects in the order of the file; none where the annotations say that nothing is there.
  public let objects: [AnnotatedObject]
  /// Sentences that describe the photo.
  public let captions: [String]
  /// Questions about the photo.
  public let questions: [AnnotatedQuestion]
  /// The names of which the photo may show more objects than are marked.
  ///
  /// LVIS's `not_exhaustive_category_ids`, and the names of objects that were turned away.
  public let openNames: [String]
  /// The names of which the photo is known to show nothing (LVIS's `neg_category_ids`).
  public let absentNames: [String]

  /// Creates an annotated photo.
  public init(
    photo: Photo, objects: [AnnotatedObject], captions: [String] = [],
    questions: [AnnotatedQuestion] = [], openNames: [String] = [], absentNames: [String] = []
  ) {
    self.photo = photo
    self.objects = objects
    self.captions = captions
    self.questions = questions
    self.openNames = openNames
    self.absentNames = absentNames
  }
}

/// The photos of a user, with what is known of what they show.
public protocol AnnotatedLibrary: PhotoLibrary {
  /// The photos with their annotations, one for each of ``PhotoLibrary/photos`` in the same order.
  var scenes: [AnnotatedPhoto] { get }

  /// The files that the annotations stand in.
  var sources: [Source] { get }

  /// Returns which pixels of the upright photo at full scale show an object.
  ///
  /// - Parameters:
  ///   - object: Its place in ``AnnotatedPhoto/objects``.
  ///   - photo: Which of ``scenes``.
  /// - Throws: ``Rejection`` if the mask is damaged or empty, or its file has changed.
  /// - Returns: The mask, or nil if the object has none.
  func mask(of object: Int, in photo: Int) throws(Rejection) -> Mask?
}

extension PhotoLibrary {
  /// Decodes a photo, upright, as RGB, at full scale: the scale of boxes and masks.
  ///
  /// - Throws: ``Rejection`` if the file has changed or has gone.
  public func fullPicture(_ number: Int) throws(Rejection) -> Picture {
    let size = photos[number].size
    return try picture(number, shorterSide: min(size.width, size.height))
  }
}

/// A puzzle that is made from annotated photos.
///
/// Such a puzzle declares file knobs named `annotations`, a file or a folder, and `images`, a folder, and a
/// knob of texts named `licences`.
public protocol AnnotationTaking: Puzzle {
  /// The path of the annotations that a recipe names, or nil.
  var annotations: String? { get }

  /// The path of the folder of photos that a recipe names, or nil where the annotations say enough.
  var images: String? { get }

  /// The names or numbers of the licences that photos may have; empty if any will do.
  var licences: [String] { get }

  /// Takes the photos, at least one; the puzzle then asks about these and makes none.
  mutating func take(_ library: any AnnotatedLibrary)
}

/// What a user's annotations hold.
public struct GivenAnnotations: Sendable {
  /// The photos that can be used, with their objects.
  public let library: any AnnotatedLibrary
  /// What can't be used: records in the order of the file, then photos in the order of their paths.
  public let rejections: [AnnotationRejection]
  /// What else the user should know.
  public let notes: [String]
  /// What stands for the annotations and their photos where content counts and folders do not.
  public let fingerprint: String

  /// Creates the content of annotations.
  public init(
    library: any AnnotatedLibrary, rejections: [AnnotationRejection] = [], notes: [String] = [],
    fingerprint: String
  ) {
    self.library = library
    self.rejections = rejections
    self.notes = notes
    self.fingerprint = fingerprint
  }
}

/// A record of a user's annotations, or a photo that they name, that can't be used.
public struct AnnotationRejection: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file: annotations by their name, a photo by its path below the folder.
  public let file: String
  /// Which record of it, such as `line 3` or `annotation 1768`; empty for the whole file.
  public let record: String
  /// The reason as a short stable label, such as `no-category`.
  public let reason: String
  /// What is wrong with it.
  public let detail: String

  /// A one-line account.
  public var description: String {
    record.isEmpty ? "\(file): \(detail)" : "\(file) \(record): \(detail)"
  }

  /// Creates a rejection.
  public init(file: String, record: String = "", reason: String, detail: String) {
    self.file = file
    self.record = record
    self.reason = reason
    self.detail = detail
  }
}

/// Which annotations are read, and how.
public struct AnnotationRequest: Sendable {
  /// The path of the file or the folder of annotations.
  public let annotations: String
  /// The path of the folder of photos; nil if they lie with the annotations.
  public let images: String?
  /// The names or numbers of the licences that photos may have; empty if any will do.
  public let licences: [String]
  /// Photos that none may be a copy of or look like.
  public let excluded: [ExcludedPhotos]

  /// Creates a request.
  public init(
    annotations: String, images: String? = nil, licences: [String] = [],
    excluded: [ExcludedPhotos] = []
  ) {
    self.annotations = annotations
    self.images = images
    self.licences = licences
    self.excluded = excluded
  }
}
