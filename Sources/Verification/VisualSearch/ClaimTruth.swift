import Datasets

/// Whether claims are true of the scene and of what the pictures show.
struct ClaimTruth: Sendable {
  let problem: Problem
  let legend: Legend

  var scene: Scene { problem.scene }

  /// The kinds of claim, and how many values each has.
  static let kinds: [String: Int] = [
    "mention": 4, "relative": 6, "one": 4, "asks": 3, "colour": 2, "pattern": 2, "is": 2,
    "place": 2, "relation": 3, "larger": 2, "count": 4, "total": 1, "share": 2, "box": 5,
    "marked": 1, "text": 2, "nearer": 3, "framed": 1, "crop": 1, "setting": 1, "offers": 2,
    "option": 2, "answer": 1, "format": 1,
    "convention": 1,
  ]
  /// The kinds whose first value is an object.
  static let ofObjects: Set<String> = [
    "mention", "relative", "one", "colour", "pattern", "is", "place", "relation", "larger",
    "share", "box", "crop", "text", "nearer", "framed",
  ]
  /// The kinds that are about the object that was named last.
  static let ofSubject: Set<String> = [
    "colour", "pattern", "is", "text", "place", "relation", "larger", "nearer", "share", "box",
  ]

  /// What is false about a claim of a known kind with as many values as it needs; nil if nothing.
  func fault(_ claim: Record.Claim) -> String? {
    let values = claim.values
    if Self.ofObjects.contains(claim.kind), object(values[0]) == nil {
      return "there is no object \(values[0])"
    }
    if problem.form == .given, let fault = problem.givenFault(claim.kind, values) { return fault }
    switch claim.kind {
    case "mention": return scene.fault(Self.description(values, 1), of: first(claim))
    case "relative": return relative(claim)
    case "one":
      return scene.truth(Self.description(values, 1), of: first(claim)) == .yes
        ? nil : "the description is not true of it"
    case "asks":
      return problem.asked.about == Self.description(values, 0)
        ? nil : "the question asks no such thing"
    case "colour", "pattern", "is", "text", "place", "share", "box": return look(claim)
    case "relation":
      guard let relation = Relation(rawValue: values[1]), let other = object(values[2]) else {
        return "no such relation"
      }
      return scene.holds(first(claim), relation, other, among: Description()) == .yes
        ? nil : "it does not lie there for certain"
    case "larger":
      guard let other = object(values[1]) else { return "there is no object \(values[1])" }
      return scene.isLarger(first(claim), than: other) ? nil : "it is not larger for certain"
    case "nearer": return nearer(claim)
    case "framed":
      return first(claim) == legend.frame ? nil : "the frame is not around it"
    case "count": return count(values)
    case "total":
      return values[0] == String(scene.objects.count) ? nil : "there are \(scene.objects.count)"
    case "marked": return marked(claim)
    case "crop":
      return legend.crops.contains { $0.image == claim.image && $0.object == first(claim) }
        ? nil : "the picture does not enlarge it"
    case "setting":
      return !scene.isPhoto && values[0] == scene.name ? nil : "it is no such setting"
    case "offers": return offers(values)
    case "option":
      let options = problem.asked.options
      guard let place = Problem.letters.firstIndex(of: values[0]), place < options.count else {
        return "there is no such option"
      }
      return options[place] == values[1] ? nil : "option \(values[0]) is \(options[place])"
    case "answer": return values[0] == problem.value ? nil : "the answer is \(problem.value)"
    case "format": return values[0].isEmpty ? "it shows nothing" : nil
    case "convention": return values[0] == "box" ? nil : "no such convention"
    default: return "no such kind"
    }
  }

  // MARK: - Values

  /// The object that a value names.
  func object(_ value: String) -> Int? {
    guard let number = Int(value), String(number) == value, scene.indices.contains(number) else {
      return nil
    }
    return number
  }

  /// The object that the first value of a claim of the right kind names.
  private func first(_ claim: Record.Claim) -> Int { object(claim.values[0]) ?? 0 }

  /// The description that three values make.
  static func description(_ values: [String], _ first: Int) -> Description {
    Description(name: values[first], colour: values[first + 1], pattern: values[first + 2])
  }

  /// The objects that a claim with as many values as it needs names.
  func named(_ claim: Record.Claim) -> [Int] {
    let values = claim.values
    switch claim.kind {
    case "relative": return [values[0], values[5]].compactMap(object)
    case "relation": return [values[0], values[2]].compactMap(object)
    case "larger", "nearer": return values.compactMap(object)
    case "marked": return values[0].split(separator: ",").compactMap { object(String($0)) }
    case "count": return scene.matches(Self.description(values, 1)).true
    default: return Self.ofObjects.contains(claim.kind) ? [values[0]].compactMap(object) : []
    }
  }

  // MARK: - Kinds

  private func relative(_ claim: Record.Claim) -> String? {
    let values = claim.values
    guard let relation = Relation(rawValue: values[4]), let other = object(values[5]) else {
      return "no such relation"
    }
    return scene.fault(Self.description(values, 1), of: first(claim), relation, to: other)
  }

  /// What is said of one object alone.
  private func look(_ claim: Record.Claim) -> String? {
    let (values, number) = (claim.values, first(claim))
    let object = scene.objects[number]
    func `is`(_ truth: String) -> String? {
      values[1] == truth && !truth.isEmpty ? nil : "it is \(truth.isEmpty ? "unknown" : truth)"
    }
    switch claim.kind {
    case "colour": return `is`(object.colour)
    case "pattern": return `is`(object.pattern)
    case "is": return `is`(object.name)
    case "text": return `is`(object.text)
    case "place": return `is`(Place(of: object.box, in: scene.size)?.rawValue ?? "")
    case "share":
      let percents = scene.percents(of: number)
      return percents.contains { String($0) == values[1] } ? nil : "it is \(percents.sorted())"
    default:
      return values.dropFirst() == object.box.map(String.init)[...]
        ? nil : "its box is \(object.box)"
    }
  }

  private func nearer(_ claim: Record.Claim) -> String? {
    let named = claim.values.compactMap(object)
    guard named.count == 3, Set(named).count == 3 else { return "there are no such three objects" }
    return scene.isNearer(named[0], than: named[1], to: named[2])
      ? nil : "it is not nearer for certain"
  }

  private func count(_ values: [String]) -> String? {
    let found = scene.matches(Self.description(values, 1))
    if let other = found.unknown.first { return "of object \(other) nobody knows" }
    return values[0] == String(found.true.count) ? nil : "there are \(found.true.count)"
  }

  private func marked(_ claim: Record.Claim) -> String? {
    guard let mark = legend.marks.first(where: { $0.image == claim.image }) else {
      return "the picture marks nothing"
    }
    let said = claim.values[0].split(separator: ",", omittingEmptySubsequences: false)
      .map { object(String($0)) ?? -1 }
    return said.count == mark.objects.count && Set(said) == Set(mark.objects)
      ? nil : "the picture marks \(mark.objects)"
  }

  private func offers(_ values: [String]) -> String? {
    switch problem.form {
    case .nearer: return values == ["nearer", ""] ? nil : "the question is which is nearer"
    case .larger: return values == ["larger", ""] ? nil : "the question is which is larger"
    case .relation:
      guard let opposite = Relation(rawValue: problem.asked.answer)?.opposite else {
        return "there is no answer"
      }
      return Set(values) == [problem.asked.answer, opposite.rawValue]
        ? nil : "the answers are others"
    default: return "the question offers no two answers"
    }
  }
}
