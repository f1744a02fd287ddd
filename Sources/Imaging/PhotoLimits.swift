/// The largest photo that a decoder accepts.
///
/// The file's header is held to the limits before memory is taken, so a small file that claims to
/// be huge costs nothing.
public struct PhotoLimits: Hashable, Sendable {
  /// 100 megapixels, 65,535 pixels a side, 1 GiB.
  public static let `default` = PhotoLimits()

  /// The most pixels, at full scale.
  public var pixels: Int
  /// The most pixels of a side, at full scale.
  public var side: Int
  /// The most bytes for decoded pixels and what they are made from, at the moment when most are held.
  public var memory: Int

  /// Creates limits, each at least 1.
  public init(pixels: Int = 100_000_000, side: Int = 65_535, memory: Int = 1 << 30) {
    precondition(pixels > 0 && side > 0 && memory > 0, "a limit is at least 1")
    self.pixels = pixels
    self.side = side
    self.memory = memory
  }

  /// The limits for a photo that is a PNG file.
  var png: PNGLimits { PNGLimits(width: side, height: side, pixels: pixels, memory: memory) }

  /// Checks the size that a header claims.
  func check(_ size: PictureSize) throws(PhotoError) {
    let claim = "The picture claims \(size.width) × \(size.height) pixels; the limit is"
    guard size.width <= side && size.height <= side else {
      throw PhotoError(.tooLarge, "\(claim) \(side) a side.")
    }
    let (count, overflow) = size.width.multipliedReportingOverflow(by: size.height)
    guard !overflow && count <= pixels else {
      throw PhotoError(.tooLarge, "\(claim) \(pixels) in all.")
    }
  }

  /// Checks the memory that is going to be taken.
  func check(bytes: Int) throws(PhotoError) {
    guard bytes <= memory else {
      throw PhotoError(
        .tooLarge, "The picture needs \(bytes) bytes of memory; the limit is \(memory).")
    }
  }
}
