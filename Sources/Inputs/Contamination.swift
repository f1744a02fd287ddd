import Hashing
import Imaging
import PuzzleKit

/// Tells which photos are copies of those that no sample may be made from.
struct Contamination {
  private let prints: [ExcludedPhotos.Print]
  /// The first print of each sum of bytes.
  private var sums: [String: Int] = [:]
  private var likenesses: Likenesses

  /// Takes the photos that are left out.
  init(_ excluded: [ExcludedPhotos]) {
    prints = excluded.flatMap(\.prints)
    likenesses = Likenesses()
    for (place, print) in prints.enumerated() {
      if sums[print.sha256] == nil { sums[print.sha256] = place }
      likenesses.insert(place, print.hash)
    }
  }

  /// Returns why a photo is left out: it has the bytes of one of these, or looks like it; nil if it may stay.
  ///
  /// Of several that it looks like, the nearest is named, and of those the first.
  func rejection(of look: PhotoLook) -> PhotoRejection? {
    if let same = sums[look.sum.hex] {
      return look.file.rejection(
        "contaminated",
        "The file is a copy of \(prints[same].name), which decontaminate leaves out.")
    }
    var nearest: (distance: Int, place: Int)?
    likenesses.forEach(near: look.hash) { place, distance in
      if nearest.map({ (distance, place) < $0 }) ?? true { nearest = (distance, place) }
    }
    guard let nearest else { return nil }
    return look.file.rejection(
      "contaminated",
      "The photo looks like \(prints[nearest.place].name), but for \(nearest.distance) of 256 bits, "
        + "and decontaminate leaves that out.")
  }
}
