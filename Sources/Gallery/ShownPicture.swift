import Datasets
import Imaging

/// A picture as a gallery shows it.
struct ShownPicture: Sendable {
  /// What is shown.
  enum Content: Sendable {
    /// The file, and how its name ends.
    case file([UInt8], ending: String)
    /// Why there is none.
    case missing(String)
  }

  /// The size of the dataset's picture; nil if there is none.
  var size: PictureSize?
  /// The bytes of the dataset's file.
  var stored = 0
  var content: Content

  /// The longest side of a picture that is shown, in pixels; larger ones are made smaller.
  static let longestSide = 720
  /// A file of a few colours that is no larger, in bytes, is shown as it is.
  static let smallFile = 1 << 16
  private static let quality: Float = 66

  /// Makes a dataset's picture smaller, for eyes only.
  ///
  /// Small files with a palette are shown as they are, byte for byte; others become lossy WebP files.
  ///
  /// - Parameter png: The bytes of the dataset's file.
  init(png: [UInt8]) {
    stored = png.count
    let picture: Picture
    do {
      size = try PictureSize(png: png)
      picture = try Picture(png: png)
    } catch {
      content = .missing("The picture can't be read. \(error)")
      return
    }
    if case .indexed = picture.pixels, png.count <= Self.smallFile {
      content = .file(png, ending: "png")
      return
    }
    let longest = max(picture.width, picture.height)
    var shown = picture
    if longest > Self.longestSide {
      shown = picture.reduced(
        columns: 0..<picture.width, rows: 0..<picture.height,
        width: max(1, picture.width * Self.longestSide / longest),
        height: max(1, picture.height * Self.longestSide / longest))
    }
    let webp = shown.webp(quality: Self.quality)
    if let webp, webp.count < png.count {
      content = .file(webp, ending: "webp")
    } else {
      content = .file(png, ending: "png")
    }
  }

  /// Says why there is no picture.
  init(missing error: any Error) {
    let message = (error as? DatasetError)?.message ?? "\(error)"
    content = .missing(message)
  }
}
