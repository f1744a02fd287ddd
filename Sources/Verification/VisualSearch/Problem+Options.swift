/// The answers to choose from.
extension Problem {
  /// The letters of options.
  static let letters = ["A", "B", "C", "D"]

  /// The bare answer: the letter of the option that is true, or the answer itself.
  var value: String {
    guard !asked.options.isEmpty else { return asked.answer }
    guard let place = asked.options.firstIndex(of: asked.answer), place < Self.letters.count else {
      return ""
    }
    return Self.letters[place]
  }

  /// What is wrong with the answers to choose from; nil if one is true, none of the others is, and all are of
  /// the form's kind.
  var optionsFault: String? {
    let options = asked.options
    if options.isEmpty { return nil }
    guard 2...Self.letters.count ~= options.count, Set(options).count == options.count else {
      return "there are not two to four different answers"
    }
    guard options.contains(asked.answer) else { return "none is the answer" }
    let wrong = options.filter { $0 != asked.answer }
    switch form {
    case .colour: return colourFault(wrong)
    case .pattern:
      return wrong.allSatisfy(Description.patterns.contains) ? nil : "one is no pattern"
    case .kind, .marked:
      for name in wrong {
        guard !name.isEmpty, name != Description.thing else {
          return "\"\(name)\" is no name"
        }
        if Lookalikes.areAlike(name, asked.answer) { return "a \(name) may look the same" }
      }
      return nil
    case .position:
      return wrong.allSatisfy { Place(rawValue: $0) != nil } ? nil : "one is no place"
    case .relation:
      return Relation(rawValue: asked.answer)?.opposite.map { [$0.rawValue] } == wrong
        ? nil : "they are not two opposites"
    case .count:
      guard let truth = Int(asked.answer) else { return "the answer is no number" }
      for option in wrong {
        guard let number = Int(option), String(number) == option, 1...9 ~= number,
          abs(number - truth) <= 5
        else { return "\(option) is no number near the truth" }
      }
      return nil
    case .existence: return Set(options) == ["yes", "no"] ? nil : "they are not yes and no"
    case .larger, .nearer:
      let described = otherMention?.description.spellings
      return wrong.count == 1 && described?.contains(wrong[0]) == true
        ? nil : "they are not the two objects"
    case .find: return boxesFault(wrong)
    case .text: return textFault(wrong)
    case .given: return "an annotation offers no answers"
    }
  }

  /// Wrong colours are those of other objects, as long as there are enough of these.
  private func colourFault(_ wrong: [String]) -> String? {
    guard wrong.allSatisfy(Colours.names.contains) else { return "one is no colour" }
    let seen = Set(scene.objects.map(\.colour)).subtracting(["", asked.answer])
    return seen.intersection(wrong).count == min(seen.count, wrong.count)
      ? nil : "one is not in the picture, though there are other colours"
  }

  /// Wrong texts are those of other objects, as long as there are enough of these.
  private func textFault(_ wrong: [String]) -> String? {
    let isNumber = Writing.isNumber(asked.answer)
    guard wrong.allSatisfy({ Writing.isText($0) && Writing.isNumber($0) == isNumber }) else {
      return "one is no text of the sort"
    }
    if let (first, second) = Writing.confusable(wrong + [asked.answer]) {
      return "\(first) may be taken for \(second)"
    }
    let seen = Set(scene.objects.map(\.text).filter { Writing.isNumber($0) == isNumber })
      .subtracting(["", asked.answer])
    return seen.intersection(wrong).count == min(seen.count, wrong.count)
      ? nil : "one is not in the picture, though there are other texts"
  }

  private func boxesFault(_ wrong: [String]) -> String? {
    let truth = scene.objects[asked.target].box
    for option in wrong {
      let box = option.split(separator: ",", omittingEmptySubsequences: false).compactMap {
        Int($0)
      }
      guard box.count == 4, Box.text(box) == option, 0 <= box[0], box[0] < box[2],
        box[2] <= scene.size[0], 0 <= box[1], box[1] < box[3], box[3] <= scene.size[1]
      else { return "\(option) is no box in the picture" }
      let shared = Box.shared(box, truth)
      if 2 * shared >= Box.area(box) + Box.area(truth) - shared { return "\(option) is true too" }
    }
    return nil
  }
}
