import Colour
import Imaging
import PuzzleKit
import Traces

extension PosedPicture {
  /// The same picture with a blue frame around an object.
  ///
  /// - Throws: ``Rejection`` if the frame hides much of an object, a text, or makes another colour of something.
  func framed(_ target: Int) throws(Rejection) -> PosedPicture {
    let frame = Rings(framing: target, objects[target].box, in: picture)
    let painted = frame.drawn(on: picture)
    let bytes = painted.rgbBytes
    var framed: [SearchObject] = []
    for object in objects {
      guard let mask = object.mask else {
        framed.append(object)
        continue
      }
      let hidden = mask.runs.reduce(0) { sum, run in
        sum + (run.x0..<run.x1).count { frame.covers($0, run.y) }
      }
      guard hidden > 0 else {
        framed.append(object)
        continue
      }
      guard 4 * hidden <= mask.area else { throw Rejection("frame-hides", object.name) }
      if let text = object.textBox, frame.meets(text) {
        throw Rejection("frame-text", object.text)
      }
      // What has no body of its own colour would be judged by the frame as well.
      guard let body = object.body, let bounds = body.bounds else {
        throw Rejection("frame-body", object.name)
      }
      let rest = Mask(columns: bounds.x0..<bounds.x1, rows: bounds.y0..<bounds.y1) { x, y in
        body.contains(x: x, y: y) && !frame.covers(x, y)
      }
      guard let colour = BodyColour(rest, bytes.span, width: picture.width),
        colour.name == object.colour
      else { throw Rejection("frame-colour", object.name) }
      framed.append(object.judged(by: rest, mean: colour.mean))
    }
    return PosedPicture(
      origin: origin, picture: painted, objects: framed, layers: layers, palettes: palettes,
      kinds: kinds)
  }
}

extension SearchObject {
  /// The same with its colour judged by other pixels.
  fileprivate func judged(by body: Mask, mean: Lab) -> SearchObject {
    var object = self
    object.body = body
    object.mean = mean
    return object
  }
}
