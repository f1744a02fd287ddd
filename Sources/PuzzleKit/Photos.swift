public import Imaging
public import Traces

/// A photo of the user's that puzzles can be made from.
public struct Photo: Hashable, Sendable {
  /// The file, by its path below the user's folder.
  public let source: Source
  /// How large the upright photo is at full scale, in pixels.
  public let size: PictureSize
  /// A hash of its content that decides its split, spread evenly; near-duplicates have one in common.
  public let content: UInt64

  /// Creates a photo.
  public init(source: Source, size: PictureSize, content: UInt64) {
    self.source = source
    self.size = size
    self.content = content
  }
}

/// The photos of a user, to be looked at.
public protocol PhotoLibrary: Sendable {
  /// The photos that can be used, near-duplicates left out, in an order that no machine changes.
  var photos: [Photo] { get }

  /// Decodes a photo, upright, as RGB.
  ///
  /// - Parameters:
  ///   - number: Which of ``photos``.
  ///   - side: How long the shorter side of the picture has to be, in pixels; larger photos may come at a
  ///     reduced scale that is no smaller than this. A photo is never enlarged.
  /// - Throws: ``Rejection`` if the file has changed or has gone.
  /// - Returns: The picture.
  func picture(_ number: Int, shorterSide side: Int) throws(Rejection) -> Picture
}

/// A puzzle that is made from photos.
///
/// Such a puzzle declares file knobs named `photos`, a folder or a list, and `licences`, a CSV file.
public protocol PhotoTaking: Puzzle {
  /// The path of the folder or list that a recipe names, or nil.
  var photos: String? { get }

  /// The path of the file of licences that a recipe names, or nil.
  var licences: String? { get }

  /// Takes the photos, at least one; the puzzle then cuts these and paints none.
  mutating func take(_ library: any PhotoLibrary)
}

/// What a user's folder or list of photos holds.
public struct GivenPhotos: Sendable {
  /// The photos that can be used.
  public let library: any PhotoLibrary
  /// The files that can't be used, in the order of their paths.
  public let rejections: [PhotoRejection]
  /// What else the user should know.
  public let notes: [String]
  /// What stands for the photos where their content counts and their folder does not.
  public let fingerprint: String

  /// Creates the content of a folder or a list.
  public init(
    library: any PhotoLibrary, rejections: [PhotoRejection] = [], notes: [String] = [],
    fingerprint: String
  ) {
    self.library = library
    self.rejections = rejections
    self.notes = notes
    self.fingerprint = fingerprint
  }
}

/// Photos that no sample may be made from, such as those of a benchmark.
public struct ExcludedPhotos: Sendable {
  /// A photo, as far as others can be compared with it.
  public struct Print: Hashable, Sendable {
    /// The file, by the name of its folder and the path below it.
    public let name: String
    /// The sum of the file's bytes, as hexadecimal digits.
    public let sha256: String
    /// What it looks like from afar.
    public let hash: PDQHash

    /// Creates a print.
    public init(name: String, sha256: String, hash: PDQHash) {
      self.name = name
      self.sha256 = sha256
      self.hash = hash
    }
  }

  /// The photos.
  public let prints: [Print]
  /// The files that can't be compared with any, in the order of their paths.
  public let rejections: [PhotoRejection]
  /// What stands for the photos where their content counts and their names do not.
  public let fingerprint: String

  /// Creates the content of a folder or a list.
  public init(prints: [Print], rejections: [PhotoRejection] = [], fingerprint: String) {
    self.prints = prints
    self.rejections = rejections
    self.fingerprint = fingerprint
  }
}

/// A file of the user's that can't be used as a photo.
public struct PhotoRejection: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path below the user's folder.
  public let file: String
  /// The reason as a short stable label, such as `too-small`.
  public let reason: String
  /// A sentence that says what is wrong with it.
  public let detail: String

  /// A one-line account.
  public var description: String { "\(file): \(detail)" }

  /// Creates a rejection.
  public init(file: String, reason: String, detail: String) {
    self.file = file
    self.reason = reason
    self.detail = detail
  }
}
