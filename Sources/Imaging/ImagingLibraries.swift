import CJPEG
import CWebP

/// The C libraries that the pixels of decoded photos depend on.
public enum ImagingLibraries {
  /// Their names and versions, in a fixed order; `unknown` where one can't be told.
  ///
  /// libjpeg has no way to tell which version is loaded: it is the one that was compiled against.
  public static let versions: [(name: String, version: String)] = [
    ("libjpeg", jpeg),
    ("libwebp", webp),
  ]

  private static var jpeg: String {
    let number = Int(cjpeg_version)
    guard number > 0 else { return "unknown" }
    return "\(number / 1_000_000).\(number / 1000 % 1000).\(number % 1000)"
  }

  private static var webp: String {
    let number = Int(WebPGetDecoderVersion())
    return "\(number >> 16).\(number >> 8 & 255).\(number & 255)"
  }
}
