import Seeding
import Traces

/// The order of what is said where an object is found and its answer read off.
extension Teller {
  /// The texts of a trace: before its pictures, between them, and after.
  mutating func texts() -> [Words] {
    var texts: [[Words]] = [opening(withPictures: true)]
    if telling.reveal == .early {
      isTold = true
      texts[0] += inWords()
    }
    texts[0] += leadIn()
    for image in 1...telling.thoughts.count { texts.append(after(image)) }
    let last = texts.count - 1
    return texts.indices.map { index in
      index == last
        ? concluded(texts[index], image: telling.thoughts.count) : paragraph(texts[index])
    }
  }

  /// The same reasoning without pictures.
  mutating func textOnly() -> Words {
    passed = []
    isTold = false
    let sentences = opening(withPictures: false) + inWords()
    return concluded(sentences, image: 0)
  }

  // MARK: - The stretches of a trace

  /// What is said before anything is found.
  private mutating func opening(withPictures: Bool) -> [Words] {
    switch form {
    case .relation, .larger: comparingOpening()
    case .count, .existence: countingOpening(withPictures: withPictures)
    case .nearer: nearerOpening()
    case .marked: markedOpening()
    default: findingOpening()
    }
  }

  /// What leads over to the picture that comes before all others.
  private mutating func leadIn() -> [Words] {
    switch form {
    case .relation, .larger: return [comparingInvite()]
    case .count, .existence: return [countingInvite()]
    case .nearer: return [inviteAnchor(asked.mentions[2].object)]
    case .marked: return markedInvite()
    default:
      if let anchor { return [inviteAnchor(anchor)] }
      return isTerse && happens(0.3) ? [] : [invite()]
    }
  }

  /// What is said where no picture shows it.
  private mutating func inWords() -> [Words] {
    switch form {
    case .relation, .larger: return compared(image: 0)
    case .count: return counted(image: 0)
    case .existence: return looked(image: 0)
    case .nearer: return nearerInWords()
    case .marked: return framedReading()
    default:
      var sentences: [Words] = []
      if let anchor {
        sentences.append("\(found(anchor, image: 0))\(whereabouts(anchor) ?? "").")
        sentences += onward()
      }
      return sentences + [joined(found(target, image: 0), reading())]
    }
  }

  private mutating func after(_ image: Int) -> [Words] {
    switch form {
    case .relation, .larger: return isTold ? confirmed(image) : compared(image: image)
    case .count: return isTold ? confirmed(image) : counted(image: image)
    case .nearer: return afterNearer(image)
    case .marked: return afterFramedCrop(image)
    case .existence where isTold: return confirmed(image)
    case .existence where asked.target < 0: return looked(image: image)
    default: break
    }
    switch telling.thoughts[image - 1] {
    case .mark(let objects):
      if let anchor, objects == [anchor] { return afterAnchor(anchor, image: image) }
      return afterMark(image)
    case .crop: return afterCrop(image)
    }
  }

  /// The object from which the target is found, if there is one.
  var anchor: Int? { mention(of: target)?.relation != nil ? mention(of: target)?.other : nil }

  // MARK: - Finding

  private mutating func findingOpening() -> [Words] {
    var sentences: [Words] = []
    if isThorough, happens(0.6) || happens(0.2), let words = surroundings() {
      sentences.append(words)
    }
    if let anchor, let named = mention(of: anchor) {
      sentences.append(goal(from: anchor))
      if !isTerse, happens(0.6) { sentences += cue(anchor).map { [$0] } ?? [] }
      sentences += passes(
        of: named.description, most: passCount(), sparing: asked.mentions.map(\.object))
      return sentences
    }
    guard let mention = mention(of: target) else { return sentences }
    sentences.append(goal())
    var middle: [Words] = []
    if happens(isTerse ? 0.4 : 0.75) { middle += cue(target).map { [$0] } ?? [] }
    if !isTerse, happens(isThorough ? 0.4 : 0.15) { middle.append(strategy()) }
    return sentences + middle + passes(of: mention.description, most: passCount())
  }

  /// How many sentences pass over objects.
  mutating func passCount() -> Int {
    switch telling.length {
    case .terse: roll(2)
    case .plain: 1 + roll(2)
    case .thorough: 2 + roll(3)
    }
  }

  private mutating func afterAnchor(_ anchor: Int, image: Int) -> [Words] {
    var sentences: [Words] = []
    sentences.append("\(found(anchor, image: image))\(whereabouts(anchor) ?? "").")
    if isTold { return sentences + [invite()] }
    return sentences + onward() + [invite()]
  }

  private mutating func afterMark(_ image: Int) -> [Words] {
    let isCropped = image < telling.thoughts.count
    var clause = foundAgain(image)
    if form == .existence {
      if isCropped {
        return ["\(clause)\(whereabouts(target) ?? "").", inviteCrop(target)]
      }
      return existing(clause)
    }
    guard isCropped else {
      if isTold { return ["\(clause).", agreement()] }
      if !isTerse, happens(0.4), form != .position, let place = whereabouts(target) {
        clause.append(place)
        var sentences: [Words] = ["\(clause)."]
        if happens(0.3) { sentences.append(agreement()) }
        return sentences + ["\(reading())."]
      }
      if isThorough, happens(0.4) { return ["\(clause).", agreement(), "\(reading())."] }
      return [joined(clause, reading())]
    }
    if form != .position, !isTold, happens(isTerse ? 0.3 : 0.7), let place = whereabouts(target) {
      clause.append(place)
    }
    if happens(isTerse ? 0.3 : 0.6), let small = smallness(target) { return ["\(clause).", small] }
    return ["\(clause).", inviteCrop(target)]
  }

  private mutating func afterCrop(_ image: Int) -> [Words] {
    let lead = enlarged(image)
    if form == .existence {
      return existing("\(lead), \(confirmation())", isPlaced: true)
    }
    if isTold { return ["\(lead), \(nothingNew())."] }
    switch form {
    case .position, .find:
      return ["\(lead), \(confirmation()).", "\(reading())."]
    default: return ["\(lead), \(reading())."]
    }
  }

  /// That a crop shows what was looked for, as the end of a sentence.
  private mutating func confirmation() -> Words {
    let noun = askedNoun(target)
    return say(
      "confirmation",
      [
        "the find is confirmed", "\(noun.itIs) clearly what was looked for",
        "the details match the description", "every detail fits the description",
        "there is no mistaking \(noun.them)",
      ])
  }

  /// That a picture marks the target, named as the question does or more shortly.
  private mutating func foundAgain(_ image: Int) -> Words {
    guard anchor != nil, happens(0.4) else { return found(target, image: image) }
    let rings = rings(image)
    return say(
      "found",
      [
        "\(rings) marks what was looked for", "\(rings) shows the match",
        "What was looked for is inside \(rings)", "The match is inside \(rings)",
      ],
      personal: ["\(me) have put \(self.rings(image, by: "a")) around the match"])
  }

  /// That what was found is what was asked for.
  mutating func agreement() -> Words {
    say(
      "agreement",
      [
        "It matches the description.", "The description fits.", "That is what was looked for.",
        "This is what the question describes.",
      ],
      personal: ["That is what \(me) have been looking for."])
  }

  private mutating func nothingNew() -> String {
    any(
      "it looks as described", "this is confirmed", "the same is seen", "all is as described")
  }

  /// Joins what was found and what is read off it.
  mutating func joined(_ found: Words, _ reading: Words) -> Words {
    switch roll(5) {
    case 0, 1: "\(found); \(reading)."
    case 2: "\(found). \(reading.capitalized)."
    default: "\(found), and \(reading)."
    }
  }
}
