import CDeflate

/// A PNG file as drawn pictures have it, which is read without libpng, several times as fast: a
/// palette or RGB of 8 bits, not interlaced, with no chunk before its rows but IHDR and PLTE.
///
/// It reads only what is in perfect order. To whatever else there is, damage included, it has no
/// answer, so that libpng decides what is accepted and what is said of the rest.
///
/// Source: PNG specification, third edition, sections 5, 9 and 11.
struct DirectPNG {
  private let file: [UInt8]
  private let width: Int
  private let height: Int
  private let depth: Int
  private let isIndexed: Bool
  private var palette: [RGB] = []
  /// The contents of the chunks IDAT.
  private var pieces: [Range<Int>] = []

  /// The most bytes of rows that are held at once, beside the pixels.
  private static let most = 64 << 20

  /// Reads all chunks up to the last IDAT; nil if this is not such a file, or its rows exceed memory.
  init?(_ file: [UInt8], _ header: PNGHeader, limits: PNGLimits) {
    self.file = file
    (width, height, depth) = (header.width, header.height, header.depth)
    isIndexed = header.colourType == 3
    guard isIndexed ? [1, 2, 4, 8].contains(depth) : header.colourType == 2 && depth == 8
    else { return nil }
    // No compression but deflate, no filters but the five, no interlacing.
    guard file[26] == 0, file[27] == 0, file[28] == 0 else { return nil }
    let stored = (rowBytes + 1) * height
    guard stored <= Self.most, stored + width * height * bytesPerPixel <= limits.memory
    else { return nil }
    var position = 8
    guard let head = chunk(at: &position), head.name == Self.ihdr else { return nil }
    while let next = chunk(at: &position) {
      if next.name == Self.idat {
        guard next.isSound, !isIndexed || !palette.isEmpty else { return nil }
        pieces.append(next.content)
      } else if !pieces.isEmpty {
        break
      } else if next.name == Self.plte, next.isSound, isIndexed, palette.isEmpty {
        let content = next.content
        guard content.count % 3 == 0, 1...1 << depth ~= content.count / 3 else { return nil }
        palette = (0..<content.count / 3).map { entry in
          let place = content.lowerBound + entry * 3
          return RGB(file[place], file[place + 1], file[place + 2])
        }
      } else {
        return nil
      }
    }
    guard head.isSound, !pieces.isEmpty else { return nil }
  }

  private static let ihdr: UInt32 = 0x4948_4452
  private static let plte: UInt32 = 0x504C_5445
  private static let idat: UInt32 = 0x4944_4154

  private var bytesPerPixel: Int { isIndexed ? 1 : 3 }

  private var rowBytes: Int { isIndexed ? (width * depth + 7) / 8 : width * 3 }

  private struct Chunk {
    var name: UInt32
    var content: Range<Int>
    /// Whether the sum is right.
    var isSound: Bool
  }

