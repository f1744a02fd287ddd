import CCairo
public import Imaging

/// A sheet to draw on, which becomes a ``Picture`` when it is finished.
///
/// A canvas owns one Cairo surface and one Cairo context. It can't be copied, and it releases both
/// at the end of its life:
///
///     let canvas = try Canvas(width: 64, height: 64)
///     canvas.fill(.circle(center: Point(32, 32), radius: 20), with: .black)
///     let picture = try canvas.finish()
///
/// Coordinates are pixels from the top left. Cairo keeps its first error and ignores what follows, so
/// nothing here throws but the beginning and ``finish()``.
@safe
public struct Canvas: ~Copyable {
  let surface: OpaquePointer
  let context: OpaquePointer
  /// The number of pixels in a row.
  public let width: Int
  /// The number of rows.
  public let height: Int

  /// The longest side that Cairo draws.
  public static let maximumSide = 32767

  /// Creates a canvas of one colour.
  ///
  /// - Parameters:
  ///   - width: The number of pixels in a row, from 1 to ``maximumSide``.
  ///   - height: The number of rows, from 1 to ``maximumSide``.
  ///   - ground: The colour that it has everywhere, opaque.
  /// - Throws: ``DrawingError`` if Cairo can't make a surface of this size.
  public init(width: Int, height: Int, ground: Color = .white) throws(DrawingError) {
    guard 1...Self.maximumSide ~= width, 1...Self.maximumSide ~= height else {
      throw DrawingError(
        .size,
        "A picture of \(width) × \(height) pixels can't be drawn: a side has 1 to "
          + "\(Self.maximumSide) pixels. Ask for fewer or smaller cells.")
    }
    // Cairo never returns NULL: a surface that failed is a surface whose status says so.
    let surface = unsafe cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    let context = unsafe cairo_create(surface)
    let status = unsafe cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS, let surface = unsafe surface,
      let context = unsafe context
    else {
      unsafe cairo_destroy(context)
      unsafe cairo_surface_destroy(surface)
      throw DrawingError(
        .size,
        "A picture of \(width) × \(height) pixels can't be drawn: Cairo says "
          + "\"\(Self.words(status))\". Ask for fewer or smaller cells, or free memory.")
    }
    unsafe self.surface = surface
    unsafe self.context = context
    self.width = width
    self.height = height
    unsafe cairo_set_source_rgb(context, ground.red, ground.green, ground.blue)
    unsafe cairo_paint(context)
  }

  deinit {
    unsafe cairo_destroy(context)
    unsafe cairo_surface_destroy(surface)
  }

  /// Finishes the drawing.
  ///
  /// - Throws: ``DrawingError`` with the first thing that failed since the beginning, if any did.
  /// - Returns: The pixels, three bytes each.
  public consuming func finish() throws(DrawingError) -> Picture {
    let status = unsafe cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw DrawingError(
        .cairo,
        "A drawing of \(width) × \(height) pixels failed: Cairo says \"\(Self.words(status))\". "
          + "Check the numbers of its shapes.")
    }
    unsafe cairo_surface_flush(surface)
    guard let data = unsafe cairo_image_surface_get_data(surface) else {
      throw DrawingError(.cairo, "A drawing failed: Cairo holds no pixels. Draw it again.")
    }
    let stride = unsafe Int(cairo_image_surface_get_stride(surface))
    let (width, height) = (width, height)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      guard let target = UnsafeMutableRawPointer(buffer.baseAddress) else { return }
      for y in 0..<height {
        unsafe packRow(
          UnsafeRawPointer(data) + y * stride, into: target + y * width * 3, count: width)
      }
      count = width * height * 3
    }
    return Picture(width: width, height: height, pixels: .rgb(bytes))
  }

  private static func words(_ status: cairo_status_t) -> String {
    unsafe String(cString: cairo_status_to_string(status))
  }
}

/// Packs pixels of four bytes, `0x__RRGGBB` in the machine's order, into three: red, green, blue.
///
/// Four pixels become three words at a time; a pixel alone takes four times as long.
private func packRow(
  _ source: UnsafeRawPointer, into target: UnsafeMutableRawPointer, count: Int
) {
  func pixel(_ index: Int) -> UInt32 {
    // Red in the lowest byte, then green and blue.
    unsafe source.load(fromByteOffset: index &* 4, as: UInt32.self).byteSwapped >> 8
  }
  var x = 0
  while x &+ 4 <= count {
    let (a, b, c, d) = (pixel(x), pixel(x &+ 1), pixel(x &+ 2), pixel(x &+ 3))
    let start = unsafe target + x &* 3
    unsafe start.storeBytes(of: (a | b << 24).littleEndian, as: UInt32.self)
    unsafe (start + 4).storeBytes(of: (b >> 8 | c << 16).littleEndian, as: UInt32.self)
    unsafe (start + 8).storeBytes(of: (c >> 16 | d << 8).littleEndian, as: UInt32.self)
    x &+= 4
  }
  while x < count {
    let a = pixel(x)
    for channel in 0..<3 {
      let byte = UInt8(truncatingIfNeeded: a >> (8 &* UInt32(channel)))
      unsafe (target + (x &* 3 &+ channel)).storeBytes(of: byte, as: UInt8.self)
    }
    x &+= 1
  }
}
