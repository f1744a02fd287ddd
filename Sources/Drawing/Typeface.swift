#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The fonts that are drawn with.
public enum Typeface: String, CaseIterable, Hashable, Sendable {
  /// DejaVu Sans.
  case sans = "DejaVuSans.ttf"
  /// DejaVu Sans Bold.
  case sansBold = "DejaVuSans-Bold.ttf"

  /// The name of the file, without its folder.
  public var fileName: String { rawValue }

  /// The folders that are searched, in this order.
  public static var folders: [String] {
    var folders = [
      "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/dejavu-sans-fonts",
      "/usr/share/fonts/dejavu", "/usr/share/fonts/TTF", "/usr/local/share/fonts",
      "/opt/homebrew/share/fonts", "/Library/Fonts",
    ]
    if let home = unsafe getenv("HOME") {
      let home = unsafe String(cString: home)
      folders += ["\(home)/Library/Fonts", "\(home)/.local/share/fonts", "\(home)/.fonts"]
    }
    return folders
  }

  /// Finds the file, whose bytes the pixels of letters depend on.
  ///
  /// - Throws: ``DrawingError`` that says what to install, if no folder holds a readable one.
  /// - Returns: The path.
  public func path() throws(DrawingError) -> String {
    try path(in: Self.folders)
  }

  func path(in folders: [String]) throws(DrawingError) -> String {
    for folder in folders {
      let path = "\(folder)/\(fileName)"
      if unsafe access(path, R_OK) == 0 { return path }
    }
    throw DrawingError(
      .font,
      "The font file \(fileName) was not found in \(folders.joined(separator: ", ")). Install "
        + "DejaVu: `apt-get install fonts-dejavu-core` on Debian and Ubuntu, "
        + "`brew install --cask font-dejavu` on macOS.")
  }
}
