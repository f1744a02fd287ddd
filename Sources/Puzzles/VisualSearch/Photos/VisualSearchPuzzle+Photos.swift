import Imaging
public import PuzzleKit
import Seeding

/// What is asked about photos: what annotations and pixels prove.
extension VisualSearchPuzzle: AnnotationTaking {
  /// How many neighbouring candidates share a photo, so that one decode serves several.
  private static let block = 8

  public mutating func take(_ library: any AnnotatedLibrary) { album = Album(library) }

  /// Whether annotations can prove an answer of a form: nobody lists the patterns and texts of what photos show,
  /// nor all things on them that have a colour, nor all names that fit.
  static func suitsPhotos(_ form: SearchScene.Form) -> Bool {
    ![.pattern, .kind, .text, .marked].contains(form)
  }

  /// How often each form is asked: of photos only those that can be proved, and what annotations ask only where
  /// they ask something.
  var weights: [Double] {
    zip(SearchScene.Form.allCases, ask.all).map { form, weight in isAsked(form) ? weight : 0 }
  }

  private func isAsked(_ form: SearchScene.Form) -> Bool {
    guard annotations != nil || album != nil else { return form != .given }
    // Before the annotations are read they may hold anything.
    guard let album else { return Self.suitsPhotos(form) }
    return form == .given
      ? album.hasQuestions
      : Self.suitsPhotos(form) && (album.hasObjects || !album.hasQuestions)
  }

  /// Poses a question about a photo: about one of its objects, drawn from all.
  func pose(
    _ candidate: Candidate, from album: Album, using chance: inout Chance
  ) throws(Rejection) -> SearchScene {
    guard weights.contains(where: { $0 > 0 }) else {
      throw Rejection("no-question", "nothing that the weights let be asked")
    }
    var draft = draft(candidate.place)
    if draft.form == .given { return try poseGiven(candidate, from: album, using: &chance) }
    let members = album.photos(in: candidate.share)
    guard let number = deal(members, candidate, using: &chance) else {
      throw Rejection(
        "no-photo", "none of \(album.library.photos.count) photos belongs to the split")
    }
    let photo = Developing(album: album, number: number)
    let outlines = photo.outlines
    if let name = photo.ambiguousName { throw Rejection("name-words", name) }
    guard let target = chance.element(of: Array(outlines.indices)) else {
      throw Rejection("no-object", "a photo without annotations")
    }
    let hops = hops.draw(using: &chance)
    // Photos show what they show: the answer that is dealt is looked for, but not for ever.
    let isFree = chance.happens(0.5)
    if isFree { draft = draft.answering(try answer(draft.form, outlines, target, of: photo)) }
    try judge(outlines, target, of: photo, draft)
    let posed = try photo.posed()
    if draft.form == .colour, isFree, let colour = posed.objects[target].colour {
      draft = draft.answering(.colour(colour))
    }
    var asking = Asking(
      posed, draft,
      Asking.Limits(
        area: targetArea.range, visible: 0, searches: [.feature, .conjunction, .serial]),
      using: &chance)
    return try asking.scene(ask(&asking, about: target, hops: hops))
  }

  /// Deals out a photo of some; where that of the block will not do, another draw takes another.
  func deal(
    _ members: ArraySlice<Int>, _ candidate: Candidate, using chance: inout Chance
  ) -> Int? {
    let dealt =
      members.isEmpty
      ? nil : members[members.startIndex + candidate.place / Self.block % members.count]
    return chance.happens(0.6) ? dealt : chance.element(of: members)
  }

  /// The answer that a photo has for a question of some form about one of its objects.
  private func answer(
    _ form: SearchScene.Form, _ outlines: [SearchObject], _ target: Int, of photo: Developing
  ) throws(Rejection) -> Draft.Answer? {
    switch form {
    case .position:
      guard let place = Place(of: outlines[target].box, in: photo.size) else {
        throw Rejection("target-place", "\(outlines[target].name) lies between two places")
      }
      return .place(place)
    case .count:
      let count = outlines.count { $0.name == outlines[target].name }
      guard 1...Self.mostAnnotated ~= count else { throw Rejection("count", "\(count)") }
      return .count(count)
    case .colour, .pattern, .kind, .relation, .existence, .larger, .find, .text, .nearer, .marked,
      .given:
      return nil
    }
  }

  /// The largest number that is asked for of photos.
  private static let mostAnnotated = 9

  /// Turns a target away by what annotations alone say of it.
  private func judge(
    _ outlines: [SearchObject], _ target: Int, of photo: Developing, _ draft: Draft
  ) throws(Rejection) {
    let object = outlines[target]
    if object.isCrowd { throw Rejection("target-crowd") }
    if case .count(let count) = draft.answer {
      let seen = outlines.count { $0.name == object.name }
      guard seen == count else { throw Rejection("count", "\(seen) for \(count)") }
      return
    }
    let share =
      Double(object.box.area) / Double(photo.size.width * photo.size.height)
    guard targetArea.range ~= share else { throw Rejection("target-area", "\(share)") }
    if case .place(let place) = draft.answer {
      guard Place(of: object.box, in: photo.size) == place else {
        throw Rejection("target-place", place.rawValue)
      }
    }
  }

  private func ask(
    _ asking: inout Asking, about target: Int, hops: Int
  ) throws(Rejection) -> SearchScene.Asked {
    let object = asking.objects[target]
    switch asking.draft.answer {
    case .colour, .pattern, .kind, .box, .place, .text:
      return try asking.ask(about: target, hops: hops)
    case .relation(let relation): return try asking.ask(relation: relation)
    case .count(let count):
      return try asking.ask(count: count, of: Description(name: object.name))
    case .existence(let isThere):
      guard let colour = object.colour else {
        throw Rejection("target-colour", "\(object.name) has no certain colour")
      }
      guard !isThere else {
        return try asking.ask(
          existence: true, of: Description(name: object.name, colour: colour))
      }
      let others = asking.objects.compactMap(\.colour).filter { $0 != colour }
      guard let other = asking.chance.element(of: others) else { throw Rejection("no-lookalike") }
      return try asking.ask(existence: false, of: Description(name: object.name, colour: other))
    case .larger(let isFirst):
      let others = asking.objects.indices.filter {
        $0 != target && asking.judge.isLarger(target, than: $0)
      }
      for other in asking.chance.shuffled(Array(others)) {
        if let asked = try? asking.ask(larger: target, than: other, isFirst: isFirst) {
          return asked
        }
      }
      throw Rejection("not-larger")
    case .nearer(let isFirst): return try asking.ask(nearer: [target], isFirst: isFirst)
    case .given: throw Rejection("no-question", "an object is no question")
    }
  }
}

extension Draft {
  /// The same with another answer.
  fileprivate func answering(_ other: Answer?) -> Draft {
    Draft(form: form, answer: other ?? answer, optionCount: optionCount, right: right)
  }
}
