public import Datasets

/// An answer as texts write it, `\boxed{2,5}`.
public enum BoxedAnswer {
  /// Whether some words are a value in a box, its parts apart by commas that a blank may follow, and
  /// nothing else.
  public static func spells(_ said: String, _ value: String) -> Bool {
    said == "\\boxed{\(value)}"
      || said == "\\boxed{\(value.split(separator: ",").joined(separator: ", "))}"
  }
}

extension RecordText {
  /// Whether the text comes to the answer of its record: the last thought, and the words without pictures.
  public func tells(of record: Record) -> Bool {
    place == .thought(record.thoughts.count - 1) || place == .textOnly
  }

  /// Whether the text ends with an answer, and claims it there.
  public func ends(with answer: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let claim = claims.last, claim.span[1] == scalars.count else { return false }
    return claim.kind == "answer"
      && String(String.UnicodeScalarView(scalars[claim.span[0]...])) == answer
  }
}
