import Datasets
import Foundation
import Imaging

extension ExportSample {
  /// The sample as it is of smaller pictures, which are still to be made.
  ///
  /// Sizes, boxes of claims and edits, and boxes that words tell in pixels are those of the smaller ones.
  func scaled(by scale: PictureScale) -> ExportSample {
    let boxes = ScaledBoxes(from: sizes, to: sizes.map { scale($0) }, isFound: isFound)
    var record = record
    boxes.scale(&record.problem)
    for place in record.problem.options.indices {
      var option = record.problem.options[place]
      boxes.scale(&option)
      record.problem.options[place] = option
    }
    boxes.scale(&record.textOnly)
    var picture = problemCount
    for place in record.thoughts.indices {
      var thought = record.thoughts[place]
      if var text = thought.text {
        boxes.scale(&text, &thought.claims)
        thought.text = text
      }
      if var edit = thought.edit {
        edit.region = edit.region.map { boxes.box($0, in: picture) }
        edit.detail = boxes.detail(edit.detail, of: edit.of, in: picture)
        thought.edit = edit
        picture += 1
      }
      record.thoughts[place] = thought
    }
    if isFound {
      record.answer.text = boxes.replacing(
        boxes.numbers(record.answer.value), in: record.answer.text)
      record.answer.value = boxes.replacing(
        boxes.numbers(record.answer.value), in: record.answer.value)
    }
    return ExportSample(self, record: record, sizes: boxes.to)
  }

  /// Whether the answer is a box; four numbers may be the order of four pieces too.
  private var isFound: Bool { record.answer.form == "find" }

  private init(_ sample: ExportSample, record: Record, sizes: [PictureSize]) {
    self.record = record
    self.sizes = sizes
    pictures = sample.pictures
    outline = TraceOutline(record, sizes: sizes)
    line = []
    fit = Fit(
      from: sample.sizes.map { [$0.width, $0.height] }, to: sizes.map { [$0.width, $0.height] })
  }
}

/// The boxes of a sample in smaller pictures.
private struct ScaledBoxes {
  let from: [PictureSize]
  let to: [PictureSize]
  let isFound: Bool

  /// A box of a picture.
  func box(_ box: [Int], in picture: Int) -> [Int] {
    let place = min(max(picture, 0), from.count - 1)
    return PictureScale.box(box, in: from[place], scaled: to[place])
  }

  // MARK: - Words

  func scale(_ problem: inout Record.Problem) {
    var (text, claims) = (problem.question, problem.claims)
    scale(&text, &claims)
    (problem.question, problem.claims) = (text, claims)
  }

  func scale(_ words: inout Record.Text) {
    var (text, claims) = (words.text, words.claims)
    scale(&text, &claims)
    (words.text, words.claims) = (text, claims)
  }

  /// Scales the boxes of a text's claims, and those that its words tell.
  func scale(_ text: inout String, _ claims: inout [Record.Claim]) {
    let scalars = Array(text.unicodeScalars)
    var changes: [(range: Range<Int>, text: [Unicode.Scalar])] = []
    for place in claims.indices {
      let claim = claims[place]
      claims[place].boxes = claim.boxes.map { box($0, in: claim.image ?? 0) }
      let told: [Int]?
      switch claim.kind {
      case "box":
        told = numbers(Array(claim.values.dropFirst()))
        if let told {
          let scaled = box(told, in: claim.image ?? 0)
          claims[place].values = claim.values.prefix(1) + scaled.map { "\($0)" }
        }
      case "answer", "format":
        told = isFound ? numbers(claim.values.first ?? "") : nil
        if let told {
          claims[place].values[0] = box(told, in: 0).map { "\($0)" }.joined(separator: ",")
        }
      default: told = nil
      }
      guard let told, claim.span.count == 2, claim.span[0] >= 0, claim.span[0] < claim.span[1],
        claim.span[1] <= scalars.count
      else { continue }
      let image = claim.kind == "box" ? claim.image ?? 0 : 0
      changes += self.changes(
        told, to: box(told, in: image), in: scalars, claim.span[0]..<claim.span[1])
    }
    guard !changes.isEmpty else { return }
    changes.sort { $0.range.lowerBound < $1.range.lowerBound }
    // Two claims about the same words change them once.
    var last = 0
    changes = changes.filter { change in
      defer { last = max(last, change.range.upperBound) }
      return change.range.lowerBound >= last
    }
    var view = String.UnicodeScalarView()
    var done = 0
    for change in changes {
      view.append(contentsOf: scalars[done..<change.range.lowerBound])
      view.append(contentsOf: change.text)
      done = change.range.upperBound
    }
    view.append(contentsOf: scalars[done...])
    text = String(view)
    for place in claims.indices {
      claims[place].span = claims[place].span.map { end in
        changes.reduce(end) { moved, change in
          change.range.upperBound <= end ? moved + change.text.count - change.range.count : moved
        }
      }
    }
  }

