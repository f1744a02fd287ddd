import PuzzleKit

/// A user's annotated photos in an order that follows their content alone.
struct Album: Sendable {
  let library: any AnnotatedLibrary
  private let order: PhotoOrder
  /// The photos that questions are asked about.
  private let questioned: PhotoOrder
  /// Whether the annotations ask something themselves.
  let hasQuestions: Bool
  /// Whether anything is marked on a photo.
  let hasObjects: Bool

  init(_ library: any AnnotatedLibrary) {
    self.library = library
    let scenes = library.scenes
    order = PhotoOrder(library.photos)
    questioned = PhotoOrder(library.photos) { !scenes[$0].questions.isEmpty }
    hasQuestions = scenes.contains { !$0.questions.isEmpty }
    hasObjects = scenes.contains { !$0.objects.isEmpty }
  }

  /// The photos whose content lies within bounds.
  func photos(in share: ClosedRange<UInt64>) -> ArraySlice<Int> { order.numbers(in: share) }

  /// Those of them that questions are asked about.
  func questioned(in share: ClosedRange<UInt64>) -> ArraySlice<Int> {
    questioned.numbers(in: share)
  }
}
