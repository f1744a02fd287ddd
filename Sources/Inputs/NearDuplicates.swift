import Hashing
import Imaging

/// Finds photos that are copies of others: of the same bytes, or alike from afar.
///
/// Hashes that differ in at most 31 of 256 bits differ in at most one bit of some 16 that stand together,
/// for there are 16 such; so each is compared with those only that share such a piece but for one bit.
struct NearDuplicates {
  private static let pieces = 16
  private static let values = 1 << 16

  /// The photo of a smaller number, or itself, to which each is a near-duplicate.
  private var parents: [Int] = []

  /// Finds for each photo the first of those that it is a near-duplicate of; itself if it is the first.
  ///
  /// Being alike is handed on: if the first is like the second and that like the third, all are one.
  ///
  /// - Parameters:
  ///   - hashes: What each looks like from afar; a hash of too little quality is like no other.
  ///   - sums: The sum of each file's bytes.
  /// - Returns: The number of that photo for each.
  static func firsts(of hashes: [PDQHash], sums: [Digest]) -> [Int] {
    precondition(hashes.count == sums.count, "every photo has a hash and a sum")
    var finder = NearDuplicates(parents: Array(hashes.indices))
    var known: [Digest: Int] = [:]
    for (photo, sum) in sums.enumerated() {
      if let other = known[sum] { finder.join(other, photo) } else { known[sum] = photo }
    }
    finder.joinAlike(hashes)
    return hashes.indices.map { finder.first(of: $0) }
  }

  private init(parents: [Int]) {
    self.parents = parents
  }

  private mutating func joinAlike(_ hashes: [PDQHash]) {
    // By piece and its value: the last photo that has it, and before each photo the one before it.
    var last = [Int32](repeating: -1, count: Self.pieces * Self.values)
    var before = [Int32](repeating: -1, count: Self.pieces * hashes.count)
    for (photo, hash) in hashes.enumerated() where hash.quality >= PDQHash.leastQuality {
      for piece in 0..<Self.pieces {
        let value = Int(hash.words[piece / 4] >> UInt64(piece % 4 * 16) & 0xFFFF)
        for flip in 0...16 {
          let near = flip < 16 ? value ^ 1 << flip : value
          var other = Int(last[piece * Self.values + near])
          while other >= 0 {
            if hash.distance(to: hashes[other]) <= PDQHash.nearDistance { join(other, photo) }
            other = Int(before[piece * hashes.count + other])
          }
        }
        before[piece * hashes.count + photo] = last[piece * Self.values + value]
        last[piece * Self.values + value] = Int32(photo)
      }
    }
  }

  private mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (first(of: a), first(of: b))
    parents[max(a, b)] = min(a, b)
  }

  private mutating func first(of photo: Int) -> Int {
    var photo = photo
    while parents[photo] != photo {
      parents[photo] = parents[parents[photo]]
      photo = parents[photo]
    }
    return photo
  }
}
