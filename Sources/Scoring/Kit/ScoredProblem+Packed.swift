import Datasets

extension ScoredProblem {
  /// The problem in bytes, from which it can be read again without looking for escapes; the pictures are left out.
  ///
  /// Each text stands behind the number of its bytes, 4 bytes of which the lowest comes first; the id is the first.
  public var packed: [UInt8] {
    let texts =
      [
        id, task, form, question, answer.text, answer.value, answer.form, answer.accepted, scene,
        solution, legend,
      ] + options
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count + 4 })
    for text in texts {
      let count = UInt32(text.utf8.count)
      bytes += (0..<4).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
      bytes += text.utf8
    }
    return bytes
  }

  /// Reads a problem from its bytes; nil if they are none.
  public init?(packed bytes: [UInt8]) {
    var texts: [String] = []
    var place = 0
    while place < bytes.count {
      guard place + 4 <= bytes.count else { return nil }
      let count = (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
      place += 4
      guard count <= bytes.count - place else { return nil }
      guard let text = String(utf8: bytes[place..<place + count]) else { return nil }
      texts.append(text)
      place += count
    }
    guard texts.count >= 11 else { return nil }
    (id, task, form, question) = (texts[0], texts[1], texts[2], texts[3])
    answer = Answer(text: texts[4], value: texts[5], form: texts[6], accepted: texts[7])
    (scene, solution, legend) = (texts[8], texts[9], texts[10])
    options = Array(texts[11...])
  }
}
