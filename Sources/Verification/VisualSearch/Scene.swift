import VerificationKit

/// The objects of a picture, with what was measured of them.
struct Scene: Sendable {
  let size: [Int]
  let objects: [SceneFragment.Object]
  let isPhoto: Bool
  /// The name of a composition, such as `desk`, or the path of a photo.
  let name: String
  /// The mean colour of each object whose colour is declared.
  let means: [Lab?]
  /// The pixels of each object that are seen, where they are known.
  let masks: [Mask?]

  var indices: Range<Int> { objects.indices }

  /// The least distance of colours, ΔE, at which one is surely not the other.
  private static let leastDistance = 15.0
  /// By how much distances of colours may be measured differently.
  static let slack = 0.1

  // MARK: - Descriptions

  /// Whether a description is true of an object.
  ///
  /// - Parameters:
  ///   - description: The description.
  ///   - number: The object.
  ///   - slack: By how much closer than they should be colours are taken for different.
  /// - Returns: Whether it is.
  func truth(_ description: Description, of number: Int, slack: Double = slack) -> Truth {
    let object = objects[number]
    let truth =
      nameTruth(description, object) && colourTruth(description, number, slack)
      && patternTruth(description, object)
    return truth == .yes && object.isCrowd ? .unknown : truth
  }

  private func nameTruth(_ description: Description, _ object: SceneFragment.Object) -> Truth {
    if description.isOfThings || description.name == object.name { return .yes }
    return Lookalikes.areAlike(description.name, object.name) ? .unknown : .no
  }

  private func colourTruth(_ description: Description, _ number: Int, _ slack: Double) -> Truth {
    if description.colour.isEmpty { return .yes }
    let colour = objects[number].colour
    if colour == description.colour { return .yes }
    guard !colour.isEmpty, let mean = means[number] else { return .unknown }
    let isFar = indices.allSatisfy { other in
      guard objects[other].colour == description.colour, let theirs = means[other] else {
        return true
      }
      return mean.distance(to: theirs) >= Self.leastDistance - slack
    }
    return isFar ? .no : .unknown
  }

  private func patternTruth(_ description: Description, _ object: SceneFragment.Object) -> Truth {
    if description.pattern.isEmpty || description.pattern == object.pattern { return .yes }
    return object.pattern.isEmpty ? .unknown : .no
  }

  /// The objects of which a description is true, and those of which nobody knows.
  func matches(_ description: Description) -> (true: [Int], unknown: [Int]) {
    let truths = indices.map { truth(description, of: $0) }
    return (indices.filter { truths[$0] == .yes }, indices.filter { truths[$0] == .unknown })
  }

  /// Why a description does not tell an object from all others; nil if it does.
  func fault(_ description: Description, of number: Int) -> String? {
    guard truth(description, of: number) == .yes else {
      return "the description is not true of object \(number)"
    }
    for other in indices where other != number && truth(description, of: other) != .no {
      return "object \(other) may be described so too"
    }
    return nil
  }

  // MARK: - Relations

  /// Whether an object lies in a relation to another.
  ///
  /// - Parameters:
  ///   - number: The object.
  ///   - relation: The relation.
  ///   - anchor: The other object.
  ///   - description: Among which objects the nearest is looked for.
  /// - Returns: Whether it does.
  func holds(
    _ number: Int, _ relation: Relation, _ anchor: Int, among description: Description
  ) -> Truth {
    let (a, b) = (objects[number].box, objects[anchor].box)
    func side(_ isTrue: Bool, _ isFalse: Bool) -> Truth { isTrue ? .yes : isFalse ? .no : .unknown }
    let (across, down) = (Box.across(a, b), Box.down(a, b))
    switch relation {
    case .left: return side(a[2] <= b[0] && down <= across, a[0] >= b[0])
    case .right: return side(a[0] >= b[2] && down <= across, a[2] <= b[2])
    case .above: return side(a[3] <= b[1] && across <= down, a[1] >= b[1])
    case .below: return side(a[1] >= b[3] && across <= down, a[3] <= b[3])
    case .front: return isBefore(number, anchor)
    case .behind: return isBefore(anchor, number)
    case .on: return isOn(number, anchor)
    case .nearest:
      guard number != anchor else { return .no }
      let isNearest = indices.allSatisfy { other in
        if other == number || other == anchor || truth(description, of: other) == .no {
          return true
        }
        return isNearer(number, than: other, to: anchor)
      }
      return isNearest ? .yes : .unknown
    }
  }

