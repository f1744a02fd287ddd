/// The places of a text that hold answers: `<answer>…</answer>` and `\boxed{…}`.
struct AnswerPlaces {
  static let box = Array("\\boxed".utf8)
  private static let opening = Array("<answer>".utf8)
  private static let closing = Array("</answer>".utf8)

  /// What the last place holds; nil if there is none.
  private(set) var last: Range<Int>?
  /// Whether answers that differ stand side by side with the last.
  private(set) var isHedged = false
  /// Whether there are boxes that the question has too.
  private(set) var hasEcho = false
  /// Such boxes from the last on, as many as matter.
  private var echoes: [Place] = []
  private static let mostEchoes = 64
  /// The most answers in a row that may all be the same, and the most boxes that may have no end.
  private static let mostInRow = 32

  /// A place from its first mark to its last, and what it holds.
  private struct Place {
    var whole: Range<Int>
    var content: Range<Int>
  }

  init(_ text: [UInt8], question: Question) {
    guard let place = last(in: text, before: text.count, question) else { return }
    last = place.content
    var next = place
    // Each step goes back over one more answer; who says it more than a few times is not sure.
    var steps = 0
    while let before = last(in: text, before: next.whole.lowerBound, question),
      Self.isFiller(text[before.whole.upperBound..<next.whole.lowerBound])
    {
      steps += 1
      if steps > Self.mostInRow || !Self.isSame(text[before.content], text[place.content]) {
        isHedged = true
        return
      }
      next = before
    }
    // A copy of one of the question's boxes beside the answer is such a row too.
    if let echo = echoes.last(where: { $0.whole.lowerBound >= place.whole.upperBound }),
      Self.isFiller(text[place.whole.upperBound..<echo.whole.lowerBound]),
      !Self.isSame(text[echo.content], text[place.content])
    {
      isHedged = true
    }
    // And several boxes within one <answer>.
    if let outer = Self.lastAnswer(in: text, before: text.count),
      outer.content.contains(place.content.lowerBound),
      let first = text.firstRange(of: Self.box, from: outer.content.lowerBound),
      first.lowerBound < place.content.lowerBound,
      let held = Self.boxContent(text, first.upperBound),
      held.upperBound < place.content.lowerBound,
      !Self.isSame(text[held], text[place.content])
    {
      isHedged = true
    }
  }

  /// The last place that ends before some byte and is no copy of the question's.
  private mutating func last(in text: [UInt8], before end: Int, _ question: Question) -> Place? {
    let answer = Self.lastAnswer(in: text, before: end)
    var limit = end
    var box: Place?
    var failures = 0
    while let mark = text.lastRange(of: Self.box, before: limit) {
      limit = mark.lowerBound
      if let answer, mark.lowerBound < answer.whole.lowerBound { break }
      guard let content = Self.boxContent(text, mark.upperBound), content.upperBound < end else {
        failures += 1
        if failures > Self.mostInRow { break }
        continue
      }
      if question.hasBoxes, Self.isEcho(text, mark.lowerBound..<content.upperBound + 1, question) {
        hasEcho = true
        if echoes.count < Self.mostEchoes {
          echoes.append(Place(whole: mark.lowerBound..<content.upperBound + 1, content: content))
        }
        continue
      }
      box = Place(whole: mark.lowerBound..<content.upperBound + 1, content: content)
      break
    }
    guard let answer else { return box }
    guard let box else { return answer }
    // A box within the answer is what it holds; a box after it comes later.
    if answer.content.contains(box.whole.lowerBound) {
      return Place(whole: answer.whole, content: box.content)
    }
    return box.whole.lowerBound > answer.whole.lowerBound ? box : answer
  }

  private static func lastAnswer(in text: [UInt8], before end: Int) -> Place? {
    guard let closed = text.lastRange(of: closing, before: end),
      let opened = text.lastRange(of: opening, before: closed.lowerBound)
    else { return nil }
    return Place(
      whole: opened.lowerBound..<closed.upperBound,
      content: opened.upperBound..<closed.lowerBound)
  }

  /// What stands in the braces that follow a mark, blanks before them left out; nil if they are not closed.
  private static func boxContent(_ text: [UInt8], _ start: Int) -> Range<Int>? {
    var place = start
    while place < text.count, text[place] == 0x20 { place += 1 }
    guard place < text.count, text[place] == UInt8(ascii: "{") else { return nil }
    let first = place + 1
    var depth = 0
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return first..<place }
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Whether a box, with some words before it and what follows it, stands in the question.
  private static func isEcho(_ text: [UInt8], _ box: Range<Int>, _ question: Question) -> Bool {
    let start = max(0, box.lowerBound - contextBefore)
    let before = box.lowerBound - start
    // Where the text begins with it, more must follow, lest an answer alone count as a copy.
    let after = before >= leastBefore ? contextAfter : contextBefore
    let said = Array(text[start..<box.upperBound])
    var place = 0
    while let found = question.bytes.firstRange(of: said, from: place) {
      let follows = question.bytes[found.upperBound...].prefix(after)
      // What ends the question may be followed by anything.
      let isEnd = before >= leastBefore && follows.count < after
      if isEnd
        || before + follows.count >= leastBefore
          && text[box.upperBound...].starts(with: follows)
      {
        return true
      }
      place = found.lowerBound + 1
    }
    return false
  }

  /// Bytes before and after a box that a copy has in common with the question.
  private static let contextBefore = 24
  private static let leastBefore = 12
  private static let contextAfter = 8

  /// Whether some bytes are signs and blanks, single letters and digits, `and` or `or`.
  private static func isFiller(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 64 else { return false }
    var word: [UInt8] = []
    func isSmall() -> Bool {
      word.count <= 1 || word == Array("and".utf8) || word == Array("or".utf8)
    }
    for byte in bytes {
      let lower = byte | 0x20
      if UInt8(ascii: "a")...UInt8(ascii: "z") ~= lower
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      {
        word.append(lower)
      } else {
        guard isSmall() else { return false }
        word = []
      }
    }
    return isSmall()
  }

  private static func isSame(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>) -> Bool {
    one.elementsEqual(other) || AnswerText.bare(one) == AnswerText.bare(other)
  }
}

extension [UInt8] {
  /// The first place of some bytes at or after an offset.
  func firstRange(of mark: [UInt8], from start: Int) -> Range<Int>? {
    guard count >= mark.count else { return nil }
    var place = start
    while let first = self[place...].firstIndex(of: mark[0]), first + mark.count <= count {
      if self[first..<first + mark.count].elementsEqual(mark) {
        return first..<first + mark.count
      }
      place = first + 1
    }
    return nil
  }

  /// The last place of some bytes that ends at or before an offset.
  func lastRange(of mark: [UInt8], before end: Int) -> Range<Int>? {
    var place = end - mark.count
    while place >= 0 {
      if self[place] == mark[0], self[place..<place + mark.count].elementsEqual(mark) {
        return place..<place + mark.count
      }
      place -= 1
    }
    return nil
  }
}
