#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The fonts that are drawn with.
///
/// Only families of plain files, one a weight, so that Debian and Homebrew hand out the same ones.
public enum Typeface: String, CaseIterable, Hashable, Sendable {
  /// DejaVu Sans.
  case sans = "DejaVuSans.ttf"
  /// DejaVu Sans Bold.
  case sansBold = "DejaVuSans-Bold.ttf"
  /// DejaVu Serif.
  case serif = "DejaVuSerif.ttf"
  /// DejaVu Serif Bold.
  case serifBold = "DejaVuSerif-Bold.ttf"
  /// Liberation Sans, as wide as Arial.
  case liberation = "LiberationSans-Regular.ttf"
  /// Liberation Sans Bold.
  case liberationBold = "LiberationSans-Bold.ttf"
  /// Liberation Serif, as wide as Times.
  case liberationSerif = "LiberationSerif-Regular.ttf"
  /// Liberation Serif Bold.
  case liberationSerifBold = "LiberationSerif-Bold.ttf"
  /// Carlito, as wide as Calibri.
  case carlito = "Carlito-Regular.ttf"
  /// Carlito Bold.
  case carlitoBold = "Carlito-Bold.ttf"
  /// Caladea, as wide as Cambria.
  case caladea = "Caladea-Regular.ttf"
  /// Caladea Bold.
  case caladeaBold = "Caladea-Bold.ttf"
  /// Lato.
  case lato = "Lato-Regular.ttf"
  /// Lato Bold.
  case latoBold = "Lato-Bold.ttf"

  /// What it is called, and the packages that hold it: of Debian, and Homebrew's cask.
  var family: (name: String, apt: String, cask: String) {
    switch self {
    case .sans, .sansBold, .serif, .serifBold: ("DejaVu", "fonts-dejavu-core", "font-dejavu")
    case .liberation, .liberationBold, .liberationSerif, .liberationSerifBold:
      ("Liberation", "fonts-liberation", "font-liberation")
    case .carlito, .carlitoBold: ("Carlito", "fonts-crosextra-carlito", "font-carlito")
    case .caladea, .caladeaBold: ("Caladea", "fonts-crosextra-caladea", "font-caladea")
    case .lato, .latoBold: ("Lato", "fonts-lato", "font-lato")
    }
  }

  /// The name of the file, without its folder.
  public var fileName: String { rawValue }

  /// The folders that are searched, in this order.
  public static var folders: [String] {
    var folders = [
      "/usr/share/fonts/truetype/dejavu", "/usr/share/fonts/truetype/liberation",
      "/usr/share/fonts/truetype/crosextra", "/usr/share/fonts/truetype/lato",
      "/usr/share/fonts/dejavu-sans-fonts", "/usr/share/fonts/dejavu", "/usr/share/fonts/TTF",
      "/usr/local/share/fonts",
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
        + "\(family.name): `apt-get install \(family.apt)` on Debian and Ubuntu, "
        + "`brew install --cask \(family.cask)` on macOS.")
  }
}
