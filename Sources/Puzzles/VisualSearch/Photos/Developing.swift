import Imaging
import PuzzleKit
import Traces

/// A photo on its way to a question: what its annotations say, and then what its pixels do.
struct Developing: Sendable {
  let album: Album
  /// Which photo of the album's library.
  let number: Int

  private var annotated: AnnotatedPhoto { album.library.scenes[number] }
  /// The photo's size, in pixels.
  var size: PictureSize { annotated.photo.size }

  /// The longest side of a photo, in pixels: boxes and masks hold at full scale only.
  static let longest = 4096

  /// Where it comes from.
  var origin: SearchScene.Origin {
    .photo(annotated.photo.source, content: annotated.photo.content)
  }

  /// Its objects as far as annotations alone tell, so that none is decoded in vain.
  var outlines: [SearchObject] {
    annotated.objects.map { outline(of: $0, mask: nil, colour: nil) }
  }

  /// The first name that says something else in a question, if there is one.
  var ambiguousName: String? {
    annotated.objects.first { ObjectName(annotated: $0.name).isAmbiguous }?.name
  }

  /// Decodes the photo.
  ///
  /// - Throws: ``Rejection`` if it is too large or has changed.
  /// - Returns: The photo at full scale, RGB.
  func picture() throws(Rejection) -> Picture {
    guard max(size.width, size.height) <= Self.longest else {
      throw Rejection(
        "photo-size", "\(annotated.photo.source.path) has more than \(Self.longest) pixels a side")
    }
    let picture = try album.library.fullPicture(number)
    guard picture.size == size else {
      throw Rejection("photo-size", "\(annotated.photo.source.path) was not read at full scale")
    }
    return Picture(
      width: picture.width, height: picture.height, pixels: .rgb(picture.rgbBytes))
  }

  /// Decodes the photo and its masks, and measures colours.
  ///
  /// - Throws: ``Rejection`` if the photo is too large, has changed, or a mask is damaged.
  /// - Returns: The photo with all that is known of its objects.
  func posed() throws(Rejection) -> PosedPicture {
    let picture = try picture()
    let bytes = picture.rgbBytes
    var objects: [SearchObject] = []
    for (place, object) in annotated.objects.enumerated() {
      let mask = object.hasMask ? try album.library.mask(of: place, in: number) : nil
      let colour = mask.flatMap { BodyColour($0, bytes.span, width: picture.width) }
      objects.append(outline(of: object, mask: mask, colour: colour))
    }
    return PosedPicture(
      origin: origin, picture: picture, objects: objects, layers: objects.map { _ in 0 },
      palettes: objects.map { _ in [] },
      kinds: [])
  }

  private func outline(
    of object: AnnotatedObject, mask: Mask?, colour: BodyColour?
  ) -> SearchObject {
    let name = ObjectName(annotated: object.name)
    // Where more may be there than is marked, nothing can be told of how many or which one.
    let isOpen = annotated.openNames.contains(object.name)
    return SearchObject(
      name: name.name, plural: name.plural, colour: object.isCrowd ? nil : colour?.name,
      pattern: nil, mean: colour?.mean, box: object.box, area: mask?.area ?? 0,
      full: object.box, fullArea: 0, isCrowd: object.isCrowd || isOpen, isCut: object.isCut,
      mask: mask, body: nil, patterns: [])
  }
}