  /// How many pixels of an object another hides.
  private func hidden(_ number: Int, by other: Int) -> Int {
    objects[other].hides.first { $0[0] == number }?[1] ?? 0
  }

  /// Whether an object covers a part of another, as far as neither lies on what lies.
  private func isBefore(_ first: Int, _ second: Int) -> Truth {
    let (a, b) = (objects[first], objects[second])
    if a.stance.isEmpty || b.stance.isEmpty { return .unknown }
    let (hides, isHidden) = (hidden(second, by: first), hidden(first, by: second) > 0)
    if isHidden { return hides > 0 ? .unknown : .no }
    if hides == 0 {
      let isAside = max(a.full[0], b.full[0]) - min(a.full[2], b.full[2]) >= gap
      return isAside || b.full[3] - a.full[3] >= gap ? .no : .unknown
    }
    let areFlat = a.stance == "lies" && b.stance == "lies"
    return !areFlat && hides * 25 >= b.fullArea && meet(first, second, hides) ? .yes : .unknown
  }

  /// Whether what lies is on something else that lies.
  private func isOn(_ first: Int, _ second: Int) -> Truth {
    let (a, b) = (objects[first], objects[second])
    if a.stance.isEmpty || b.stance.isEmpty { return .unknown }
    let (hides, isHidden) = (hidden(second, by: first), hidden(first, by: second) > 0)
    if isHidden { return hides > 0 ? .unknown : .no }
    if hides == 0 { return Box.squaredGap(a.full, b.full) >= gap * gap ? .no : .unknown }
    return a.stance == "lies" && b.stance == "lies"
      && 5 * Box.shared(a.full, b.full) >= 3 * Box.area(a.full) && meet(first, second, hides)
      ? .yes : .unknown
  }

  /// 2 % of the width, rounded up.
  private var gap: Int { (2 * size[0] + 99) / 100 }

  /// Whether one object's pixels border on those of another, of which it hides enough to be seen.
  private func meet(_ first: Int, _ second: Int, _ hides: Int) -> Bool {
    guard hides >= 40, let mask = masks[first], let other = masks[second] else { return false }
    return mask.contact(with: other) >= 8
  }

  /// Why a description with a relation does not tell an object from all others, or needs no relation to do
  /// so; nil if all is well.
  func fault(
    _ description: Description, of number: Int, _ relation: Relation, to anchor: Int
  ) -> String? {
    guard truth(description, of: number) == .yes else {
      return "the description is not true of object \(number)"
    }
    guard holds(number, relation, anchor, among: description) == .yes else {
      return "the relation to object \(anchor) does not hold for certain"
    }
    if relation != .nearest {
      for other in indices
      where other != number
        && (truth(description, of: other) && holds(other, relation, anchor, among: description))
          != .no
      {
        return "object \(other) may be described so too"
      }
    }
    if indices.allSatisfy({ other in
      other == number || truth(description, of: other, slack: -Self.slack) == .no
    }) {
      return "the description needs no relation"
    }
    return nil
  }

  /// Whether an object is surely nearer to a third than another is.
  func isNearer(_ first: Int, than second: Int, to third: Int) -> Bool {
    Box.isNearer(
      objects[first].box, than: objects[second].box, to: objects[third].box, width: size[0])
  }

  // MARK: - Sizes

  /// Whether an object is surely larger than another.
  func isLarger(_ first: Int, than second: Int) -> Bool {
    let (a, b) = (objects[first], objects[second])
    guard 2 * Box.area(a.box) >= 3 * Box.area(b.box) else { return false }
    return a.area == 0 || b.area == 0 || 2 * a.area >= 3 * b.area
  }

  /// The percents of the picture, rounded and at least 1, that an object's box may be said to cover.
  func percents(of number: Int) -> Set<Int> {
    let (area, all) = (Box.area(objects[number].box), size[0] * size[1])
    let rounded = (200 * area + all) / (2 * all)
    // A tie may be rounded either way.
    let isTie = (200 * area + all) % (2 * all) == 0
    return Set((isTie ? [rounded, rounded - 1] : [rounded]).map { max(1, $0) })
  }

  /// Whether an object's box covers less than one percent of the picture.
  func isBelowOnePercent(_ number: Int) -> Bool {
    100 * Box.area(objects[number].box) < size[0] * size[1]
  }
}
