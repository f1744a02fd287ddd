/// The largest picture that a decoder accepts.
///
/// The file's header is held to the limits before memory is taken, so a small file that claims to
/// be huge costs nothing.
public struct PNGLimits: Hashable, Sendable {
  /// 32,768 pixels a side, 2²⁷ pixels, 512 MiB.
  public static let `default` = PNGLimits()

  /// The most pixels in a row.
  public var width: Int
  /// The most rows.
  public var height: Int
  /// The most pixels in all.
  public var pixels: Int
  /// The most bytes for decoded pixels, at the moment when most are held.
  public var memory: Int

  /// Creates limits, each at least 1.
  public init(
    width: Int = 32_768, height: Int = 32_768, pixels: Int = 1 << 27, memory: Int = 512 << 20
  ) {
    precondition(width > 0 && height > 0 && pixels > 0 && memory > 0, "a limit is at least 1")
    self.width = width
    self.height = height
    self.pixels = pixels
    self.memory = memory
  }

  /// Checks the size that a header claims.
  func check(width: Int, height: Int) throws(PNGError) {
    guard width <= self.width && height <= self.height else {
      throw PNGError(
        .tooLarge,
        "The picture claims \(width) × \(height) pixels; the limit is \(self.width) × \(self.height)."
      )
    }
    // At most 2³¹ each, so their product fits.
    guard width * height <= pixels else {
      throw PNGError(
        .tooLarge,
        "The picture claims \(width) × \(height) = \(width * height) pixels; the limit is \(pixels)."
      )
    }
  }

  /// Checks the memory that a picture of an accepted size takes.
  func check(width: Int, height: Int, bytesPerPixel: Int) throws(PNGError) {
    let bytes = width * height * bytesPerPixel
    guard bytes <= memory else {
      throw PNGError(
        .tooLarge,
        "The picture of \(width) × \(height) pixels needs \(bytes) bytes of memory; the limit is \(memory)."
      )
    }
  }
}
