import Charts
import Seeding
import Traces

/// The order of what is said.
extension Narrator {
  /// A sentence of a text, and how much it is wanted.
  private struct Item {
    let words: Words
    /// 0 where it has to be said; of others the least are said before the rest.
    let place: Int

    var isNeeded: Bool { place == 0 }
  }

  /// The texts of a trace: before its pictures, between them, and after.
  mutating func texts() -> [Words] {
    retelling { $0.toldTexts() }.map(withoutDoubledStops)
  }

  /// The same reasoning without pictures.
  mutating func textOnly() -> Words {
    withoutDoubledStops(retelling { [$0.toldTextOnly()] }[0])
  }

  /// Tells until no label stands outside the claims, which is nearly always at once.
  private mutating func retelling(_ tell: (inout Self) -> [Words]) -> [Words] {
    var texts = tell(&self)
    for _ in 0..<24 where !texts.allSatisfy(isAllowed) { texts = tell(&self) }
    return texts
  }

  // MARK: - Texts

  private mutating func toldTexts() -> [Words] {
    let count = telling.marks.count
    var texts: [[Item]] = [opening()]
    if telling.reveal == .early {
      texts[0] += needed(readings(telling.solution.focus) + reasoning())
    }
    texts[0] += needed([invite(1)])
    for image in 1...max(1, count) where image <= count {
      var items = needed([markedSentence(image)])
      let cells = telling.marks[image - 1].cells
      items += needed(readings(cells))
      if form != .colour {
        items += ranked(details(cells, hidden: hidden(after: image)))
      }
      items += image < count ? needed([invite(image + 1)]) : ending()
      texts.append(items)
    }
    return texts.indices.map { index in
      let sentences = chosen(texts[index], isShort: count > 1 && index > 0 && index < count)
      return index == count ? concluded(sentences) : paragraph(sentences)
    }
  }

  private mutating func toldTextOnly() -> Words {
    let focus = telling.solution.focus
    var items = opening() + needed(readings(focus))
    if form != .colour { items += ranked(details(focus, hidden: [])) }
    return concluded(chosen(items + ending(), isShort: false))
  }

  private mutating func opening() -> [Item] {
    let setting = optional(setting())
    let goal = needed([goal()])
    let start = happens(0.65) ? goal + setting : setting.prefix(2) + goal + setting.dropFirst(2)
    var plan = optional([strategy()], 1)
    plan += optional([passing()])
    if isFull { plan += happens(0.35) ? optional([wayIn()], 3) : [] }
    if isFull, happens(0.15) { plan += optional([care()], 3) }
    return start + plan
  }

  private mutating func ending() -> [Item] {
    var items = needed(reasoning())
    let isSaid = [.total, .sum, .difference].contains(form) && happens(0.6)
    let last = settled()
    if !isSaid { items += happens(0.25) ? needed([last]) : optional([last], 3) }
    return items
  }

  /// Cells of which nothing may be told before later pictures show them.
  private func hidden(after image: Int) -> [ChartCell] {
    telling.reveal == .early ? [] : telling.marks.dropFirst(image).flatMap(\.cells)
  }

  // MARK: - Lengths

  private func needed(_ words: [Words]) -> [Item] {
    words.filter { !$0.isEmpty }.map { Item(words: $0, place: 0) }
  }

  private func optional(_ words: [Words], _ place: Int = 2) -> [Item] {
    words.filter { !$0.isEmpty }.map { Item(words: $0, place: place) }
  }

  /// Sentences of which the former are wanted before the latter.
  private func ranked(_ words: [Words]) -> [Item] {
    words.filter { !$0.isEmpty }.enumerated().map { Item(words: $1, place: 1 + $0) }
  }

  /// What is said of all that could be: all that is needed, and by chance as much more as the length wants.
  private mutating func chosen(_ items: [Item], isShort: Bool) -> [Words] {
    let range: ClosedRange<Int> =
      switch telling.length {
      case .brief: 150...330
      case .plain: 320...600
      case .full: 520...900
      }
    let wanted = roll(range.upperBound - range.lowerBound + 1) + range.lowerBound
    let target = isShort ? wanted * 2 / 3 : wanted
    var length = items.filter(\.isNeeded).reduce(0) { $0 + $1.words.length + 1 }
    var isKept = items.map(\.isNeeded)
    let order = chance.shuffled(Array(items.indices)).enumerated().sorted { a, b in
      (items[a.element].place, a.offset) < (items[b.element].place, b.offset)
    }
    for place in order.map(\.element) where !isKept[place] {
      guard length < target, length + items[place].words.length <= target + 60 else { continue }
      isKept[place] = true
      length += items[place].words.length + 1
    }
    return zip(items, isKept).filter(\.1).map(\.0.words)
  }
}
