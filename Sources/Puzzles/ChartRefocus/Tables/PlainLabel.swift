/// Which names of a user's table can stand in a chart and in sentences about it.
enum PlainLabel {
  /// Words of which sentences about charts are made.
  private static let words: Set<String> = [
    "a", "all", "an", "and", "answer", "any", "are", "as", "at", "average", "axis", "bar", "bars",
    "below", "black", "blue", "bottom", "box", "brown", "by", "cell", "cells", "chart", "column",
    "columns", "count", "difference", "dot", "dots", "eight", "fall", "figure", "figures", "first",
    "five", "for", "four", "from", "green", "grey", "group", "half", "high", "highest", "i", "in",
    "is", "it", "label", "labels", "last", "least", "left", "legend", "less", "line", "lines",
    "look", "low", "lowest", "magenta", "mark", "marked", "marker", "may", "mean", "more", "most",
    "name", "nine", "no", "none", "of", "on", "one", "or", "orange", "other", "others", "outline",
    "over", "percent", "pink", "point", "points", "purple", "question", "ratio", "read",
    "reading", "red", "right", "rise", "row", "rows", "second", "segment", "series", "seven",
    "share", "six", "slice", "slices", "so", "step", "sum", "table", "ten", "than", "that", "the",
    "third", "this", "three", "title", "to", "top", "total", "two", "unknown", "value", "values",
    "what", "which", "white", "with", "yellow", "yes", "zero",
  ]

  /// Whether a name is short, of letters that fonts have, and no word of many a sentence.
  static func isFit(_ name: String, atMost most: Int) -> Bool {
    // A comma would divide the name where names are listed.
    guard !name.isEmpty, name.count <= most, !name.contains(",") else { return false }
    guard name.unicodeScalars.allSatisfy(isKnown) else { return false }
    guard name.contains(where: \.isLetter) else { return false }
    return !words.contains(name.lowercased())
  }

  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    (0x20..<0x7F).contains(scalar.value) || (0xA1..<0x180).contains(scalar.value)
      || "–—’“”…€".unicodeScalars.contains(scalar)
  }
}
