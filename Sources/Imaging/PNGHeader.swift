/// The first 33 bytes of a PNG file: its signature, and the chunk IHDR.
///
/// Source: PNG specification, third edition, sections 5.2 and 11.2.1.
struct PNGHeader {
  var width: Int
  var height: Int
  var depth: Int
  var colourType: Int

  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The most bytes that one byte of deflate stands for: 258 by two bits.
  private static let expansion = 1032

  /// Reads the header from the bytes of a file.
  init(_ bytes: [UInt8]) throws(PNGError) {
    guard bytes.starts(with: Self.signature.prefix(bytes.count)), !bytes.isEmpty else {
      throw PNGError(.notPNG, "The bytes are not a PNG file: its signature is missing.")
    }
    guard bytes.count >= 33 else {
      throw PNGError(.truncated, "The file ends after \(bytes.count) bytes, within its header.")
    }
    func number(_ start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    guard number(8) == 13 && bytes[12..<16].elementsEqual("IHDR".utf8) else {
      throw PNGError(.damaged, "The file is damaged: its first chunk is not a header of 13 bytes.")
    }
    width = number(16)
    height = number(20)
    depth = Int(bytes[24])
    colourType = Int(bytes[25])
    guard 1..<1 << 31 ~= width && 1..<1 << 31 ~= height else {
      throw PNGError(.damaged, "The file is damaged: it claims \(width) × \(height) pixels.")
    }
  }

  /// The number of samples of a stored pixel.
  private var channels: Int {
    switch colourType {
    case 2: 3
    case 4: 2
    case 6: 4
    default: 1
    }
  }

  /// The number of bytes that a decoded pixel takes at the least.
  var leastBytesPerPixel: Int {
    switch colourType {
    case 3: 1
    case 4, 6: 7
    default: 3
    }
  }

  /// Checks that so many bytes can hold the picture at all.
  func checkLength(_ count: Int) throws(PNGError) {
    let (bits, overflow) = (width * height).multipliedReportingOverflow(by: channels * depth)
    guard !overflow && bits / 8 <= count * Self.expansion else {
      throw PNGError(
        .truncated, "The file of \(count) bytes is too short for \(width) × \(height) pixels.")
    }
  }
}
