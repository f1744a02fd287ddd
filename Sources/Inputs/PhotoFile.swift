import Foundation
import Hashing
import Imaging
import PuzzleKit

/// A file that may be a photo.
struct PhotoFile: Hashable, Sendable {
  /// The path below the user's folder, or below the folder of the user's list.
  var name: String
  /// The path from the working directory.
  var path: String

  /// The extensions of photos, in lower case.
  static let extensions = ["jpg", "jpeg", "png", "webp"]
  /// The most bytes of a file.
  static let mostBytes = 256 << 20
  /// The fewest pixels of the shorter side.
  static let leastSide = 128
  /// How long the shorter side has to be for a look from afar, in pixels.
  private static let lookSide = 256

  /// Reads the file.
  ///
  /// - Throws: ``PhotoRejection`` with a reason of `unreadable` or `too-large`.
  /// - Returns: Its bytes.
  func bytes() throws(PhotoRejection) -> [UInt8] {
    let manager = FileManager.default
    let attributes = try? manager.attributesOfItem(
      atPath: URL(filePath: path).resolvingSymlinksInPath().path)
    guard let attributes else { throw rejection("unreadable", "There is no such file.") }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw rejection("unreadable", "It is no ordinary file.")
    }
    guard let size = attributes[.size] as? Int, size <= Self.mostBytes else {
      throw rejection("too-large", "The file is larger than \(Self.mostBytes >> 20) MiB.")
    }
    guard let data = manager.contents(atPath: path) else {
      throw rejection("unreadable", "The file can't be read; see to its permissions.")
    }
    return [UInt8](data)
  }

  /// Reads and decodes the photo once.
  ///
  /// - Parameter leastSide: The fewest pixels of the shorter side.
  /// - Throws: ``PhotoRejection`` with a reason of `unreadable`, `not-a-photo`, `damaged`, `unsupported`,
  ///   `too-small` or `too-large`.
  /// - Returns: What there is to know of it.
  func looked(leastSide: Int = leastSide) throws(PhotoRejection) -> PhotoLook {
    let bytes = try bytes()
    let header: PhotoHeader
    let picture: Picture
    do {
      header = try PhotoHeader(photo: bytes)
      picture = try Picture(photo: bytes, header, shorterSide: Self.lookSide)
    } catch {
      throw rejection(error.code.reason, error.description)
    }
    let size = header.size
    guard min(size.width, size.height) >= leastSide else {
      throw rejection(
        "too-small",
        "The photo has \(size.width) × \(size.height) pixels; a side has \(leastSide) or more."
      )
    }
    return PhotoLook(
      file: self, header: header, sum: SHA256.digest(of: bytes), hash: PDQHash(of: picture))
  }

  func rejection(_ reason: String, _ detail: String) -> PhotoRejection {
    PhotoRejection(file: name, reason: reason, detail: detail)
  }
}

/// What a look at a photo found.
struct PhotoLook: Sendable {
  var file: PhotoFile
  var header: PhotoHeader
  /// The sum of the file's bytes.
  var sum: Digest
  var hash: PDQHash
}

extension PhotoError.Code {
  /// The label by which rejections are counted.
  fileprivate var reason: String {
    switch self {
    case .notPhoto: "not-a-photo"
    case .truncated, .damaged: "damaged"
    case .unsupported: "unsupported"
    case .tooLarge: "too-large"
    }
  }
}
