/// The pieces of a board that may stand for each other.
struct TwinGroups: Sendable {
  /// The groups of several pieces, numbers from 0 and ascending.
  let groups: [[Int]]
  /// For each piece and side, clockwise from the top, the first side that may stand for it.
  private let kinds: [Int]
  /// For each such first side all sides of its kind.
  private let members: [[Int]]
  /// The true seams, by the kinds of their sides.
  private let trueSeams: Set<Int>

  /// Compares all pieces with each other; what is like a twin of a piece may stand for the piece too.
  init(_ board: Board) {
    let count = board.count
    // Each side leads to a lower one of its kind, or to itself.
    var roots = Array(0..<count * 4)
    func root(_ side: Int) -> Int {
      var side = side
      while roots[side] != side { side = roots[side] }
      return side
    }
    for (first, second, turn) in board.twinPairs() {
      for side in 0..<4 {
        let ends = [root(first * 4 + side), root(second * 4 + (side + turn) & 3)]
        roots[max(ends[0], ends[1])] = min(ends[0], ends[1])
      }
    }
    let kinds = roots.indices.map(root)
    var members = Array(repeating: [Int](), count: count * 4)
    for (side, kind) in kinds.enumerated() { members[kind].append(side) }
    (self.kinds, self.members) = (kinds, members)
    var groups: [[Int]] = []
    for piece in 0..<count {
      let isNew = !groups.contains { $0.contains(piece) }
      let pieces = Set((0..<4).flatMap { members[kinds[piece * 4 + $0]] }.map { $0 / 4 }).sorted()
      if isNew, pieces.count > 1 { groups.append(pieces) }
    }
    self.groups = groups
    trueSeams = Set(
      board.neighbours.indices.compactMap { side in
        let other = board.neighbours[side]
        return other < 0 ? nil : kinds[side] * count * 4 + kinds[other * 4 + (side + 2) & 3]
      })
  }

  /// Whether there are no twins.
  var isEmpty: Bool { groups.isEmpty }

  /// Whether two pieces may stand for each other.
  func areAlike(_ first: Int, _ second: Int) -> Bool {
    first != second && groups.contains { $0.contains(first) && $0.contains(second) }
  }

  /// Whether a piece, after some quarter turns clockwise, may stand for an upright piece.
  func stands(_ piece: Int, turned turns: Int, for other: Int) -> Bool {
    kinds[piece * 4 + (0 - turns) & 3] == kinds[other * 4]
  }

  /// Whether a seam is true of these sides, or of others that may stand for them.
  func isTrue(_ piece: Int, _ side: Int, _ other: Int, _ otherSide: Int) -> Bool {
    trueSeams.contains(kinds[piece * 4 + side] * kinds.count + kinds[other * 4 + otherSide])
  }

  /// The cost of a seam: the least of those between the sides that may stand for its own.
  func cost(
    _ piece: Int, _ side: Int, _ other: Int, _ otherSide: Int, _ seams: inout Seams
  ) -> Double {
    let mine = members[kinds[piece * 4 + side]]
    let theirs = members[kinds[other * 4 + otherSide]]
    guard mine.count > 1 || theirs.count > 1 else {
      return seams.cost(piece, side, other, otherSide)
    }
    var least = Double.infinity
    for first in mine {
      for second in theirs where first / 4 != second / 4 {
        least = min(least, seams.cost(first / 4, first & 3, second / 4, second & 3))
      }
    }
    return least
  }
}

extension TwinGroups {
  /// What is wrong with the groups, from 1, that a record declares, whose answer may or may not have twins in
  /// each other's places; nil if nothing.
  func fault(_ declared: [[Int]], isEquivalent: Bool) -> String? {
    guard isEquivalent else {
      if !declared.isEmpty { return "only an order that may be told in several ways has twins" }
      return groups.first.map { "pieces \($0[0] + 1) and \($0[1] + 1) look alike" }
    }
    let found = groups.map { $0.map { $0 + 1 } }
    guard !found.isEmpty else { return "no two pieces look alike" }
    guard declared.count == found.count, Set(declared) == Set(found) else {
      return "the pieces that look alike are \(found), not \(declared)"
    }
    return nil
  }
}
