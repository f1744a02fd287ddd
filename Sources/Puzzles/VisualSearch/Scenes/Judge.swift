import Colour
import Imaging
import Traces

/// Says what is true of objects, as the contract has it.
struct Judge: Sendable {
  let objects: [SearchObject]
  let size: PictureSize
  /// The names that occur, and for each object the place of its own.
  private let names: [String]
  private let nameOf: [Int]
  /// For each object the colours, as bits, that it surely does not have.
  private let colourless: [UInt32]

  /// How far, ΔE, the mean of an object lies from every object of another colour that it surely has not.
  static let colourGap: Float = 15

  init(objects: [SearchObject], size: PictureSize) {
    self.objects = objects
    self.size = size
    var names: [String] = []
    nameOf = objects.map { object in
      if let known = names.firstIndex(of: object.name) { return known }
      names.append(object.name)
      return names.count - 1
    }
    self.names = names
    // The colours that are certain, as numbers, with their means.
    let colours = objects.map { object in
      object.colour.flatMap { ColourName.allCases.firstIndex(of: $0) }
    }
    let means = objects.map { $0.mean ?? Lab(lightness: 0, a: 0, b: 0) }
    let all: UInt32 = 1 << UInt32(ColourName.allCases.count) - 1
    colourless = colours.indices.map { index in
      guard let own = colours[index] else { return 0 }
      var near: UInt32 = 1 << UInt32(own)
      for (other, colour) in colours.enumerated() {
        guard let colour, colour != own else { continue }
        if means[index].difference(from: means[other]) < Self.colourGap {
          near |= 1 << UInt32(colour)
        }
      }
      return all & ~near
    }
  }

  // MARK: - Descriptions

  /// Whether a description holds, object by object.
  func truths(_ description: Description) -> [Truth] {
    let bit = description.colour.flatMap { ColourName.allCases.firstIndex(of: $0) }
    let byName = names.map { name -> Truth in
      if !description.isNamed || description.name == name { return .yes }
      return LookAlikes.areAlike(description.name, name) ? .unknown : .no
    }
    return objects.indices.map { index in
      let object = objects[index]
      var truth = byName[nameOf[index]]
      if let colour = description.colour, let bit {
        truth =
          truth
          && (object.colour == colour
            ? .yes : colourless[index] >> UInt32(bit) & 1 == 1 ? .no : .unknown)
      }
      if let pattern = description.pattern {
        truth =
          truth && (object.pattern == pattern ? .yes : object.pattern == nil ? .unknown : .no)
      }
      return object.isCrowd && truth == .yes ? .unknown : truth
    }
  }

  /// Whether a description holds of an object.
  func truth(_ description: Description, of index: Int) -> Truth { truths(description)[index] }

  /// Whether a description is true of one object and false of all others.
  func isUnique(_ description: Description, for index: Int) -> Bool {
    truths(description).isOnly(index)
  }

  /// The number of objects of which a description is true, or nil if it is unknown of one.
  func count(_ description: Description) -> Int? {
    let truths = truths(description)
    return truths.contains(.unknown) ? nil : truths.count { $0 == .yes }
  }

  // MARK: - Relations

  /// Whether the objects of which a description is not false lie in a relation to another.
  ///
  /// - Parameters:
  ///   - relation: The relation.
  ///   - anchor: The other object.
  ///   - described: Whether the description holds, object by object.
  /// - Returns: For each object whether the description and the relation both hold.
  func truths(_ relation: Relation, to anchor: Int, of described: [Truth]) -> [Truth] {
    guard relation == .nearest else {
      return described.enumerated().map { index, truth in
        truth == .no ? .no : truth && holds(relation, index, anchor)
      }
    }
    let box = objects[anchor].box
    let rivals = described.indices.filter { $0 != anchor && described[$0] != .no }
    let gaps = rivals.map { objects[$0].box.squaredGap(to: box) }
    guard let least = gaps.min(), let first = gaps.firstIndex(of: least) else {
      return described.map { _ in .no }
    }
    let reach = objects[rivals[first]].box.squaredReach(to: box)
    let isClear = rivals.indices.allSatisfy { place in
      // 1.3 times the distance of the middles: the squares as 169 to 100.
      place == first
        || isClearly(least, below: gaps[place])
          && 100 * objects[rivals[place]].box.squaredReach(to: box) >= 169 * reach
    }
    return described.indices.map { index in
      guard index != anchor, described[index] != .no else { return .no }
      guard isClear else { return .unknown }
      return index == rivals[first] ? described[index] : .no
    }
  }

