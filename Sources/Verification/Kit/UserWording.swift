public import Datasets

/// The stretches of a question that a user's file words: claims of the kind `wording`.
///
/// Of what they say nothing is proved; they are told from all that is, and counted by their evidence. They
/// may stand in the question alone, and only where the recipe names the file that they come from and the
/// record names its sources.
public struct UserWording: Sendable {
  /// The kind of claim.
  public static let kind = "wording"

  /// The spans that are the user's, in order.
  public let spans: [Range<Int>]

  /// Checks the claims of a text whose spans are in order and do not overlap.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - record: The record that it belongs to.
  ///   - context: What is known of the dataset.
  ///   - key: The key under which the recipe names the file.
  ///   - findings: Where to report what is no stretch of a user's.
  public init(
    of text: RecordText, in record: Record, _ context: DatasetContext,
    from key: String = "questions", into findings: inout Findings
  ) {
    var spans: [Range<Int>] = []
    let scalars = Array(text.text.unicodeScalars)
    for (number, claim) in text.claims.enumerated() where claim.kind == Self.kind {
      let span = claim.span[0]..<claim.span[1]
      if let fault = Self.fault(claim, of: text, in: record, context, from: key)
        ?? Self.fault(span, scalars)
      {
        findings.report("claim.wording", "\(text.name), claim \(number) (\(Self.kind)): \(fault)")
      } else {
        spans.append(span)
      }
    }
    self.spans = spans
  }

  private static func fault(
    _ claim: Record.Claim, of text: RecordText, in record: Record, _ context: DatasetContext,
    from key: String
  ) -> String? {
    if text.place != .question { return "only a question can be in a user's words" }
    if claim.evidence != "annotation" { return "the evidence must be annotation" }
    if !claim.values.isEmpty || claim.image != nil || !claim.boxes.isEmpty {
      return "it has neither values nor a place in a picture"
    }
    if !context.names(key) { return "the recipe names no file of \(key)" }
    if record.provenance.sources.isEmpty { return "the record names no file that it comes from" }
    return nil
  }

  /// A user's words may touch what is filled in, as in `6x6`, but not run on into it, as in `16` or
  /// `upright`.
  private static func fault(_ span: Range<Int>, _ scalars: [Unicode.Scalar]) -> String? {
    for place in [span.lowerBound, span.upperBound] where place > 0 && place < scalars.count {
      let sides = [CharacterClass(scalars[place - 1]), CharacterClass(scalars[place])]
      if sides[0] == sides[1], sides[0] == .letter || sides[0] == .digit {
        return "it runs on into the word before or after it"
      }
    }
    return nil
  }
}

extension DatasetContext {
  /// Whether the recipe names a file, by some key, for some task.
  ///
  /// The dataset's recipe has plain keys; what stands in quotes or after `#` is none.
  func names(_ key: String) -> Bool {
    recipe.split(separator: "\n").contains { line in
      var bare = ""
      var quote: Character?
      var isEscaped = false
      for character in line {
        if let open = quote {
          if character == open, !isEscaped { quote = nil }
          isEscaped = open == "\"" && character == "\\" && !isEscaped
        } else if character == "\"" || character == "'" {
          quote = character
          // The value that is quoted leaves a trace.
          bare.append("q")
        } else if character == "#" {
          break
        } else {
          bare.append(character)
        }
      }
      return bare.split(whereSeparator: { " {},[]-".contains($0) }).contains("\(key):")
    }
  }
}
