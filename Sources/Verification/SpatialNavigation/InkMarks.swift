/// The rings or spots of ink that mark cells in a picture.
struct InkMarks {
  /// The cells that are marked.
  private(set) var places: Set<Place> = []
  /// The pixels of the marks.
  private(set) var pixels: Set<Int> = []

  init(_ marks: InkReader.Marks, _ plane: InkPlane, _ geometry: Geometry) {
    guard marks != .none else { return }
    let cell = geometry.cell
    // Rings lie between 0.26 and 0.42 of a cell from the centre, spots within 0.14.
    let (inner, outer) =
      marks == .rings ? (0.26 * cell - 1, 0.42 * cell + 1) : (0, 0.14 * cell + 1.5)
    var byPlace: [Place: [Int]] = [:]
    for offset in plane.inked {
      let spot = Spot(Double(offset % plane.width) + 0.5, Double(offset / plane.width) + 0.5)
      guard let place = geometry.place(spot) else { continue }
      let distance = (spot - geometry.centre(place)).length
      if inner...outer ~= distance { byPlace[place, default: []].append(offset) }
    }
    for (place, offsets) in byPlace {
      let isMarked =
        marks == .spots
        ? isSpot(place, plane, geometry) : isRing(place, plane, geometry, from: inner, to: outer)
      if isMarked {
        places.insert(place)
        pixels.formUnion(offsets)
      }
    }
  }

  private func isSpot(_ place: Place, _ plane: InkPlane, _ geometry: Geometry) -> Bool {
    2 * plane.level(at: geometry.centre(place)) >= plane.levels
  }

  /// Whether there is colour in each of sixteen directions from the centre, at a ring's distance.
  private func isRing(
    _ place: Place, _ plane: InkPlane, _ geometry: Geometry, from inner: Double, to outer: Double
  ) -> Bool {
    let centre = geometry.centre(place)
    return (0..<16).allSatisfy { step in
      let way = Spot.turned(Double(step) / 16)
      return stride(from: inner, through: outer, by: 0.5).contains { distance in
        plane.level(at: centre + way * distance) > 0
      }
    }
  }
}
