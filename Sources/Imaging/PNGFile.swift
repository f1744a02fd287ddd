import CDeflate

/// Writes the chunks of a PNG file.
///
/// Source: PNG specification, third edition, sections 5 and 11.
struct PNGFile {
  private let target: Region<UInt8>
  private(set) var count: Int

  /// The most bytes of a file beside its compressed rows: signature, IHDR, PLTE, IDAT, IEND.
  static let overhead = 8 + 25 + 12 + 768 + 12 + 12

  /// Begins a file with its header, in memory that has room for all of it.
  init(_ target: Region<UInt8>, width: Int, height: Int, depth: PNGDepth) {
    self.target = target
    count = 0
    for byte in PNGHeader.signature { add(byte) }
    addChunk("IHDR") { file in
      file.add(UInt32(width))
      file.add(UInt32(height))
      file.add(UInt8(depth == .rgb ? 8 : depth.rawValue))
      file.add(UInt8(depth == .rgb ? 2 : 3))
      // Deflate, the five filters, not interlaced.
      for _ in 0..<3 { file.add(0 as UInt8) }
    }
  }

  /// Adds the palette.
  mutating func add(palette: [RGB]) {
    addChunk("PLTE") { file in
      for colour in palette {
        file.add(colour.red)
        file.add(colour.green)
        file.add(colour.blue)
      }
    }
  }

  /// Adds the compressed rows, which a closure writes into what is left of the memory.
  mutating func addRows(_ write: (Region<UInt8>) -> Int) {
    addChunk("IDAT") { file in
      file.count += write(file.target.slice(file.count, file.target.count - file.count))
    }
  }

  /// Adds the end.
  mutating func end() {
    addChunk("IEND") { _ in }
  }

  private mutating func addChunk(_ type: StaticString, _ write: (inout PNGFile) -> Void) {
    let start = count
    count += 4
    for index in 0..<4 { add(unsafe type.utf8Start[index]) }
    write(&self)
    let content = target.slice(start + 4, count - start - 4)
    target.store(UInt32(content.count - 4).bigEndian, start)
    add(unsafe libdeflate_crc32(0, content.pointer, content.count))
  }

  private mutating func add(_ byte: UInt8) {
    target[count] = byte
    count += 1
  }

  private mutating func add(_ number: UInt32) {
    target.store(number.bigEndian, count)
    count += 4
  }
}
