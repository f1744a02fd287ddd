import Charts
import Traces

/// What a picture shows marked.
extension Narrator {
  /// The words for the marks of a picture, as `red boxes`, and whether they are several.
  private mutating func marker(_ image: Int) -> (Words, Bool) {
    let mark = telling.marks[image - 1]
    let count = mark.regions.count
    let colour = mark.hue == .magenta ? any("pink", "magenta") : mark.hue.rawValue
    let isMany = count > 1
    let noun: String
    switch mark.style {
    case .outline:
      if mark.regions.contains(where: \.isSlice) {
        noun = isMany ? "outlines" : "outline"
      } else {
        noun = isMany ? any("boxes", "outlines", "frames") : any("box", "outline", "frame")
      }
    case .fill:
      return (marked(image, as: "\(colour) \(any("shading", "tint", "highlight"))"), false)
    case .both:
      let isSlice = mark.regions.contains(where: \.isSlice)
      return isMany && !isSlice && happens(0.5)
        ? (marked(image, as: "\(colour) boxes"), true)
        : (marked(image, as: "\(colour) highlight"), false)
    case .mask: return (marked(image, as: any("left uncovered", "left uncovered")), false)
    }
    return (marked(image, as: "\(colour) \(noun)"), isMany)
  }

  /// A sentence that says what a picture marks.
  mutating func markedSentence(_ image: Int) -> Words {
    let mark = telling.marks[image - 1]
    let names: Words =
      mark.keys.isEmpty ? self.names(mark.cells) : list(mark.keys.map { series($0) })
    let (it, isMany) = marker(image)
    if mark.style == .mask {
      let gone = marked(image, as: any("whited out", "blanked", "masked", "covered"))
      return say(
        "mark",
        [
          "The rest is \(gone), so only \(names) can be seen.",
          "Only \(names) \(mark.cells.count > 1 ? "are" : "is") \(it).",
          "With the rest \(gone), \(names) \(mark.cells.count > 1 ? "remain" : "remains").",
          "What is \(it) belongs to \(names).",
          "All but \(names) is \(gone).",
        ])
    }
    let (s, are) = isMany ? ("", "are") : ("s", "is")
    return say(
      "mark",
      [
        "The \(it) mark\(s) \(names).", "The \(it) pick\(s) out \(names).",
        "The \(it) show\(s) where \(names) can be read.",
        "The \(it) \(are) at \(names).", "With the \(it), \(names) can be seen at a glance.",
        "Now the \(it) lead\(s) to \(names).",
        "\(names) now stand\(mark.cells.count + mark.keys.count > 1 ? "" : "s") out by the \(it).",
        "In the picture the \(it) enclose\(s) \(names).",
      ],
      personal: ["By the \(it) \(me) find \(names).", "The \(it) take\(s) \(us) to \(names)."])
  }
}
