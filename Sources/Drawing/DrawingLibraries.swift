import CCairo
import CFreeType

/// The C libraries that pixels depend on.
public enum DrawingLibraries {
  /// Their names and the versions that are loaded, in a fixed order; `unknown` where one can't be told.
  public static let versions: [(name: String, version: String)] = [
    ("cairo", unsafe String(cString: cairo_version_string())),
    ("pixman", pixman),
    ("freetype", freeType),
  ]

  private static var pixman: String {
    guard let version = unsafe loom_pixman_version() else { return "unknown" }
    return unsafe String(cString: version)
  }

  private static var freeType: String {
    var library: FT_Library?
    guard unsafe FT_Init_FreeType(&library) == 0 else { return "unknown" }
    defer { unsafe FT_Done_FreeType(library) }
    var (major, minor, patch) = (FT_Int(0), FT_Int(0), FT_Int(0))
    unsafe FT_Library_Version(library, &major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}
