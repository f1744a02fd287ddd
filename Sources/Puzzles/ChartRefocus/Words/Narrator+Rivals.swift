import Charts
import Seeding
import Traces

/// What comes close to the answer, and by how much it is behind.
extension Narrator {
  /// The cells that a cell is compared with by the question: those of its series, or of its category.
  func rivals(of cell: ChartCell) -> [ChartCell] {
    let all =
      asked.category >= 0
      ? table.series.indices.map { ChartCell($0, asked.category) }
      : table.categories.indices.map { ChartCell(cell.series, $0) }
    return all.filter { $0 != cell && table[$0] != nil }
  }

  /// The cell that comes next to another in the order of size; nil if none does, or not clearly.
  func runnerUp(_ cell: ChartCell, isMost: Bool) -> ChartCell? {
    guard let figure = table[cell] else { return nil }
    let after = rivals(of: cell).filter { other in
      table[other].map { isMost ? $0 < figure : $0 > figure } ?? false
    }
    let best = after.min { a, b in
      isMost ? (table[a] ?? 0) > (table[b] ?? 0) : (table[a] ?? 0) < (table[b] ?? 0)
    }
    guard let best, isPlain(cell, best), after.count(where: { table[$0] == table[best] }) == 1
    else { return nil }
    return best
  }

  /// How a sentence about two cells of one series, or of one category, begins, and names them.
  func paired(_ a: ChartCell, _ b: ChartCell) -> (start: Words, a: Words, b: Words) {
    guard hasManySeries else { return (Words(), category(a.category), category(b.category)) }
    if a.series == b.series {
      return ("for \(series(a.series)), ", category(a.category), category(b.category))
    }
    if a.category == b.category {
      return ("\(at(a.category)), ", series(a.series), series(b.series))
    }
    return (Words(), name(a), name(b))
  }

  /// What comes next to a cell that is asked for by its place in the order.
  mutating func rivalSentence(
    _ cell: ChartCell, _ other: ChartCell, isMost: Bool, place: Int
  ) -> Words {
    let (start, m, n) = paired(cell, other)
    let ahead = compares(cell, other, as: plainComparative(isLarger: isMost))
    let behind = compares(other, cell, as: plainComparative(isLarger: !isMost))
    let seen = compares(other, cell, as: comparative(isLarger: !isMost))
    guard canRead(cell), canRead(other), let gap = gap(other, cell),
      let lead = self.gap(cell, other)
    else {
      return say(
        "rival",
        [
          showsSize
            ? "\(start)beside that of \(m), the \(mark()) of \(n) is \(seen)."
            : "\(start)beside \(m), \(n) is \(behind).",
          "\(start)\(n) is \(behind) than \(m).",
          "\(start)a rival of \(m) is \(n), which is \(behind).",
          "\(start)held against \(n), \(m) is still \(ahead).",
        ])
    }
    let v = value(other)
    var all: [Words] = [
      "\(start)\(n) stands at \(v), \(behind) than \(m) by \(gap).",
      "\(start)a rival of \(m) is \(n) at \(v), so \(m) is \(ahead) by \(lead).",
      "\(start)\(n) comes with \(v); \(m) is \(ahead) by \(lead).",
      "\(start)even \(n), with \(v), is \(behind) than \(m) by \(gap).",
      "\(start)\(n) comes with \(v), which leaves a gap of \(gap) to \(m).",
      "\(start)\(m) is \(ahead) than \(n) (\(v)).",
    ]
    if place <= 3 {
      let ordinal = place == 2 ? "second " : "third "
      let rank = extreme(
        other, isMost: isMost, rank: place, as: ordinal + plainSuperlative(isMost: isMost))
      all.append("\(start)\(n) is \(rank) with \(v), \(gap) away from \(m).")
      all.append("\(start)the \(rank) is \(n) at \(v), and \(m) is \(ahead) by \(lead).")
    }
    return say("rival", all)
  }

  /// The other figures that a cell is compared with, where they can be read and are not too many.
  mutating func survey(but cell: ChartCell, hidden: [ChartCell]) -> [Words] {
    let others = rivals(of: cell)
    guard others.count >= 2, others.count <= (chart.isLabelled ? 7 : 4),
      others.allSatisfy({ canRead($0) && !hidden.contains($0) })
    else { return [] }
    let (start, m, _) = paired(cell, others[0])
    let isAcross = asked.category >= 0
    let items = others.map { other -> Words in
      let n = isAcross ? series(other.series) : category(other.category)
      return "\(n) with \(value(other))"
    }
    return [
      say(
        "survey",
        [
          "\(start)the others are \(list(items)).",
          "\(start)apart from \(m), there are \(list(items)).",
          "\(start)the rest is \(list(items)).",
          "\(start)beside \(m) come \(list(items)).",
        ])
    ]
  }

