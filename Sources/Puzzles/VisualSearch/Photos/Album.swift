import PuzzleKit

/// A user's annotated photos in an order that follows their content alone.
struct Album: Sendable {
  let library: any AnnotatedLibrary
  /// The numbers of the photos by their content, which follows no folder.
  private let order: [Int]
  /// Those of them that questions are asked about.
  private let questioned: [Int]
  /// Whether anything is marked on a photo.
  let hasObjects: Bool

  init(_ library: any AnnotatedLibrary) {
    self.library = library
    let photos = library.photos
    let order = photos.indices.sorted { (photos[$0].content, $0) < (photos[$1].content, $1) }
    let scenes = library.scenes
    self.order = order
    questioned = order.filter { !scenes[$0].questions.isEmpty }
    hasObjects = scenes.contains { !$0.objects.isEmpty }
  }

  /// Whether the annotations ask something themselves.
  var hasQuestions: Bool { !questioned.isEmpty }

  /// The photos whose content lies within bounds.
  func photos(in share: ClosedRange<UInt64>) -> ArraySlice<Int> { within(share, of: order) }

  /// Those of them that questions are asked about.
  func questioned(in share: ClosedRange<UInt64>) -> ArraySlice<Int> {
    within(share, of: questioned)
  }

  private func within(_ share: ClosedRange<UInt64>, of order: [Int]) -> ArraySlice<Int> {
    func first(_ isBeyond: (UInt64) -> Bool) -> Int {
      var (low, high) = (0, order.count)
      while low < high {
        let middle = (low + high) / 2
        if isBeyond(library.photos[order[middle]].content) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      return low
    }
    let start = first { $0 >= share.lowerBound }
    return order[start..<max(start, first { $0 > share.upperBound })]
  }
}
