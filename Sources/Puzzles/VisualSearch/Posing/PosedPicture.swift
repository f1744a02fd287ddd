import Colour
import Imaging
import PuzzleKit

/// A picture with everything that is known of its objects, before anything is asked.
///
/// It is all that asking needs, be it composed or annotated.
struct PosedPicture: Sendable {
  /// A kind of object that wrong answers may name.
  struct KindFacts: Hashable, Sendable {
    let name: String
    /// The number of settings that it is at home in.
    let homes: Int
    let colours: [ColourName]
    let patterns: [SearchPattern]
  }

  let origin: SearchScene.Origin
  let picture: Picture
  let objects: [SearchObject]
  /// For each object what else it stands with: on the ground, on a wall, in the air.
  let layers: [Int]
  /// The colours that each object's kind may have; none where nobody knows.
  let palettes: [[ColourName]]
  /// The kinds of the setting that may be the answer of a question.
  let kinds: [KindFacts]

  var judge: Judge { Judge(objects: objects, size: picture.size) }

  /// The share of the picture that an object's box takes.
  func share(of index: Int) -> Double {
    Double(objects[index].box.area) / Double(picture.width * picture.height)
  }
}
