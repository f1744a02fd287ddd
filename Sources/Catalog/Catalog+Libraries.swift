import Drawing
import Foundation
import Hashing
import Imaging

extension Catalog {
  /// The versions of the libraries that draw and of those that decode photos, by name.
  public static var libraries: [String: String] {
    Dictionary(
      uniqueKeysWithValues: (DrawingLibraries.versions + ImagingLibraries.versions).map {
        ($0.name, $0.version)
      })
  }

  /// The SHA-256 of each font file that puzzles letter with, by the file's name.
  ///
  /// - Throws: `DrawingError` if a font is not installed, with what to install.
  public static func fonts() throws -> [String: String] {
    var sums: [String: String] = [:]
    for typeface in Typeface.allCases {
      let data = try Data(contentsOf: URL(filePath: typeface.path()))
      sums[typeface.fileName] = SHA256.digest(of: [UInt8](data)).hex
    }
    return sums
  }
}