  /// The box that four numbers with commas between them are.
  func numbers(_ text: String) -> [Int]? {
    numbers(text.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
  }

  private func numbers(_ texts: [String]) -> [Int]? {
    let numbers = texts.compactMap { Int($0) }
    return texts.count == 4 && numbers.count == 4 ? numbers : nil
  }

  /// A text of no claims, with the four numbers of a box of the problem's picture scaled.
  func replacing(_ told: [Int]?, in text: String) -> String {
    guard let told else { return text }
    let scalars = Array(text.unicodeScalars)
    var view = String.UnicodeScalarView()
    var done = 0
    for change in changes(told, to: box(told, in: 0), in: scalars, 0..<scalars.count) {
      view.append(contentsOf: scalars[done..<change.range.lowerBound])
      view.append(contentsOf: change.text)
      done = change.range.upperBound
    }
    view.append(contentsOf: scalars[done...])
    return String(view)
  }

  /// What changes where four numbers stand in the words of a span, whatever stands between them.
  private func changes(
    _ told: [Int], to scaled: [Int], in scalars: [Unicode.Scalar], _ span: Range<Int>
  ) -> [(range: Range<Int>, text: [Unicode.Scalar])] {
    var runs: [Range<Int>] = []
    for place in span where ("0"..."9").contains(scalars[place]) {
      if let last = runs.last, last.upperBound == place {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
    let values = runs.map { run in
      Int(String(String.UnicodeScalarView(scalars[run])))
    }
    guard values == told.map(Optional.some) else { return [] }
    return zip(runs, scaled).map { ($0, Array("\($1)".unicodeScalars)) }
  }

  // MARK: - Edits

  /// The detail of an edit with its boxes scaled; what is no JSON object is left as it is.
  ///
  /// - Parameters:
  ///   - detail: The JSON object.
  ///   - source: The number of the picture that was edited.
  ///   - picture: The number of the picture that came of it.
  /// - Returns: The JSON object with its keys in order.
  func detail(_ detail: String, of source: Int, in picture: Int) -> String {
    guard let object = try? JSONSerialization.jsonObject(with: Data(detail.utf8)) else {
      return detail
    }
    let scaled = value(object, key: "", source, picture)
    guard
      let data = try? JSONSerialization.data(
        withJSONObject: scaled, options: [.sortedKeys, .withoutEscapingSlashes])
    else { return detail }
    return String(decoding: data, as: UTF8.self)
  }

  /// The keys of edits whose values are boxes, and whether they are boxes of the picture that was edited.
  private static let keys = [
    "from": true, "box": true, "to": false, "hidden": false, "rings": false, "boxes": false,
  ]

  private func value(_ value: Any, key: String, _ source: Int, _ picture: Int) -> Any {
    if let object = value as? [String: Any] {
      return object.reduce(into: [String: Any]()) { result, member in
        result[member.key] = self.value(member.value, key: member.key, source, picture)
      }
    }
    guard let list = value as? [Any], let isSource = Self.keys[key] else {
      return (value as? [Any])?.map { self.value($0, key: "", source, picture) } ?? value
    }
    if let numbers = list as? [Int] {
      return numbers.count == 4 ? box(numbers, in: isSource ? source : picture) : numbers
    }
    return list.map { self.value($0, key: key, source, picture) }
  }
}
