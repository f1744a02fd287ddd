import PuzzleKit

extension RecipeInputs {
  /// The most rejections of one reason that a run lists.
  private static let mostListed = 20

  /// Gives a puzzle the annotated photos that its recipe names.
  ///
  /// - Returns: What stands for them where only their content counts, or nil if there are none.
  mutating func giveAnnotations<P: Puzzle>(
    _ puzzle: inout P, named item: Item
  ) throws(RecipeError) -> String? {
    guard var taker = puzzle as? any AnnotationTaking else { return nil }
    guard let path = taker.annotations else {
      for (knob, isSet) in [
        ("images", taker.images != nil), ("licences", !taker.licences.isEmpty),
      ] where isSet {
        throw RecipeError(
          item[knob]?.value.place ?? item.place,
          "\(knob) are of annotations, and none are named; add `annotations: FILE` or leave \(knob) out"
        )
      }
      return nil
    }
    let place = item["annotations"]?.value.place ?? item.place
    let request = AnnotationRequest(
      annotations: path, images: taker.images, licences: taker.licences,
      excluded: try excludePhotos())
    let given: GivenAnnotations
    do {
      given = try readAnnotations(request)
    } catch let error as KnobError {
      throw RecipeError(item[error.knob]?.value.place ?? place, error.message, kind: .input)
    } catch {
      throw RecipeError(place, "\(error)", kind: .input)
    }
    guard !given.library.photos.isEmpty else {
      throw RecipeError(
        place, "no photo of \(path) can be used\(reason(of: given.rejections))", kind: .input)
    }
    taker.take(given.library)
    list(given.rejections, of: path)
    notes += given.notes
    if let taken = taker as? P { puzzle = taken }
    return given.fingerprint
  }

  /// Says why no photo is left: the reason that is the most frequent, with the first of it.
  private func reason(of rejections: [AnnotationRejection]) -> String {
    let counts = counts(of: rejections)
    guard let most = counts.map(\.count).max(),
      let reason = counts.first(where: { $0.count == most })?.reason,
      let first = rejections.first(where: { $0.reason == reason })
    else { return ", there is none" }
    return most == 1 ? ": \(first)" : ": \(most) are turned away as \(reason), such as \(first)"
  }

  /// Lists the first rejections of each reason, and notes how many others there are.
  private mutating func list(_ all: [AnnotationRejection], of path: String) {
    var listed: [String: Int] = [:]
    for rejection in all {
      listed[rejection.reason, default: 0] += 1
      if listed[rejection.reason, default: 0] <= Self.mostListed {
        rejections.append(InputRejection(rejection))
      }
    }
    for (reason, count) in counts(of: all) where count > Self.mostListed {
      notes.append(
        "\(path) has \(count - Self.mostListed) more records that are turned away as \(reason); "
          + "`traceloom import` lists them")
    }
  }

  /// How many there are of each reason, in the order in which reasons were met.
  private func counts(of rejections: [AnnotationRejection]) -> [(reason: String, count: Int)] {
    var counts: [(reason: String, count: Int)] = []
    var places: [String: Int] = [:]
    for rejection in rejections {
      let place = places[rejection.reason] ?? counts.count
      if place == counts.count {
        counts.append((rejection.reason, 0))
        places[rejection.reason] = place
      }
      counts[place].count += 1
    }
    return counts
  }
}