  /// The chunk that begins at a place, which moves behind it; nil if the file ends before.
  private func chunk(at position: inout Int) -> Chunk? {
    guard file.count - position >= 12 else { return nil }
    let start = position
    return unsafe file.withUnsafeBytes { bytes -> Chunk? in
      func number(_ place: Int) -> UInt32 {
        UInt32(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self))
      }
      let length = Int(number(start))
      guard length <= bytes.count - start - 12 else { return nil }
      let sum = unsafe libdeflate_crc32(
        0, bytes.baseAddress.unsafelyUnwrapped + start + 4, length + 4)
      position = start + 12 + length
      return Chunk(
        name: number(start + 4), content: start + 8..<start + 8 + length,
        isSound: sum == number(start + 8 + length))
    }
  }

  /// Decodes the pixels; nil if something is wrong with them.
  func picture() -> Picture? {
    let length = rowBytes
    // libdeflate writes nothing behind the rows, and fails unless it fills them.
    var isSound = true
    var rows = unsafe [UInt8](unsafeUninitializedCapacity: (length + 1) * height) { rows, count in
      isSound = unsafe inflate(into: rows)
      count = isSound ? (length + 1) * height : 0
    }
    guard isSound else { return nil }
    isSound = unsafe rows.withUnsafeMutableBufferPointer { rows in
      guard let start = rows.baseAddress else { return false }
      return PNGFilter.undo(
        unsafe Region(start: start, count: rows.count), rowBytes: length, height: height,
        step: bytesPerPixel)
    }
    guard isSound else { return nil }
    let target = width * bytesPerPixel
    let pixels = unsafe [UInt8](unsafeUninitializedCapacity: target * height) { pixels, count in
      unsafe rows.withUnsafeBufferPointer { rows in
        guard let start = pixels.baseAddress else { return }
        let from = unsafe Region(reading: rows)
        let into = unsafe Region(start: start, count: target * height)
        for y in 0..<height {
          let row = from.slice(y * (length + 1) + 1, length)
          let line = into.slice(y * target, target)
          if depth == 8 { line.copy(row) } else { unpack(row, into: line) }
        }
      }
      count = target * height
    }
    guard isIndexed else { return Picture(width: width, height: height, pixels: .rgb(pixels)) }
    guard palette.count == 256 || Int(Self.greatest(pixels)) < palette.count else { return nil }
    return Picture(width: width, height: height, pixels: .indexed(pixels, palette: palette))
  }

  /// Inflates the rows; false unless they are sound and just as many bytes as there is room for.
  @unsafe
  private func inflate(into rows: UnsafeMutableBufferPointer<UInt8>) -> Bool {
    let joined = pieces.count == 1 ? nil : Array(pieces.map { file[$0] }.joined())
    let range = joined?.indices ?? pieces[0]
    guard range.count >= 2, let inflater = Inflater() else { return false }
    return unsafe (joined ?? file).withUnsafeBytes { bytes -> Bool in
      // libpng refuses a distance beyond the window that the first byte claims.
      let window = 1 << (Int(unsafe bytes[range.lowerBound] >> 4) + 8)
      guard window >= min(rows.count, 1 << 15) else { return false }
      return unsafe inflater.inflate(UnsafeRawBufferPointer(rebasing: bytes[range]), into: rows)
    }
  }

  /// Spreads indices of 1, 2 or 4 bits over bytes, the first from the highest bits.
  private func unpack(_ row: Region<UInt8>, into line: Region<UInt8>) {
    let mask = UInt8(truncatingIfNeeded: 1 &<< depth &- 1)
    if depth == 4 {
      for pair in 0..<line.count &>> 1 {
        line[pair &* 2] = row[pair] &>> 4
        line[pair &* 2 &+ 1] = row[pair] & 15
      }
      if line.count & 1 == 1 { line[line.count &- 1] = row[line.count &>> 1] &>> 4 }
      return
    }
    for x in 0..<line.count {
      let bit = x &* depth
      line[x] = row[bit &>> 3] &>> UInt8(truncatingIfNeeded: 8 &- depth &- (bit & 7)) & mask
    }
  }

  private static func greatest(_ indices: [UInt8]) -> UInt8 {
    unsafe indices.withUnsafeBufferPointer { bytes in
      var most: UInt8 = 0
      for place in 0..<bytes.count {
        let next = unsafe bytes[place]
        most = next > most ? next : most
      }
      return most
    }
  }
}

/// The owner of libdeflate's decompressor.
@safe
private struct Inflater: ~Copyable {
  private let decompressor: OpaquePointer

  /// Takes its memory; nil if there is none.
  init?() {
    guard let decompressor = unsafe libdeflate_alloc_decompressor() else { return nil }
    unsafe self.decompressor = decompressor
  }

  deinit {
    unsafe libdeflate_free_decompressor(decompressor)
  }

  /// Inflates zlib's format; false unless it is sound, its sum is right, and it fills the target.
  @unsafe
  func inflate(
    _ bytes: UnsafeRawBufferPointer, into target: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    unsafe libdeflate_zlib_decompress(
      decompressor, bytes.baseAddress, bytes.count, target.baseAddress, target.count, nil)
      == LIBDEFLATE_SUCCESS
  }
}
