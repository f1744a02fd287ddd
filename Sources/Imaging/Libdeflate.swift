import CDeflate

/// The owner of libdeflate's compressor of one level.
@safe
struct Libdeflate: ~Copyable {
  private let compressor: OpaquePointer
  let level: Int

  /// Takes the memory of a level from 0 to 12.
  init(level: Int) {
    precondition(0...12 ~= level, "libdeflate has the levels 0 to 12")
    guard let compressor = unsafe libdeflate_alloc_compressor(Int32(level)) else {
      preconditionFailure("there is no memory for libdeflate")
    }
    unsafe self.compressor = compressor
    self.level = level
  }

  deinit {
    unsafe libdeflate_free_compressor(compressor)
  }

  /// The most bytes that a number of bytes may become.
  func bound(_ count: Int) -> Int {
    unsafe libdeflate_zlib_compress_bound(compressor, count)
  }

  /// Compresses bytes into zlib's format.
  func compress(_ bytes: Region<UInt8>, into target: Region<UInt8>) -> Int {
    let count = unsafe libdeflate_zlib_compress(
      compressor, bytes.pointer, bytes.count, target.pointer, target.count)
    precondition(count > 0, "libdeflate's bound holds")
    return count
  }
}