  /// The place of a cell among those of its series, if it is near an end.
  mutating func standing(_ cell: ChartCell) -> [Words] {
    let others = rivals(of: cell)
    guard let own = table[cell], others.count >= 3,
      others.allSatisfy({ isPlain(cell, $0) })
    else { return [] }
    let ahead = others.count { (table[$0] ?? 0) > own }
    let after = others.count - ahead
    let isMost = ahead <= after
    let rank = 1 + min(ahead, after)
    guard rank <= 3 else { return [] }
    let ordinal = rank == 2 ? "second " : rank == 3 ? "third " : ""
    let word = extreme(
      cell, isMost: isMost, rank: rank, as: ordinal + plainSuperlative(isMost: isMost))
    let (start, a): (Words, Words) = (
      hasManySeries ? "for \(series(cell.series)), " : Words(), category(cell.category)
    )
    return [
      say(
        "standing",
        [
          "\(start)\(a) has the \(word) \(figure) of the \(groupings).",
          "\(start)that makes \(a) the \(word) of the \(groupings).",
          "\(start)among the \(groupings), \(a) is the \(word).",
        ])
    ]
  }

  /// The figures at both ends of a series.
  mutating func ends(hidden: [ChartCell]) -> [Words] {
    let series = asked.cells.first?.series ?? asked.series
    let all = table.categories.indices.map { ChartCell(series, $0) }.filter { table[$0] != nil }
    guard all.count >= 3, all.allSatisfy({ canRead($0) && !hidden.contains($0) }),
      let high = all.max(by: { (table[$0] ?? 0) < (table[$1] ?? 0) }),
      let low = all.min(by: { (table[$0] ?? 0) < (table[$1] ?? 0) }),
      let up = runnerUp(high, isMost: true), let down = runnerUp(low, isMost: false),
      up != low, down != high, all.count(where: { table[$0] == table[high] }) == 1,
      all.count(where: { table[$0] == table[low] }) == 1
    else { return [] }
    let most = extreme(high, isMost: true, as: plainSuperlative(isMost: true))
    let least = extreme(low, isMost: false, as: plainSuperlative(isMost: false))
    let start: Words = hasManySeries ? "for \(self.series(series)), " : Words()
    let (h, l) = (category(high.category), category(low.category))
    return [
      say(
        "ends",
        [
          "\(start)the \(figure)s run from \(l), the \(least), at \(value(low)) to \(h), the \(most), at \(value(high)).",
          "\(start)\(h) is \(most) with \(value(high)) and \(l) is \(least) with \(value(low)).",
          form == .mean
            ? "\(start)a mean lies between the ends, here \(l) as the \(least) with \(value(low)) and \(h) as the \(most) with \(value(high))."
            : "\(start)at the ends, \(h) is the \(most) with \(value(high)), \(l) the \(least) with \(value(low)).",
        ])
    ]
  }

  /// The figures that come next to one that is looked up.
  mutating func nearest(_ cell: ChartCell) -> [Words] {
    let near = [true, false].compactMap { runnerUp(cell, isMost: $0) }
    guard !near.isEmpty, near.allSatisfy(canRead) else { return [] }
    let start: Words = hasManySeries ? "for \(series(cell.series)), " : Words()
    let it = category(cell.category)
    let items = near.map { other -> Words in
      "\(category(other.category)) with \(value(other))"
    }
    return [
      say(
        "nearest",
        [
          "\(start)beside \(it) there \(near.count > 1 ? "are" : "is") \(list(items)).",
          "\(start)\(list(items)) can be read as well, but the question is about another \(figure).",
          "\(start)\(it) is told from \(list(items)).",
        ])
    ]
  }

  /// A pair, compared by size alone.
  mutating func plainPair(_ x: ChartCell, _ y: ChartCell) -> Words {
    let (a, b) = (table[x] ?? 0) > (table[y] ?? 0) ? (x, y) : (y, x)
    let (start, m, n) = paired(a, b)
    let c = compares(a, b, as: plainComparative(isLarger: true))
    let less = compares(b, a, as: plainComparative(isLarger: false))
    return say(
      "plainPair",
      [
        "\(start)\(m) is \(c) than \(n).", "\(start)of the pair, \(m) is \(c) than \(n).",
        "\(start)\(n) is \(less) than \(m).", "\(start)it is \(m) that is \(c), rather than \(n).",
      ])
  }
}
