public import Datasets

extension RecordCheck {
  /// Checks what a task's own checks rest on: thoughts, pictures, edits, spans and boxes.
  ///
  /// - Returns: Whether a task's verifier can go on from here.
  func checkShape(_ record: Record, rasters: [Raster], into result: inout RecordResult) -> Bool {
    let before = result.findings.count
    checkThoughts(record, into: &result.findings)
    var isSound = result.findings.count == before
    guard rasters.count == record.images.count, !rasters.isEmpty, !record.problem.images.isEmpty
    else {
      if record.problem.images.isEmpty {
        result.findings.report("image.missing", "the problem has no picture")
      }
      for text in record.texts { _ = checkClaims(text, rasters: [], into: &result) }
      return false
    }
    if isSound { isSound = checkEdits(record, rasters: rasters, into: &result.findings) }
    for text in record.texts where !checkClaims(text, rasters: rasters, into: &result) {
      isSound = false
    }
    return isSound
  }

  private func checkThoughts(_ record: Record, into findings: inout Findings) {
    if record.thoughts.count % 2 == 0 {
      findings.report("thoughts", "thoughts begin and end with a text")
    }
    for (place, thought) in record.thoughts.enumerated() {
      let isText = place % 2 == 0
      if thought.type != (isText ? "text" : "image") {
        findings.report("thoughts", "thought \(place) is no \(isText ? "text" : "image")")
      } else if isText
        ? thought.text == nil || thought.image != nil || thought.edit != nil
        : thought.text != nil || thought.image == nil || thought.edit == nil
          || !thought.claims.isEmpty
      {
        findings.report("thoughts", "thought \(place) lacks or exceeds what a \(thought.type) has")
      } else if thought.text?.isEmpty == true || thought.label.isEmpty {
        findings.report("thoughts", "thought \(place) has no text or no label")
      }
    }
  }

  private func checkEdits(
    _ record: Record, rasters: [Raster], into findings: inout Findings
  ) -> Bool {
    var isSound = true
    var number = record.problem.images.count
    for edit in record.thoughts.compactMap(\.edit) {
      defer { number += 1 }
      guard 0..<number ~= edit.of else {
        findings.report("edit.of", "picture \(number) is made from \(edit.of), no earlier picture")
        isSound = false
        continue
      }
      guard ["overlay", "compose", "crop"].contains(edit.kind) else {
        findings.report("edit.kind", "\"\(edit.kind)\" is no kind of edit")
        isSound = false
        continue
      }
      let raster = rasters[number]
      if edit.region.isEmpty || !edit.region.allSatisfy(raster.holds) {
        findings.report("edit.region", "the region of picture \(number) does not lie in it")
        isSound = false
        continue
      }
      guard edit.kind == "overlay" else { continue }
      let ground = rasters[edit.of]
      guard (raster.width, raster.height) == (ground.width, ground.height) else {
        findings.report("image.size", "picture \(number) has not the size of \(edit.of)")
        isSound = false
        continue
      }
      if let (x, y) = raster.firstChange(from: ground, outside: edit.region) {
        findings.report(
          "edit.outside", "picture \(number) differs at \(x), \(y), outside the edit's region")
      }
    }
    return isSound
  }

  /// Checks the form of a text's claims and counts them; false if their spans cannot be used.
  private func checkClaims(
    _ text: RecordText, rasters: [Raster], into result: inout RecordResult
  ) -> Bool {
    let length = text.text.unicodeScalars.count
    var end = 0
    var isSound = true
    for (place, claim) in text.claims.enumerated() {
      func report(_ reason: String, _ message: String) {
        result.findings.report(
          reason, "\(text.name), claim \(place) (\(claim.kind)): \(message)")
      }
      if let first = claim.span.first, let last = claim.span.last, claim.span.count == 2,
        0 <= first, first < last, last <= length
      {
        if first < end {
          report("claim.overlap", "its span overlaps the one before or precedes it")
        }
        isSound = isSound && first >= end
        end = max(end, last)
      } else {
        report("claim.span", "the span \(claim.span) is not within the \(length) code points")
        isSound = false
      }
      if !["pixels", "record", "annotation"].contains(claim.evidence) {
        report("claim.evidence", "\"\(claim.evidence)\" is no evidence")
      }
      result.claims[.init(evidence: claim.evidence, kind: claim.kind), default: 0] += 1
      guard !rasters.isEmpty else { continue }
      if let image = claim.image {
        if !rasters.indices.contains(image) {
          report("claim.image", "there is no picture \(image)")
          isSound = false
        } else if !claim.boxes.allSatisfy(rasters[image].holds) {
          report("claim.boxes", "a box does not lie in picture \(image)")
        }
      } else if !claim.boxes.isEmpty {
        report("claim.boxes", "boxes without a picture")
      }
    }
    return isSound
  }
}

/// A text of a record with its claims and its name for messages.
public struct RecordText: Sendable {
  /// The places of texts in a record.
  public enum Place: Hashable, Sendable {
    /// The question.
    case question
    /// An option, counted from 0.
    case option(Int)
    /// A text thought, by its place among the thoughts.
    case thought(Int)
    /// The reasoning without pictures.
    case textOnly
  }

  /// Where the text stands.
  public var place: Place
  /// The text.
  public var text: String
  /// What it asserts.
  public var claims: [Record.Claim]

  /// How messages name the text.
  public var name: String {
    switch place {
    case .question: "question"
    case .option(let number): "option \(number)"
    case .thought(let number): "thought \(number)"
    case .textOnly: "text_only"
    }
  }
}

extension Record {
  /// Every text of the record.
  public var texts: [RecordText] {
    var all = [RecordText(place: .question, text: problem.question, claims: problem.claims)]
    for (number, option) in problem.options.enumerated() {
      all.append(RecordText(place: .option(number), text: option.text, claims: option.claims))
    }
    for (number, thought) in thoughts.enumerated() {
      guard let text = thought.text else { continue }
      all.append(RecordText(place: .thought(number), text: text, claims: thought.claims))
    }
    all.append(RecordText(place: .textOnly, text: textOnly.text, claims: textOnly.claims))
    return all
  }
}
