import Hashing
import Imaging

/// Finds photos that are copies of others: of the same bytes, or alike from afar.
struct NearDuplicates {
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
    var likenesses = Likenesses()
    for (photo, hash) in hashes.enumerated() {
      likenesses.forEach(near: hash) { other, _ in join(other, photo) }
      likenesses.insert(photo, hash)
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
