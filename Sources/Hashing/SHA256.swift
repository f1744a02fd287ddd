import CCrypto

/// A SHA-256 sum in the making (FIPS 180-4), by OpenSSL's libcrypto.
@safe
public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  /// Starts a sum.
  public init() {
    guard let context = unsafe EVP_MD_CTX_new(),
      unsafe EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1
    else { preconditionFailure("libcrypto has no memory for a SHA-256 context") }
    unsafe self.context = context
  }

  deinit {
    unsafe EVP_MD_CTX_free(context)
  }

  /// Adds bytes to what is summed.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    unsafe EVP_DigestUpdate(context, start, bytes.count)
  }

  /// Adds bytes to what is summed.
  public mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  /// Adds bytes to what is summed.
  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  /// Adds a string's UTF-8 to what is summed.
  public mutating func update(_ text: String) {
    update(Array(text.utf8))
  }

  /// Returns the sum.
  public consuming func finish() -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    unsafe EVP_DigestFinal_ex(context, &bytes, nil)
    return Digest(bytes: bytes)
  }

  /// Returns the sum of some bytes.
  public static func digest(of bytes: [UInt8]) -> Digest {
    var sum = SHA256()
    sum.update(bytes)
    return sum.finish()
  }

  /// Returns the sum of a string's UTF-8.
  public static func digest(of text: String) -> Digest {
    digest(of: Array(text.utf8))
  }
}

/// A SHA-256 sum.
public struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The sum as 64 lower-case hexadecimal digits.
  public var hex: String { bytes.hex }

  /// The hexadecimal digits.
  public var description: String { hex }
}

extension Sequence<UInt8> {
  /// The bytes as lower-case hexadecimal digits, two a byte.
  public var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
