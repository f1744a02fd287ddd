import Imaging
import PuzzleKit
import Scenery
import Seeding
import Traces

/// Pieces that come from elsewhere.
extension JigsawAssemblyPuzzle {
  /// The scene with a piece of another picture in the place of one of its own.
  func withOddPiece(
    _ scene: JigsawScene, _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> JigsawScene {
    let place = chance.integer(below: scene.layout.count)
    let other =
      switch scene.origin {
      case .photo(let source, _, let content):
        try pieceOfPhoto(
          scene.cellWidth, scene.cellHeight, scene.layout, candidate,
          isOther: { $0.source.path != source.path && $0.content != content }, using: &chance)
      case .painting(let kind, _, _):
        try pieceOfPainting(scene, kind, candidate, using: &chance)
      }
    let (row, column) = scene.cell(of: place)
    let (width, height) = (scene.cellWidth, scene.cellHeight)
    var bytes = scene.picture.rgbBytes
    let piece = other.picture.rgbBytes
    for y in 0..<height {
      let start = ((row * height + y) * scene.picture.width + column * width) * 3
      bytes.replaceSubrange(
        start..<start + width * 3, with: piece[y * width * 3..<(y + 1) * width * 3])
    }
    var strange = scene
    strange.picture = Picture(
      width: scene.picture.width, height: scene.picture.height, pixels: .rgb(bytes))
    strange.odd = JigsawScene.Odd(place: place, origin: other.origin)
    return strange
  }

  /// A part of another photo of the split, about as much of it as a piece shows.
  private func pieceOfPhoto(
    _ width: Int, _ height: Int, _ layout: Layout, _ candidate: Candidate,
    isOther: (Photo) -> Bool, using chance: inout Chance
  ) throws(Rejection) -> (origin: JigsawScene.Origin, picture: Picture) {
    guard let library else { throw Rejection("no-photo", "there are no photos") }
    let members = photoOrder.numbers(in: candidate.share)
    let drawn = (0..<8).compactMap { _ in chance.element(of: members) }
    guard let number = drawn.first(where: { isOther(library.photos[$0]) }) else {
      throw Rejection("no-other-photo", "no other photo belongs to the split")
    }
    let photo = library.photos[number]
    let read = try library.picture(number, shorterSide: size.greatest * 5 / 3)
    let most = min(read.width * 1024 / width, read.height * 1024 / height)
    guard most >= 1024 else {
      throw Rejection("piece-size", "\(photo.source.path) is smaller than a piece")
    }
    let scale = max(1024, most / max(layout.rows, layout.columns))
    let (w, h) = (width * scale / 1024, height * scale / 1024)
    let x = chance.integer(below: read.width - w + 1)
    let y = chance.integer(below: read.height - h + 1)
    return (
      .photo(photo.source, crop: Box(x, y, x + w, y + h), content: photo.content),
      read.reduced(columns: x..<x + w, rows: y..<y + h, width: width, height: height)
    )
  }

  /// A part of a painting of another kind, as large as the painting that was cut.
  private func pieceOfPainting(
    _ scene: JigsawScene, _ kind: String, _ candidate: Candidate, using chance: inout Chance
  ) throws(Rejection) -> (origin: JigsawScene.Origin, picture: Picture) {
    let wanted = self.kind.filter { $0.rawValue != kind }
    let kinds = wanted.isEmpty ? Scenes.kinds.filter { $0.rawValue != kind } : wanted
    guard let other = chance.element(of: kinds)?.kind else {
      throw Rejection("no-other-kind", "there is but one kind of painting")
    }
    let crop = scene.crop
    let (w, h) = (crop.x1 + crop.x0, crop.y1 + crop.y0)
    let seed = Self.paintingSeed(candidate, using: &chance)
    let x = chance.integer(below: w - scene.cellWidth + 1)
    let y = chance.integer(below: h - scene.cellHeight + 1)
    let box = Box(x, y, x + scene.cellWidth, y + scene.cellHeight)
    var paint = Chance(Seed(seed).derived("painting"))
    do {
      let picture = try Painting(other, using: &paint).picture(width: w, height: h)
      return (
        .painting(kind: other.rawValue, seed: seed, crop: box),
        picture.reduced(
          columns: box.x0..<box.x1, rows: box.y0..<box.y1, width: scene.cellWidth,
          height: scene.cellHeight)
      )
    } catch {
      throw Rejection("painting-size", "\(error)")
    }
  }
}
