import Datasets
import Imaging

/// Something that a sample's words name and that can be found in its problem picture.
struct GroundingTarget: Hashable {
  /// The name, without an article.
  var reference: String
  /// Its box in pixels of the picture, right and bottom exclusive.
  var box: [Int]

  /// The most targets of a sample.
  private static let most = 8

  /// What can be found by a sample's claims, in the order in which it is named.
  ///
  /// Of searches these are the things that a description fits alone; of charts labels, the title, and marks that are
  /// told by their category and series. A name that stands for two places is none.
  static func targets(of record: Record) -> [GroundingTarget] {
    let texts =
      [(record.problem.question, record.problem.claims)]
      + record.thoughts.compactMap { thought in thought.text.map { ($0, thought.claims) } }
    let claims = texts.flatMap { text, claims in
      let scalars = Array(text.unicodeScalars)
      return claims.map { ($0, words(of: $0, in: scalars)) }
    }
    let names = Names(claims)
    var targets: [GroundingTarget] = []
    var places: [String: Set<[Int]>] = [:]
    for (claim, words) in claims where (claim.image ?? 0) == 0 && claim.boxes.count == 1 {
      guard let reference = names.reference(to: claim, words), claim.boxes[0].count == 4 else {
        continue
      }
      if places[reference, default: []].insert(claim.boxes[0]).inserted {
        targets.append(GroundingTarget(reference: reference, box: claim.boxes[0]))
      }
    }
    return Array(targets.filter { places[$0.reference]?.count == 1 }.prefix(most))
  }

  private static func words(of claim: Record.Claim, in scalars: [Unicode.Scalar]) -> String {
    guard claim.span.count == 2, claim.span[0] >= 0, claim.span[0] < claim.span[1],
      claim.span[1] <= scalars.count
    else { return "" }
    return String(String.UnicodeScalarView(scalars[claim.span[0]..<claim.span[1]]))
  }

  /// How a chart's words name its categories, its series and its marks.
  private struct Names {
    private var categories: [String: String] = [:]
    private var series: [String: String] = [:]
    private var mark = "mark"

    init(_ claims: [(Record.Claim, String)]) {
      for (claim, words) in claims where !words.isEmpty {
        switch (claim.kind, claim.values.first) {
        case ("category", let number?): categories[number] = categories[number] ?? words
        case ("series", let number?): series[number] = series[number] ?? words
        case ("parts", let part?): mark = part
        default: break
        }
      }
    }

    /// The name of what a claim is about; nil if its words do not name it.
    func reference(to claim: Record.Claim, _ words: String) -> String? {
      guard !words.isEmpty else { return nil }
      switch claim.kind {
      case "mention":
        return words.hasPrefix("the ") ? String(words.dropFirst(4)) : nil
      case "category", "series": return "label “\(words)”"
      case "title": return "title “\(words)”"
      case "value":
        guard claim.values.count == 3, let category = categories[claim.values[1]] else {
          return nil
        }
        if let series = series[claim.values[0]] { return "\(mark) of \(category) for \(series)" }
        return series.isEmpty && claim.values[0] == "0" ? "\(mark) of \(category)" : nil
      default: return nil
      }
    }
  }
}

extension Coordinates {
  /// What a model of these coordinates is asked when it is to find things.
  func question(for references: [String]) -> String {
    let list =
      references.count < 2
      ? references.map { "the \($0)" }.joined()
      : references.dropLast().map { "the \($0)" }.joined(separator: ", ")
        + " and the \(references[references.count - 1])"
    switch self {
    case .paliGemma: return "detect " + references.joined(separator: " ; ")
    case .florence2: return "Locate the phrases in the caption: \(list)."
    case .molmo: return "Point to \(list). \(sentence)"
    case .qwen25VL, .qwen3VL, .qwen3VL999:
      return
        "Locate \(list) and output the bounding boxes as a JSON list with bbox_2d and label. \(sentence)"
    default:
      return "Find \(list) in the picture, and give the box of each on a line. \(sentence)"
    }
  }

  /// What a model of these coordinates answers, in its own syntax; nil if the picture is too long for it.
  func answer(for targets: [GroundingTarget], in size: PictureSize) -> String? {
    var told: [String] = []
    for target in targets {
      let reference = target.reference
      guard let text = text(of: target.box, in: size, reference: reference),
        let numbers = numbers(of: target.box, in: size)
      else { return nil }
      switch self {
      case .pixels, .unit, .coco, .yolo: told.append("\(reference): \(text)")
      case .qwen25VL, .qwen3VL, .qwen3VL999:
        let label = (try? JSONText.string(reference)) ?? "\"\""
        told.append("\t{\"bbox_2d\": \(text), \"label\": \(label)}")
      case .qwen2VL:
        let whole = numbers.map { Int($0) }
        told.append(
          "<|object_ref_start|>\(reference)<|object_ref_end|><|box_start|>(\(whole[0]),\(whole[1])),(\(whole[2]),\(whole[3]))<|box_end|>"
        )
      default: told.append(text)
      }
    }
    switch self {
    case .qwen25VL, .qwen3VL, .qwen3VL999:
      return "```json\n[\n\(told.joined(separator: ",\n"))\n]\n```"
    case .paliGemma: return told.joined(separator: " ; ")
    case .florence2: return told.joined()
    default: return told.joined(separator: "\n")
    }
  }
}
