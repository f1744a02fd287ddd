import Foundation
import Imaging
import ScoringKit

/// Where the pictures of outputs come from.
public struct ImageSource: Sendable {
  /// The folder that paths begin at; nil where paths are not followed.
  private let folder: String?
  /// What a picture may claim: 40 megapixels.
  let limits = PhotoLimits(pixels: 40_000_000, side: 16_384, memory: 1 << 28)

  /// Creates a source.
  ///
  /// - Parameter folder: The folder that paths begin at; nil allows base64 alone.
  public init(folder: String?) { self.folder = folder }

  /// The longest file that is read, in bytes.
  private static let longest = 1 << 26

  /// Reads a picture: base64, perhaps as a data URL, of a PNG, JPEG or WebP file, or else a path.
  ///
  /// - Throws: `ScoringFault` that names it.
  func picture(_ text: String, as name: String) throws(ScoringFault) -> Picture {
    let bytes: [UInt8]
    if text.hasPrefix("data:"), let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) {
      guard let data = Data(base64Encoded: String(text[text.utf8.index(after: comma)...])) else {
        throw ScoringFault("\(name) is a data URL that is no base64")
      }
      bytes = Array(data)
    } else if text.utf8.count > 4096 || Self.signatures.contains(where: text.hasPrefix) {
      guard let data = Data(base64Encoded: text) else {
        throw ScoringFault("\(name) is no path and no base64")
      }
      bytes = Array(data)
    } else {
      guard let folder else {
        throw ScoringFault("\(name) is a path, and only base64 is taken here")
      }
      let path = text.hasPrefix("/") ? text : "\(folder)/\(text)"
      bytes = try Self.file(path, name)
    }
    do {
      return try Picture(photo: bytes, limits: limits)
    } catch {
      throw ScoringFault("\(name) is no picture that can be judged: \(error.description)")
    }
  }

  /// How base64 of PNG, JPEG and WebP files begins.
  private static let signatures = ["iVBORw0KGgo", "/9j/", "UklGR"]

  private static func file(_ path: String, _ name: String) throws(ScoringFault) -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw ScoringFault("\(name): the file \(path) can't be opened")
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: longest + 1) else {
      throw ScoringFault("\(name): the file \(path) can't be read")
    }
    guard data.count <= longest else {
      throw ScoringFault("\(name): the file \(path) has more than \(longest) bytes")
    }
    return Array(data)
  }
}
