import Colour
import Imaging
import Traces

/// Says what is true of objects, as the contract has it.
struct Judge: Sendable {
  let objects: [SearchObject]
  let size: PictureSize

  /// How far, ΔE, the mean of an object lies from every object of another colour that it surely has not.
  static let colourGap: Float = 15

  /// Whether a description holds of an object.
  func truth(_ description: Description, of index: Int) -> Truth {
    let object = objects[index]
    let truth =
      name(description, object) && colour(description, object) && pattern(description, object)
    return object.isCrowd && truth == .yes ? .unknown : truth
  }

  private func name(_ description: Description, _ object: SearchObject) -> Truth {
    if !description.isNamed || description.name == object.name { return .yes }
    return LookAlikes.areAlike(description.name, object.name) ? .unknown : .no
  }

  private func colour(_ description: Description, _ object: SearchObject) -> Truth {
    guard let wanted = description.colour else { return .yes }
    guard let own = object.colour, let mean = object.mean else { return .unknown }
    if own == wanted { return .yes }
    let isFar = objects.allSatisfy { other in
      guard other.colour == wanted, let otherMean = other.mean else { return true }
      return mean.difference(from: otherMean) >= Self.colourGap
    }
    return isFar ? .no : .unknown
  }

  private func pattern(_ description: Description, _ object: SearchObject) -> Truth {
    guard let wanted = description.pattern else { return .yes }
    guard let own = object.pattern else { return .unknown }
    return own == wanted ? .yes : .no
  }

  /// Whether a description is true of one object and false of all others.
  func isUnique(_ description: Description, for index: Int) -> Bool {
    objects.indices.allSatisfy { truth(description, of: $0) == ($0 == index ? .yes : .no) }
  }

  /// The number of objects of which a description is true, or nil if it is unknown of one.
  func count(_ description: Description) -> Int? {
    var count = 0
    for index in objects.indices {
      switch truth(description, of: index) {
      case .yes: count += 1
      case .no: break
      case .unknown: return nil
      }
    }
    return count
  }

  /// Whether an object lies in a relation to another.
  ///
  /// - Parameter description: What the object is called; of ``Relation/nearest`` it decides who else is near.
  func truth(_ relation: Relation, of a: Int, to b: Int, as description: Description) -> Truth {
    guard relation == .nearest else { return relation.holds(objects[a].box, objects[b].box) }
    guard a != b else { return .no }
    let rivals = objects.indices.filter { $0 != b && truth(description, of: $0) != .no }
    if rivals.allSatisfy({ $0 == a || isNearer(a, than: $0, to: b) }) { return .yes }
    return rivals.contains { other in
      other != a && rivals.allSatisfy { $0 == other || isNearer(other, than: $0, to: b) }
    } ? .no : .unknown
  }

  /// Whether an object is certainly nearer to another than a third is.
  func isNearer(_ a: Int, than c: Int, to b: Int) -> Bool {
    let near = objects[a].box.squaredGap(to: objects[b].box)
    let far = objects[c].box.squaredGap(to: objects[b].box)
    // 1.5 times the gap: the squares as 9 to 4.
    guard 4 * far >= 9 * near else { return false }
    let gap = Double(far).squareRoot() - Double(near).squareRoot()
    return gap >= 0.02 * Double(size.width)
  }

  /// Whether a mention tells its object from all others, and needs its relation for that.
  func isUnique(_ mention: SearchScene.Mention) -> Bool {
    guard let relation = mention.relation else {
      return isUnique(mention.description, for: mention.object)
    }
    let holding = objects.indices.map { index in
      truth(mention.description, of: index)
        && truth(relation, of: index, to: mention.other, as: mention.description)
    }
    guard
      objects.indices.allSatisfy({ holding[$0] == ($0 == mention.object ? .yes : .no) })
    else { return false }
    return objects.indices.contains {
      $0 != mention.object && $0 != mention.other && truth(mention.description, of: $0) != .no
    }
  }

  /// Where an object certainly lies.
  func place(of index: Int) -> Place? { Place(of: objects[index].box, in: size) }

  /// Whether an object is certainly larger than another.
  func isLarger(_ a: Int, than b: Int) -> Bool {
    let (one, other) = (objects[a], objects[b])
    guard 2 * one.box.area >= 3 * other.box.area else { return false }
    guard one.area > 0, other.area > 0 else { return true }
    return 2 * one.area >= 3 * other.area
  }
}
