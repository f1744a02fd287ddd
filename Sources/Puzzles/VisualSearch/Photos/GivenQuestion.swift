import Imaging
import PuzzleKit
import Traces

/// A question that annotations ask and answer, checked for what a trace can tell of it.
struct GivenQuestion: Sendable {
  /// The question in the annotations' words.
  let question: String
  let answer: String
  /// Where the answer is seen, each box once.
  let boxes: [Box]

  /// The most code points of an answer.
  static let longestAnswer = 80

  /// Checks a question about a photo of some size.
  ///
  /// - Throws: ``Rejection`` if its answer can't be put in a box of a text, or its boxes are none of the photo.
  init(_ given: AnnotatedQuestion, in size: PictureSize) throws(Rejection) {
    question = given.question.trimmed
    answer = given.answer.trimmed
    guard !question.isEmpty else { throw Rejection("question-text", "a question without words") }
    if let fault = Self.fault(answer) { throw Rejection("answer-text", "\(fault): \(question)") }
    var boxes: [Box] = []
    for box in given.boxes where !boxes.contains(box) {
      guard 0 <= box.x0, box.x0 < box.x1, box.x1 <= size.width, 0 <= box.y0, box.y0 < box.y1,
        box.y1 <= size.height
      else {
        throw Rejection(
          "question-box", "\(box.json) is no box of \(size.width)×\(size.height): \(question)")
      }
      boxes.append(box)
    }
    guard !boxes.isEmpty else {
      throw Rejection("question-box", "no box shows the answer: \(question)")
    }
    self.boxes = boxes
  }

  /// Why an answer can't be put in a box of a text; nil if it can.
  private static func fault(_ answer: String) -> String? {
    let scalars = answer.unicodeScalars
    if scalars.isEmpty { return "an empty answer" }
    if scalars.count > longestAnswer {
      return "an answer of \(scalars.count) characters, more than \(longestAnswer)"
    }
    let isBroken = scalars.contains { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: true
      default: ["{", "}", "\\"].contains(scalar)
      }
    }
    return isBroken ? "an answer with a brace, a backslash or a line break" : nil
  }
}

extension SearchObject {
  /// What all regions of a given question are called.
  static let regionName = "region"

  /// A region in which the answer to a given question is seen.
  init(region box: Box, in size: PictureSize) {
    self.init(
      name: Self.regionName, plural: "regions", colour: nil, pattern: nil, mean: nil, box: box,
      area: 0, full: box, fullArea: 0, isCrowd: false,
      isCut: box.x0 == 0 || box.y0 == 0 || box.x1 == size.width || box.y1 == size.height,
      mask: nil, body: nil, patterns: [])
  }
}

extension String {
  /// The text without what is blank at its ends.
  fileprivate var trimmed: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars.drop(while: \.properties.isWhitespace))
  }
}
