import Colour
import Imaging
import PuzzleKit
import Scenery
import Seeding
import Traces

/// A composition that is to be made.
struct Wish: Sendable {
  let setting: Composition.Setting
  let style: Composition.Style
  let width: Int
  let height: Int
  var things: [Thing]
  /// The names that may be the answer of a question.
  let askable: Set<String>
}

extension Wish {
  /// Composes the picture and reads off it what it shows.
  ///
  /// - Parameter seed: What the picture is drawn from.
  /// - Throws: ``Rejection`` if it cannot be painted.
  /// - Returns: The picture with its objects, and for each thing the number of its object, -1 where there was no
  ///   place.
  func posed(seed: UInt64) throws(Rejection) -> (picture: PosedPicture, places: [Int]) {
    var paint = Chance(Seed(seed).derived("composition"))
    let composition: Composition
    do {
      composition = try Composition(
        setting, style, width: width, height: height, things: things, using: &paint)
    } catch {
      throw Rejection("composition-size", "\(error)")
    }
    var places = [Int](repeating: -1, count: things.count)
    let bytes = composition.picture.rgbBytes
    let objects = composition.items.enumerated().map { number, item in
      places[item.index] = number
      return object(item, things[item.index], bytes.span)
    }
    for (item, object) in zip(composition.items, objects) {
      // Light or a pattern may make another colour of it.
      guard let colour = object.colour, colour != things[item.index].colour.named else { continue }
      throw Rejection("colour-shift", "a \(things[item.index].colour) \(object.name) is \(colour)")
    }
    let layers = composition.items.map { item in
      switch item.stance {
      case .stands, .lies, .leans: 0
      case .hangs: 1
      case .flies: 2
      }
    }
    let palettes = composition.items.map {
      things[$0.index].kind.palette
    }
    return (
      PosedPicture(
        origin: .composition(setting: setting.rawValue, style: style.rawValue, seed: seed),
        picture: composition.picture, objects: objects, layers: layers, palettes: palettes,
        kinds: Stock.kinds(in: setting).filter { askable.contains($0.name) }.map { kind in
          PosedPicture.KindFacts(
            name: kind.name, homes: kind.settings.count, colours: kind.palette,
            patterns: kind.weaves)
        }), places
    )
  }

  private func object(
    _ item: Composition.Item, _ thing: Thing, _ bytes: Span<UInt8>
  ) -> SearchObject {
    let measured = BodyColour(item.body.area > 0 ? item.body : item.mask, bytes, width: width)
    let full = Box(item.box)
    return SearchObject(
      name: thing.kind.name, plural: thing.kind.plural,
      colour: item.body.area > 0 ? measured?.name : nil,
      pattern: Stock.isPatterned(thing.kind) ? thing.pattern.named : nil, mean: measured?.mean,
      box: Box(item.visibleBox),
      area: item.mask.area, full: full, fullArea: item.area,
      stance: item.stance.search,
      hidden: item.hidden.map { SearchObject.Hidden(object: $0.item, pixels: $0.pixels) },
      isCrowd: false,
      isCut: full.x0 <= 0 || full.y0 <= 0 || full.x1 >= width || full.y1 >= height,
      mask: item.mask, body: item.body.area > 0 ? item.body : nil,
      patterns: thing.kind.weaves, text: item.text, textBox: item.textBox.map { Box($0) })
  }
}

extension Composition.Stance {
  fileprivate var search: SearchStance {
    switch self {
    case .stands: .stands
    case .lies: .lies
    case .hangs: .hangs
    case .leans: .leans
    case .flies: .flies
    }
  }
}

extension Box {
  fileprivate init(_ box: Composition.Box) { self.init(box.x0, box.y0, box.x1, box.y1) }
}
