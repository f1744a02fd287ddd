/// The purposes of a PNG file, each of which chooses a ``PNGForm``.
public enum PNGMode: Hashable, Sendable, CaseIterable {
  /// Drawn pictures: a palette where there are at most 256 colours, matches with what came before.
  case fast
  /// Photos: RGB, Paeth's filter, codes without matches. An indexed picture is written as by ``fast``.
  case photo
  /// Small files, at ten to thirty times the time, by libdeflate; its bytes depend on libdeflate's
  /// version. RGB is written without a filter or with the best one for each
  /// row, whichever makes a sample of its rows shorter.
  case small
}

/// How the pixels of a PNG file are held, filtered and compressed, each chosen on its own.
public struct PNGForm: Hashable, Sendable {
  /// How pixels are held.
  public var depth: PNGDepth
  /// What is written in place of a row's bytes.
  public var filter: PNGFilter
  /// How the rows are made shorter.
  public var compression: PNGCompression

  /// Creates a form from its parts.
  public init(depth: PNGDepth, filter: PNGFilter, compression: PNGCompression) {
    self.depth = depth
    self.filter = filter
    self.compression = compression
  }
}

/// The ways of holding a pixel; the raw value is its number of bits.
public enum PNGDepth: Int, Hashable, Sendable, CaseIterable {
  /// An index of a palette of at most 2 colours.
  case palette1 = 1
  /// An index of a palette of at most 4 colours.
  case palette2 = 2
  /// An index of a palette of at most 16 colours.
  case palette4 = 4
  /// An index of a palette of at most 256 colours.
  case palette8 = 8
  /// Red, green, blue.
  case rgb = 24

  /// Returns the least depth for a palette of 1 to 256 colours.
  public static func palette(colours: Int) -> PNGDepth {
    switch colours {
    case ...2: .palette1
    case ...4: .palette2
    case ...16: .palette4
    default: .palette8
    }
  }

  /// The number of bytes between a byte and its like in the pixel to the left.
  var filterDistance: Int { self == .rgb ? 3 : 1 }

  /// The number of bytes of a row of pixels.
  func rowBytes(width: Int) -> Int { (width * rawValue + 7) / 8 }
}

/// What is written in place of a row's bytes: their differences from a prediction.
///
/// Source: PNG specification, third edition, section 9.
public enum PNGFilter: UInt8, Hashable, Sendable, CaseIterable {
  /// The bytes themselves.
  case none
  /// The byte to the left.
  case sub
  /// The byte above.
  case up
  /// The average of both.
  case average
  /// The one of left, above and upper left that is nearest to their plane.
  case paeth
  /// For each row the one of the five whose differences have the least sum.
  case adaptive
}

/// The ways of compressing rows.
public enum PNGCompression: Hashable, Sendable {
  /// Not at all.
  case stored
  /// A code for each byte, without matches.
  case literals
  /// Matches with the row above or an earlier place, and codes for both.
  case matches
  /// By libdeflate, at a level from 0 to 12; the bytes depend on its version.
  case libdeflate(level: Int)
}
