import Colour
import PuzzleKit
import Seeding

/// What else might be answered: drawn as the truth is, so that nobody who does not look can tell them apart.
extension Asking {
  /// The answers to choose from, the right one in its place; none if the answer is free.
  mutating func options(_ asked: SearchScene.Asked) throws(Rejection) -> [String] {
    guard draft.optionCount > 0 else { return [] }
    let wanted = draft.optionCount - 1
    var wrong = Array(try wrong(asked).prefix(wanted))
    guard wrong.count == wanted else { throw Rejection("few-options", asked.answer) }
    wrong.insert(asked.answer, at: draft.right)
    return wrong
  }

  /// Wrong answers, the best first.
  private mutating func wrong(_ asked: SearchScene.Asked) throws(Rejection) -> [String] {
    switch draft.answer {
    case .colour: return wrongColours(asked)
    case .pattern:
      let own = objects[asked.target].patterns.map(\.rawValue).filter { $0 != asked.answer }
      let others = SearchPattern.allCases.map(\.rawValue).filter {
        $0 != asked.answer && !own.contains($0)
      }
      return chance.shuffled(own) + chance.shuffled(others)
    case .kind: return wrongNames(asked)
    case .place(let place): return wrongPlaces(place)
    case .relation(let relation): return relation.opposite.map { [$0.rawValue] } ?? []
    case .count(let count):
      let others = (1...VisualSearchPuzzle.mostCounted).filter { $0 != count }
      return chance.shuffled(others).map(String.init)
    case .existence(let isThere): return [isThere ? "no" : "yes"]
    case .text: return wrongTexts(asked)
    case .larger, .nearer:
      return asked.mentions.prefix(2).filter { $0.object != asked.target }.map(\.description.text)
    case .box, .given: return []
    }
  }

  /// Colours of other objects that such an object may have, then of others; never one that the question says.
  private mutating func wrongColours(_ asked: SearchScene.Asked) -> [String] {
    let said = asked.mentions.compactMap(\.description.colour)
    let free = ColourName.allCases.filter { $0.rawValue != asked.answer && !said.contains($0) }
    let seen = free.filter { colour in
      objects.indices.contains { $0 != asked.target && objects[$0].colour == colour }
    }
    let palette = posed.palettes[asked.target]
    let likely = seen.filter { palette.contains($0) }
    let rest = seen.filter { !palette.contains($0) }
    let unseen = free.filter { !seen.contains($0) }
    return (chance.shuffled(likely) + chance.shuffled(rest) + chance.shuffled(unseen))
      .map(\.rawValue)
  }

  /// Names of other objects, then of the setting's kinds, which might be what the question says.
  private mutating func wrongNames(_ asked: SearchScene.Asked) -> [String] {
    let mention = asked.mentions.first?.description ?? Description()
    let suited = posed.kinds.filter { kind in
      (mention.colour.map { kind.colours.contains($0) } ?? true)
        && (mention.pattern.map { kind.patterns.contains($0) } ?? true)
    }
    // As often as they are the truth: that is dealt out by names, whose settings are then drawn.
    let weights = suited.map { kind in
      (objects.contains { $0.name == kind.name } ? 2 : 1) / Double(kind.homes)
    }
    var taken = [asked.answer] + asked.mentions.dropFirst().map(\.description.name)
    var names: [String] = []
    for name in chance.order(weightedBy: weights).map({ suited[$0].name })
    where !taken.contains(where: { LookAlikes.areAlike($0, name) }) {
      names.append(name)
      taken.append(name)
    }
    return names
  }

  /// Texts of other objects, then whatever else might be written: words for a word, numbers for a number.
  private mutating func wrongTexts(_ asked: SearchScene.Asked) -> [String] {
    let isNumber = TextPool.isNumber(asked.answer)
    let seen = objects.map(\.text).filter {
      !$0.isEmpty && $0 != asked.answer && TextPool.isNumber($0) == isNumber
    }
    var taken = [asked.answer]
    let rest = isNumber ? TextPool.numbers : TextPool.words
    for text in chance.shuffled(seen) + chance.shuffled(rest)
    where !taken.contains(where: { TextPool.areAlike($0, text) }) {
      taken.append(text)
    }
    return Array(taken.dropFirst())
  }

  /// Places of the same row, then those above or below of two columns: what stands or hangs tells its row.
  private mutating func wrongPlaces(_ place: Place) -> [String] {
    let (column, row) = place.cell
    let columns = chance.shuffled((0..<3).filter { $0 != column })
    guard draft.optionCount == 4 else {
      return columns.map { Place(column: $0, row: row).rawValue }
    }
    let other = chance.pick((row + 1) % 3, (row + 2) % 3)
    let cells = [(columns[0], row), (column, other), (columns[0], other)]
    return chance.shuffled(cells).map { Place(column: $0.0, row: $0.1).rawValue }
  }
}
