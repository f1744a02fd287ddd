import CFreeType

/// The glyphs of one typeface at one size, drawn once and never changed.
///
/// FreeType's faces may not be shared between threads, so the library lives only while the glyphs
/// are drawn; what remains are plain bytes, which any number of threads may read.
public struct Lettering: Sendable {
  /// A glyph: how it looks and where it stands.
  public struct Glyph: Sendable {
    /// The pixels of the ink, from 0 to 255.
    public let coverage: Coverage
    /// How far right of the pen the ink begins, in pixels.
    public let left: Int
    /// How far above the baseline the ink begins, in pixels.
    public let top: Int
    /// How far the pen moves on, in pixels.
    public let advance: Int
  }

  /// The typeface.
  public let typeface: Typeface
  /// The size of the em, in pixels.
  public let size: Int
  /// How far letters reach above the baseline, in pixels.
  public let ascent: Int
  /// How far letters reach below the baseline, in pixels.
  public let descent: Int

  private let glyphs: [Unicode.Scalar: Glyph]
  private let missing: Glyph

  /// The characters that are drawn unless others are asked for: those that ASCII can print.
  public static let characters = String(
    String.UnicodeScalarView((0x20...0x7e).compactMap { Unicode.Scalar($0) }))

  /// Draws the glyphs of a typeface.
  ///
  /// - Parameters:
  ///   - typeface: The typeface.
  ///   - size: The size of the em, from 4 to 512 pixels.
  ///   - characters: What can be written; anything else becomes the font's box.
  /// - Throws: ``DrawingError`` if the font file is missing or can't be read at this size.
  public init(
    _ typeface: Typeface, size: Int, characters: String = Lettering.characters
  ) throws(DrawingError) {
    guard 4...512 ~= size else {
      throw DrawingError(
        .font, "Letters of \(size) pixels can't be drawn: a size has 4 to 512 pixels.")
    }
    let path = try typeface.path()
    func failure(_ detail: String) -> DrawingError {
      DrawingError(
        .font,
        "The font file \(path) can't be drawn at \(size) pixels (\(detail)). "
          + "Install \(typeface.family.name) again.")
    }
    guard let file = FontFile.bytes(at: path) else { throw failure("it can't be read") }
    var library: FT_Library?
    func check(_ code: FT_Error) throws(DrawingError) {
      if code != 0 { throw failure("FreeType's error \(code)") }
    }
    let code = unsafe FT_Init_FreeType(&library)
    defer { unsafe FT_Done_FreeType(library) }
    try check(code)
    self = try unsafe file.withUnsafeBufferPointer { bytes throws(DrawingError) in
      var face: FT_Face?
      try check(
        unsafe FT_New_Memory_Face(library, bytes.baseAddress, FT_Long(bytes.count), 0, &face))
      defer { unsafe FT_Done_Face(face) }
      guard let face = unsafe face else { throw failure("FreeType gave no face") }
      try check(unsafe FT_Set_Pixel_Sizes(face, 0, FT_UInt(size)))
      var glyphs: [Unicode.Scalar: Glyph] = [:]
      for scalar in characters.unicodeScalars
      where unsafe FT_Get_Char_Index(face, FT_ULong(scalar.value)) != 0 {
        try check(unsafe FT_Load_Char(face, FT_ULong(scalar.value), loom_load_flags))
        glyphs[scalar] = unsafe Self.glyph(face.pointee.glyph.pointee)
      }
      try check(unsafe FT_Load_Glyph(face, 0, loom_load_flags))
      let metrics = unsafe face.pointee.size.pointee.metrics
      return unsafe Lettering(
        typeface: typeface, size: size, ascent: Int(metrics.ascender + 63) >> 6,
        descent: Int(-metrics.descender + 63) >> 6, glyphs: glyphs,
        missing: Self.glyph(face.pointee.glyph.pointee))
    }
  }

  private init(
    typeface: Typeface, size: Int, ascent: Int, descent: Int, glyphs: [Unicode.Scalar: Glyph],
    missing: Glyph
  ) {
    (self.typeface, self.size, self.ascent, self.descent) = (typeface, size, ascent, descent)
    (self.glyphs, self.missing) = (glyphs, missing)
  }

  private static func glyph(_ slot: FT_GlyphSlotRec) -> Glyph {
    let bitmap = unsafe slot.bitmap
    let (width, height) = unsafe (Int(bitmap.width), Int(bitmap.rows))
    var values: [UInt8] = []
    values.reserveCapacity(width * height)
    if let buffer = unsafe bitmap.buffer {
      for y in 0..<height {
        for x in 0..<width { values.append(unsafe buffer[y * Int(bitmap.pitch) + x]) }
      }
    }
    return unsafe Glyph(
      coverage: Coverage(width: width, height: height, values: values),
      left: Int(slot.bitmap_left), top: Int(slot.bitmap_top),
      advance: (Int(slot.advance.x) + 32) >> 6)
  }

  /// The glyph of a character.
  public subscript(_ scalar: Unicode.Scalar) -> Glyph { glyphs[scalar] ?? missing }

  /// Returns whether each character of a string has a glyph of its own.
  public func writes(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { glyphs[$0] != nil }
  }

  /// Returns how far the pen moves while a string is written, in pixels.
  public func advance(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + self[$1].advance }
  }

  /// Returns the box that holds a string's ink, in pixels from the pen's first place on the baseline.
  ///
  /// - Returns: The edges, the right and the bottom exclusive, `top` negative above the baseline; nil
  ///   if there is no ink.
  public func ink(of text: String) -> (left: Int, top: Int, right: Int, bottom: Int)? {
    var box: (left: Int, top: Int, right: Int, bottom: Int)?
    var pen = 0
    for scalar in text.unicodeScalars {
      let glyph = self[scalar]
      if !glyph.coverage.values.isEmpty {
        let (left, top) = (pen + glyph.left, -glyph.top)
        let (right, bottom) = (left + glyph.coverage.width, top + glyph.coverage.height)
        box =
          box.map {
            (min($0.left, left), min($0.top, top), max($0.right, right), max($0.bottom, bottom))
          } ?? (left, top, right, bottom)
      }
      pen += glyph.advance
    }
    return box
  }

  /// Returns the pixels of a string's ink, from 0 to 255, in the box that ``ink(of:)`` gives.
  public func coverage(of text: String) -> Coverage {
    guard let box = ink(of: text) else { return Coverage(width: 0, height: 0, values: []) }
    let width = box.right - box.left
    var values = [UInt8](repeating: 0, count: width * (box.bottom - box.top))
    var pen = 0
    for scalar in text.unicodeScalars {
      let glyph = self[scalar]
      for y in 0..<glyph.coverage.height {
        let start = (y - glyph.top - box.top) * width + pen + glyph.left - box.left
        for x in 0..<glyph.coverage.width {
          let value = glyph.coverage.values[y * glyph.coverage.width + x]
          values[start + x] = max(values[start + x], value)
        }
      }
      pen += glyph.advance
    }
    return Coverage(width: width, height: box.bottom - box.top, values: values)
  }
}
