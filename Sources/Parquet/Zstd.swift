import CZstd

/// The owner of a compressor of Zstandard (RFC 8878).
@safe
final class Zstd {
  private let context: OpaquePointer
  private let level: Int32

  /// Takes the memory of a level from 1 to 19.
  init(level: Int) {
    precondition(1...19 ~= level, "Zstandard has the levels 1 to 19")
    guard let context = unsafe ZSTD_createCCtx() else {
      preconditionFailure("there is no memory for Zstandard")
    }
    unsafe self.context = context
    self.level = Int32(level)
  }

  deinit {
    unsafe _ = ZSTD_freeCCtx(context)
  }

  /// Returns bytes as one frame, which says how many they are.
  func compress(_ bytes: [UInt8]) -> [UInt8] {
    let bound = ZSTD_compressBound(bytes.count)
    return unsafe [UInt8](unsafeUninitializedCapacity: bound) { target, count in
      count = unsafe bytes.withUnsafeBytes { source in
        unsafe ZSTD_compressCCtx(
          context, target.baseAddress, bound, source.baseAddress, source.count, level)
      }
      precondition(ZSTD_isError(count) == 0, "Zstandard's bound holds")
    }
  }
}
