import Foundation
import Imaging
import PuzzleKit
import Traces

/// Annotated photos of a user's; pictures are decoded and masks are read when they are asked for.
final class AnnotationShelf: AnnotatedLibrary {
  let scenes: [AnnotatedPhoto]
  let sources: [Source]
  private let shelf: PhotoShelf
  private let text: AnnotationText?
  /// Where the mask of each object stands in the text, by photo.
  private let masks: [[Range<Int>?]]

  init(
    scenes: [AnnotatedPhoto], masks: [[Range<Int>?]], shelf: PhotoShelf, text: AnnotationText?,
    sources: [Source]
  ) {
    precondition(scenes.count == shelf.photos.count && masks.count == scenes.count)
    self.scenes = scenes
    self.sources = sources
    self.shelf = shelf
    self.text = text
    self.masks = masks
  }

  var photos: [Photo] { shelf.photos }

  func picture(_ number: Int, shorterSide side: Int) throws(Rejection) -> Picture {
    try shelf.picture(number, shorterSide: side)
  }

  func mask(of object: Int, in photo: Int) throws(Rejection) -> Mask? {
    guard let text, let range = masks[photo][object] else { return nil }
    let scene = scenes[photo]
    guard let data = text.stretch(range) else {
      throw Rejection("annotations-changed", "\(text.name) is not what it was when the run began")
    }
    do {
      return try MaskReader.mask(data, size: scene.photo.size)
    } catch {
      let name = "object \(scene.objects[object].id) of \(scene.photo.source.path)"
      throw Rejection("mask-damaged", "\(text.name), \(name): \(error)")
    }
  }
}
