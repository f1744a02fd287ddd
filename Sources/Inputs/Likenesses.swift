public import Imaging

/// Photos by what they look like from afar, to find those that look like another.
///
/// Hashes that differ in at most 31 of 256 bits differ in at most one bit of some 16 that stand together,
/// for there are 16 such; so each is compared with those only that share such a piece but for one bit.
public struct Likenesses: Sendable {
  private static let pieces = 16
  private static let values = 1 << 16

  private var hashes: [PDQHash] = []
  /// The number that each photo was given.
  private var photos: [Int] = []
  /// By piece and its value, the last photo that has it; -1 if none has.
  ///
  /// Empty, and not 4 MB, while there is no photo.
  private var last: [Int32] = []
  /// By photo and piece, the photo before it that has the same value; -1 if there is none.
  private var before: [Int32] = []

  /// Creates an empty set of photos.
  public init() {}

  /// Adds a photo, unless its hash is of too little quality to tell it from others.
  public mutating func insert(_ photo: Int, _ hash: PDQHash) {
    guard hash.quality >= PDQHash.leastQuality else { return }
    if last.isEmpty { last = [Int32](repeating: -1, count: Self.pieces * Self.values) }
    for piece in 0..<Self.pieces {
      let place = piece * Self.values + Self.value(of: piece, in: hash)
      before.append(last[place])
      last[place] = Int32(hashes.count)
    }
    hashes.append(hash)
    photos.append(photo)
  }

  /// Calls a function with each photo that looks like another, once or more, and with their distance.
  ///
  /// A hash of too little quality is like no other.
  public func forEach(near hash: PDQHash, _ body: (_ photo: Int, _ distance: Int) -> Void) {
    guard hash.quality >= PDQHash.leastQuality, !hashes.isEmpty else { return }
    for piece in 0..<Self.pieces {
      let value = Self.value(of: piece, in: hash)
      for flip in 0...16 {
        let near = flip < 16 ? value ^ 1 << flip : value
        var other = Int(last[piece * Self.values + near])
        while other >= 0 {
          let distance = hash.distance(to: hashes[other])
          if distance <= PDQHash.nearDistance { body(photos[other], distance) }
          other = Int(before[other * Self.pieces + piece])
        }
      }
    }
  }

  private static func value(of piece: Int, in hash: PDQHash) -> Int {
    Int(hash.words[piece / 4] >> UInt64(piece % 4 * 16) & 0xFFFF)
  }
}
