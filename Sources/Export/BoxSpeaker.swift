import Datasets
import Imaging

/// What says a sample's boxes in a model's coordinates, wherever claims tell that a box is said.
struct BoxSpeaker: Sendable {
  private let coordinates: Coordinates
  private let sizes: [PictureSize]
  /// Whether the answer is a box; four numbers may be the order of four pieces too.
  private let isAnswer: Bool
  /// What the answer's box is of, in the words of the question.
  private let reference: String

  /// Creates a speaker for a sample.
  ///
  /// - Throws: ``ExportError`` if the coordinates can't hold boxes in one of the sample's pictures.
  init(_ coordinates: Coordinates, _ sample: ExportSample) throws {
    self.coordinates = coordinates
    sizes = sample.sizes
    isAnswer = sample.record.answer.form == "find"
    for size in sizes where coordinates.numbers(of: [0, 0, 1, 1], in: size) == nil {
      throw Self.tooLong(sample.record.id, coordinates, size)
    }
    reference = Self.reference(in: sample.record.problem)
  }

  static func tooLong(_ id: String, _ coordinates: Coordinates, _ size: PictureSize) -> ExportError
  {
    ExportError(
      "\(id): \(coordinates.rawValue) can't hold boxes of a picture of \(size.width) × \(size.height), one side of which is more than \(SmartResize.greatestRatio) times the other; take other coordinates"
    )
  }

  /// The words of the first thing that a question describes, without its article.
  private static func reference(in problem: Record.Problem) -> String {
    guard let claim = problem.claims.first(where: { ["mention", "relative"].contains($0.kind) }),
      claim.kind == "mention", claim.span.count == 2, claim.span[0] >= 0
    else { return "" }
    let scalars = Array(problem.question.unicodeScalars)
    guard claim.span[0] < claim.span[1], claim.span[1] <= scalars.count else { return "" }
    let words = String(String.UnicodeScalarView(scalars[claim.span[0]..<claim.span[1]]))
    return words.hasPrefix("the ") ? String(words.dropFirst(4)) : words
  }

  /// What a claim's words become; nil if they say no box.
  ///
  /// - Parameters:
  ///   - claim: A claim whose span is sound.
  ///   - isPlain: Whether an answer stands without `\boxed{}`.
  ///   - opensSentence: Whether the span begins a sentence.
  /// - Returns: The words.
  func words(for claim: Record.Claim, isPlain: Bool, opensSentence: Bool) -> String? {
    let size = sizes[min(max(claim.image ?? 0, 0), sizes.count - 1)]
    switch claim.kind {
    case "box":
      guard let box = Self.box(claim.values.dropFirst()) else { return nil }
      return coordinates.text(of: box, in: size)
    case "answer", "format":
      return answer(claim.values.first ?? "").map { isPlain ? $0 : "\\boxed{\($0)}" }
    case "convention" where claim.values == ["box"]:
      let sentence = String(coordinates.sentence.dropLast())
      return opensSentence ? sentence : "a" + sentence.dropFirst()
    default: return nil
    }
  }

  /// An answer that is a box of the problem picture; nil if it is something else.
  func answer(_ value: String) -> String? {
    guard isAnswer else { return nil }
    return Self.box(
      value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)[...]
    )
    .flatMap { coordinates.text(of: $0, in: sizes[0], reference: reference) }
  }

  private static func box(_ values: ArraySlice<String>) -> [Int]? {
    let numbers = values.compactMap { Int($0) }
    return values.count == 4 && numbers.count == 4 ? numbers : nil
  }
}

extension String {
  /// The text in the style of an export: with its boxes in some coordinates, and with `\boxed{3}` as `3`.
  ///
  /// - Parameters:
  ///   - claims: What it claims; where they say that an answer, its form, a box or a convention stands,
  ///     it changes.
  ///   - boxes: What says boxes; nil leaves them.
  ///   - isPlain: Whether answers stand without `\boxed{}`.
  /// - Returns: The text.
  func styled(_ claims: [Record.Claim], boxes: BoxSpeaker?, isPlain: Bool) -> String {
    guard boxes != nil || isPlain else { return self }
    var scalars = Array(unicodeScalars)
    let spans = claims.filter { $0.span.count == 2 }.sorted { $0.span[0] > $1.span[0] }
    let head = Array("\\boxed{".unicodeScalars)
    for claim in spans {
      let (start, end) = (claim.span[0], claim.span[1])
      guard start >= 0, start < end, end <= scalars.count else { continue }
      let opens = scalars[start].properties.isUppercase
      if let words = boxes?.words(for: claim, isPlain: isPlain, opensSentence: opens) {
        scalars.replaceSubrange(start..<end, with: Array(words.unicodeScalars))
      } else if isPlain, ["answer", "format"].contains(claim.kind),
        scalars[start..<end].starts(with: head), scalars[end - 1] == "}"
      {
        scalars.replaceSubrange(start..<end, with: scalars[start + head.count..<end - 1])
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