  /// Whether an object of a description lies in a relation to another; the description decides who else is near.
  func truth(_ relation: Relation, of a: Int, to b: Int, as description: Description) -> Truth {
    guard relation == .nearest else { return holds(relation, a, b) }
    return truths(relation, to: b, of: truths(description))[a]
  }

  /// Whether a gap is certainly smaller than another, both squared.
  private func isClearly(_ near: Int, below far: Int) -> Bool {
    // 1.5 times the gap: the squares as 9 to 4.
    guard 4 * far >= 9 * near else { return false }
    let gap = Double(far).squareRoot() - Double(near).squareRoot()
    return gap >= 0.02 * Double(size.width)
  }

  /// Whether a mention tells its object from all others, and needs its relation for that.
  func isUnique(_ mention: SearchScene.Mention) -> Bool {
    isUnique(mention, described: truths(mention.description))
  }

  /// The same of a mention whose description was judged already.
  func isUnique(_ mention: SearchScene.Mention, described: [Truth]) -> Bool {
    guard let relation = mention.relation else { return described.isOnly(mention.object) }
    let isNeeded = described.indices.contains {
      $0 != mention.object && $0 != mention.other && described[$0] != .no
    }
    return isNeeded
      && truths(relation, to: mention.other, of: described).isOnly(mention.object)
  }

  // MARK: - Places and sizes

  /// Where an object certainly lies.
  func place(of index: Int) -> Place? { Place(of: objects[index].box, in: size) }

  /// Whether an object is certainly larger than another.
  func isLarger(_ a: Int, than b: Int) -> Bool {
    let (one, other) = (objects[a], objects[b])
    guard 2 * one.box.area >= 3 * other.box.area else { return false }
    guard one.area > 0, other.area > 0 else { return true }
    return 2 * one.area >= 3 * other.area
  }

  /// Whether an object is certainly nearer to a third than another is.
  func isNearer(_ a: Int, than b: Int, to c: Int) -> Bool {
    guard a != b, a != c, b != c else { return false }
    let (one, other, anchor) = (objects[a].box, objects[b].box, objects[c].box)
    return isClearly(one.squaredGap(to: anchor), below: other.squaredGap(to: anchor))
      && 100 * other.squaredReach(to: anchor) >= 169 * one.squaredReach(to: anchor)
  }

  /// How hard an object is to see among the others.
  func search(for target: Int) -> SearchSolution.Kind {
    let object = objects[target]
    let others = objects.indices.filter { $0 != target }
    let sharesName = { (index: Int) in objects[index].name == object.name }
    let sharesColour = { (index: Int) in
      object.colour != nil && objects[index].colour == object.colour
    }
    // Where its colour is not certain, it may be that of any other of its name.
    guard object.colour != nil else {
      return others.contains(where: sharesName) ? .serial : .feature
    }
    if !others.contains(where: sharesName) || !others.contains(where: sharesColour) {
      return .feature
    }
    return others.contains { sharesName($0) && sharesColour($0) } ? .serial : .conjunction
  }
}

extension [Truth] {
  /// Whether it holds of one element and of no other.
  func isOnly(_ index: Int) -> Bool {
    indices.allSatisfy { self[$0] == ($0 == index ? .yes : .no) }
  }
}
