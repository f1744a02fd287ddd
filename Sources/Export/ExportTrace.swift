import Datasets

/// A sample as it is told in one mode and style: what every format folds.
struct ExportTrace: Sendable {
  let sample: ExportSample
  /// The system prompt; nil for none.
  let system: String?
  let question: String
  /// The encoded pictures: the problem's, then those of the reasoning.
  let pictures: [[UInt8]]
  /// The words before, between and after the pictures of the reasoning; empty where nothing is said.
  let texts: [String]
  /// The answer with what the style puts around it.
  let answer: String

  var id: String { sample.record.id }
  /// The number of the problem's pictures.
  var problemCount: Int { sample.problemCount }
  /// The number of pictures of the reasoning.
  var reasoningCount: Int { max(0, pictures.count - problemCount) }
  /// The letter, the text and no more of each option.
  let options: [(letter: String, text: String)]

  /// What is to be found, where that is all that is asked.
  let targets: [GroundingTarget]

  init(_ sample: ExportSample, _ options: ExportOptions) throws {
    guard options.mode != .grounding else {
      self = try ExportTrace(finding: sample, options)
      return
    }
    let record = sample.record
    targets = []
    self.sample = sample
    system = options.system
    let boxes = try options.coordinates.map { try BoxSpeaker($0, sample) }
    func styled(_ text: String, _ claims: [Record.Claim]) -> String {
      text.styled(claims, boxes: boxes, isPlain: options.answer == .plain)
    }
    let shown = Self.options(of: record, styled)
    self.options = shown.map { ($0.letter, $0.text) }
    var question = TraceOutline.asked(
      styled(record.problem.question, record.problem.claims),
      record.problem.options.map { styled($0.text, $0.claims) })
    if let style = options.optionStyle {
      for option in shown {
        question = question.replacing(
          option.whole, with: "\(style.mark(option.letter)) \(option.text)")
      }
    }
    self.question = question
    pictures =
      options.isIllustrated
      ? sample.pictures : Array(sample.pictures.prefix(sample.problemCount))
    let thoughts = record.thoughts.filter { $0.type == "text" }
    texts =
      switch options.mode {
      case .interleaved: thoughts.map { styled($0.text ?? "", $0.claims) }
      case .imagesOnly: thoughts.map { _ in "" }
      case .textOnly: [styled(record.textOnly.text, record.textOnly.claims)]
      case .answerOnly, .grounding: [""]
      }
    let box = boxes?.answer(record.answer.value)
    answer =
      switch options.answer {
      case .tag: "<answer>\(box.map { "\\boxed{\($0)}" } ?? record.answer.text)</answer>"
      case .boxed: box.map { "\\boxed{\($0)}" } ?? record.answer.text
      case .plain: box ?? record.answer.value
      }
  }

  /// A sample as what is to be found in its picture.
  private init(finding sample: ExportSample, _ options: ExportOptions) throws {
    let coordinates = options.coordinates ?? .pixels
    self.sample = sample
    system = options.system
    targets = GroundingTarget.targets(of: sample.record)
    guard let answer = coordinates.answer(for: targets, in: sample.sizes[0]) else {
      throw BoxSpeaker.tooLong(sample.record.id, coordinates, sample.sizes[0])
    }
    question = coordinates.question(for: targets.map(\.reference))
    self.answer = answer
    pictures = [sample.pictures[0]]
    texts = [""]
    self.options = []
  }

  /// What a trainer takes for it.
  var outline: TraceOutline {
    var outline = sample.outline
    outline.question = (system.map { $0 + "\n" } ?? "") + question
    outline.texts = texts
    outline.answer = answer
    outline.problem = Array(sample.sizes.prefix(problemCount))
    outline.reasoning = Array(sample.sizes.dropFirst(problemCount).prefix(reasoningCount))
    return outline
  }

  /// The words of a place with their marks; empty where nothing is said.
  func thought(_ place: Int) -> String {
    texts[place].isEmpty ? "" : "<think>\(texts[place])</think>"
  }

  /// The options that begin with their letters, as `A. three`, `A: three` or `(A) three`.
  private static func options(
    of record: Record, _ styled: (String, [Record.Claim]) -> String
  ) -> [(letter: String, text: String, whole: String)] {
    record.problem.options.enumerated().compactMap { number, option in
      guard number < 26 else { return nil }
      let letter = String(UnicodeScalar(UInt8(65 + number)))
      let whole = styled(option.text, option.claims)
      let marks = ExportOptions.OptionStyle.allCases.map { $0.mark(letter) + " " }
      guard let mark = marks.first(where: whole.hasPrefix) else { return nil }
      return (letter, String(whole.dropFirst(mark.count)), whole)
    }
  }
}

// MARK: - Conversations

extension ExportTrace {
  /// A part of a turn.
  enum Part: Hashable {
    case text(String)
    /// The number of a picture.
    case image(Int)
  }

  /// A turn of a conversation.
  struct Turn: Hashable {
    enum Role: String { case system, user, assistant, observation }

    var role: Role
    var parts: [Part]

    /// The parts as one text, with `<image>` in the place of each picture.
    var tagged: String {
      parts.map { part in
        switch part {
        case .text(let text): text
        case .image: "<image>"
        }
      }.joined()
    }
  }

  /// The trace as a conversation, with the reasoning in one turn, or with a turn of the world for each of
  /// its pictures.
  func turns(_ reasoning: ExportOptions.ReasoningImages = .assistant) throws -> [Turn] {
    var turns: [Turn] = []
    if let system { turns.append(Turn(role: .system, parts: [.text(system)])) }
    let problem = (0..<min(problemCount, pictures.count)).map { Part.image($0) }
    turns.append(Turn(role: .user, parts: problem + [.text(question)]))
    var said: [Part] = []
    for place in texts.indices {
      let thought = thought(place)
      if !thought.isEmpty { said.append(.text(thought)) }
      guard place < texts.count - 1 else { break }
      let picture = Part.image(problemCount + place)
      guard reasoning == .observation else {
        said.append(picture)
        continue
      }
      guard !said.isEmpty else {
        throw ExportError(
          "\(id): a picture that is an observation follows words, and the mode images-only has none; take --reasoning-images assistant"
        )
      }
      turns.append(Turn(role: .assistant, parts: said))
      turns.append(Turn(role: .observation, parts: [picture]))
      said = []
    }
    said.append(.text(answer))
    turns.append(Turn(role: .assistant, parts: said.merged))
    return turns
  }
}

extension [ExportTrace.Part] {
  /// The parts with neighbouring texts in one.
  fileprivate var merged: [ExportTrace.Part] {
    reduce(into: []) { parts, part in
      if case .text(let more) = part, case .text(let text)? = parts.last {
        parts[parts.count - 1] = .text(text + more)
      } else {
        parts.append(part)
      }
    }
  }
}
