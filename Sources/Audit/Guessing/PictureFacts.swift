import Colour
import Imaging

/// What is known of a picture without looking for anything in it.
struct PictureFacts: Sendable {
  var size: PictureSize
  /// The number of bytes of its file.
  var bytes: Int
  /// What the file says beside its pixels: kinds of chunks, and words of texts.
  var metadata: [String]
  /// Its mean colour and that of its centre, as coarse marks; nil if nobody asked.
  var colours: [String]?
  /// The colour of its centre: a twentieth of its side; nil if nobody asked.
  var centre: Lab?

  /// Reads a picture.
  ///
  /// - Parameters:
  ///   - bytes: The bytes of its file.
  ///   - isLookedAt: Whether its pixels are read.
  /// - Throws: `PhotoError` if it is none.
  init(_ bytes: [UInt8], isLookedAt: Bool) throws {
    size = try PhotoHeader(photo: bytes).size
    self.bytes = bytes.count
    metadata = FileMetadata.parts(of: bytes)
    guard isLookedAt else { return }
    let picture = try Picture(photo: bytes)
    let reach = max(1, picture.width / 40)
    let (x, y) = (picture.width / 2, picture.height / 2)
    let mean = Self.mean(picture, columns: 0..<picture.width, rows: 0..<picture.height)
    let middle = Self.mean(
      picture, columns: max(0, x - reach)..<min(picture.width, x + reach + 1),
      rows: max(0, y - reach)..<min(picture.height, y + reach + 1))
    centre = middle
    colours = [("mean", mean), ("centre", middle)].flatMap { name, lab -> [String] in
      let parts = [lab.lightness, lab.a, lab.b]
      let coarse = parts.map { Int(($0 / 24).rounded(.down)) }
      let fine = parts.map { Int(($0 / 8).rounded(.down)) }
      let title = ColourName.name(of: lab)?.rawValue ?? "none"
      return ["\(name) \(coarse)", "\(name) \(title)"]
        + fine.enumerated().map { "\(name) \($0.offset) \($0.element)" }
    }
  }

  /// The mean colour of a part, of at most some thousand pixels spread over it.
  private static func mean(_ picture: Picture, columns: Range<Int>, rows: Range<Int>) -> Lab {
    var (red, green, blue, count) = (0, 0, 0, 0)
    for y in stride(from: rows.lowerBound, to: rows.upperBound, by: max(1, rows.count / 64)) {
      for x in stride(
        from: columns.lowerBound, to: columns.upperBound, by: max(1, columns.count / 64))
      {
        let colour = picture[x, y]
        red += Int(colour.red)
        green += Int(colour.green)
        blue += Int(colour.blue)
        count += 1
      }
    }
    return Lab(RGB(UInt8(red / count), UInt8(green / count), UInt8(blue / count)))
  }
}

/// What the files of pictures say beside their pixels.
enum FileMetadata {
  /// Returns the kinds of a file's chunks or segments, and the words that these hold; lengths and sums are
  /// left out.
  static func parts(of bytes: [UInt8]) -> [String] {
    if bytes.starts(with: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) { return png(bytes) }
    if bytes.starts(with: [0xff, 0xd8]) { return jpeg(bytes) }
    return ["other"]
  }

  /// The chunks of PNG whose content is no pixels (PNG, third edition, 11).
  private static func png(_ bytes: [UInt8]) -> [String] {
    var parts: [String] = []
    var kinds: [String] = []
    var place = 8
    while place + 12 <= bytes.count {
      let length = bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
      let kind = String(decoding: bytes[place + 4..<place + 8], as: UTF8.self)
      guard length <= bytes.count - place - 12 else { break }
      let content = bytes[place + 8..<place + 8 + length]
      if kinds.last != kind { kinds.append(kind) }
      switch kind {
      case "IHDR": parts.append("form \(content.suffix(5).map { $0 })")
      case "PLTE", "IDAT", "IEND", "tRNS": break
      default: parts += words(kind, content)
      }
      place += 12 + length
    }
    // What follows the end is nothing that a picture needs.
    if place < bytes.count { parts += words("trailer", bytes[place...]) }
    return parts + ["chunks \(kinds.joined(separator: " "))"]
  }

  /// The segments of JPEG up to the first scan (ITU T.81, B.1.1).
  private static func jpeg(_ bytes: [UInt8]) -> [String] {
    var parts: [String] = []
    var kinds: [String] = []
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xff, bytes[place + 1] != 0xda {
      let kind = bytes[place + 1]
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      guard length >= 2, place + 2 + length <= bytes.count else { break }
      kinds.append(String(kind, radix: 16))
      // Applications' data and comments.
      if 0xe0...0xef ~= kind || kind == 0xfe {
        parts += words(String(kind, radix: 16), bytes[place + 4..<place + 2 + length])
      }
      place += 2 + length
    }
    return parts + ["segments \(kinds.joined(separator: " "))"]
  }

  /// The words of some content, and what it is as a whole.
  private static func words(_ kind: String, _ content: ArraySlice<UInt8>) -> [String] {
    let text = String(decoding: content.prefix(4096), as: UTF8.self)
    return ["\(kind) \(TextHash.of(text))"]
      + PlainWords.of(text).prefix(64).map { "\(kind) \($0)" }
  }
}
