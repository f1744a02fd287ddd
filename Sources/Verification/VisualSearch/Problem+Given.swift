/// Questions that annotations ask and answer.
extension Problem {
  /// The kinds of claim that may be made where an annotation asks.
  static let givenKinds: Set<String> = [
    "format", "marked", "crop", "mention", "one", "place", "share", "total", "answer",
  ]
  /// The name and the plural of what is marked.
  private static let region = ("region", "regions")
  /// The most code points of an answer.
  private static let longestAnswer = 80

  /// What is wrong with what is asked, so that nothing may be worked out from it; nil if nothing.
  var givenShapeFault: String? {
    guard scene.isPhoto else { return "only photos have annotations that ask" }
    guard asked.mentions.isEmpty, asked.about == nil, asked.options.isEmpty else {
      return "it has mentions, a description or options beside the annotation's words"
    }
    for (number, object) in scene.objects.enumerated() {
      guard (object.name, object.plural) == Self.region, object.colour.isEmpty,
        object.pattern.isEmpty, object.area == 0, !object.isCrowd
      else { return "object \(number) is no bare region" }
      guard scene.objects[..<number].allSatisfy({ $0.box != object.box }) else {
        return "region \(number) is there twice"
      }
    }
    guard asked.target == (scene.objects.count == 1 ? 0 : -1) else {
      return "the target is not the one region that there is"
    }
    return nil
  }

  /// What is false about a claim of one of these kinds, besides what would be false elsewhere; nil if nothing.
  func givenFault(_ kind: String, _ values: [String]) -> String? {
    guard kind == "mention" || kind == "one" else { return nil }
    return values.dropFirst() == [Self.region.0, "", ""] ? nil : "it is a bare region"
  }

  /// Why an answer cannot be an annotation's; nil if it can.
  var givenAnswerFault: String? {
    let scalars = asked.answer.unicodeScalars
    guard 1...Self.longestAnswer ~= scalars.count else {
      return "an answer of \(scalars.count) characters"
    }
    let isBroken = scalars.contains { scalar in
      "{}\\".unicodeScalars.contains(scalar)
        || [.control, .lineSeparator, .paragraphSeparator].contains(
          scalar.properties.generalCategory)
    }
    if isBroken { return "the answer has a brace, a backslash or a line break" }
    let ends = [scalars.first, scalars.last].compactMap(\.self)
    return ends.contains(where: \.properties.isWhitespace) ? "the answer has blanks around it" : nil
  }
}
