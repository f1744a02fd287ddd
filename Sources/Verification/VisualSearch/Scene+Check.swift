import Datasets
import VerificationKit

/// A scene that cannot be believed.
struct SceneFault: Error {
  var reason: String
  var detail: String
}

extension Scene {
  /// The names of settings.
  static let settings: Set<String> = [
    "desk", "kitchen", "street", "garden", "shelf", "beach", "workshop", "playground",
  ]
  /// The most objects of a picture.
  private static let most = 1000

  /// Believes a scene once sizes, counts, masks and colours are as they must be.
  ///
  /// - Parameters:
  ///   - declared: The scene.
  ///   - legend: The legend.
  ///   - raster: The problem picture.
  ///   - findings: Where to report what is wrong and hinders nothing else.
  /// - Throws: `SceneFault`, if nothing more can be checked.
  init(
    _ declared: SceneFragment, _ legend: Legend, _ raster: Raster, into findings: inout Findings
  ) throws {
    guard declared.size == [raster.width, raster.height] else {
      throw SceneFault(
        reason: "scene", detail: "the picture is \(raster.width)×\(raster.height)")
    }
    guard raster.width >= 32, raster.height >= 32 else {
      throw SceneFault(reason: "scene", detail: "the picture is too small")
    }
    let isPhoto = declared.picture.kind == "photo"
    if let fault = Self.fault(declared.picture) { throw SceneFault(reason: "scene", detail: fault) }
    let objects = declared.objects
    guard 1...Self.most ~= objects.count, legend.masks.count == objects.count,
      legend.bodies.count == objects.count, legend.texts.count == objects.count
    else {
      throw SceneFault(reason: "scene", detail: "each object needs a mask, a body and a text")
    }
    for (number, object) in objects.enumerated() {
      if let fault = Self.fault(object, raster, isPhoto: isPhoto) {
        throw SceneFault(reason: "scene", detail: "object \(number): \(fault)")
      }
    }
    for (number, (object, bounds)) in zip(objects, legend.texts).enumerated() {
      guard let bounds else {
        if object.text.isEmpty { continue }
        throw SceneFault(reason: "text.bounds", detail: "object \(number): its text has none")
      }
      guard !object.text.isEmpty, raster.holds(bounds),
        Box.shared(bounds, object.box) == Box.area(bounds)
      else {
        throw SceneFault(
          reason: "text.bounds", detail: "object \(number): \(bounds) are no bounds of its text")
      }
    }
    if let (first, second) = Writing.confusable(objects.map(\.text).filter { !$0.isEmpty }) {
      findings.report("scene.text", "\(first) may be taken for \(second)")
    }
    guard -1..<objects.count ~= legend.frame else {
      throw SceneFault(reason: "legend", detail: "there is no object \(legend.frame) to frame")
    }
    let frame =
      legend.frame < 0 ? nil : Frame(around: objects[legend.frame].box, in: declared.size)
    if let fault = frame?.fault(in: raster) { findings.report("frame", fault) }
    let reader = MaskReader(legend: legend, raster: raster, isPhoto: isPhoto, frame: frame)
    (size, self.objects, self.isPhoto) = (declared.size, objects, isPhoto)
    name = declared.picture.name
    (means, masks) = try reader.read(objects, into: &findings)
    guard !isPhoto else { return }
    if let fault = Self.hidingFault(objects) {
      findings.report("scene.hides", fault)
    }
  }

  /// What is wrong with what objects hide of each other: it has to add up to what is not seen of each.
  private static func hidingFault(_ objects: [SceneFragment.Object]) -> String? {
    var missing = objects.map { $0.fullArea - $0.area }
    for (number, object) in objects.enumerated() {
      var last = -1
      for pair in object.hides {
        guard pair.count == 2, last + 1..<number ~= pair[0] else {
          return "object \(number) hides \(pair), which is no object further back"
        }
        let most = min(object.area, Box.shared(object.box, objects[pair[0]].full))
        guard pair[1] > 0, pair[1] <= most else {
          return "object \(number) cannot hide \(pair[1]) pixels of object \(pair[0])"
        }
        last = pair[0]
        missing[pair[0]] -= pair[1]
      }
    }
    return missing.firstIndex { $0 != 0 }.map {
      "what hides object \($0) does not add up to what is not seen of it"
    }
  }

  private static func fault(_ picture: SceneFragment.Source) -> String? {
    switch picture.kind {
    case "photo":
      return !picture.name.isEmpty && picture.style.isEmpty && picture.seed == nil
        ? nil : "a photo has a path, and neither style nor seed"
    case "composition":
      let isSeed = picture.seed.map { seed in
        seed.utf8.count == 16
          && seed.utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
      }
      return settings.contains(picture.name) && !picture.style.isEmpty && isSeed == true
        ? nil : "a composition has a setting, a style and a seed of 16 hexadecimal digits"
    default: return "\"\(picture.kind)\" is no kind of picture"
    }
  }

  private static func fault(
    _ object: SceneFragment.Object, _ raster: Raster, isPhoto: Bool
  ) -> String? {
    for name in [object.name, object.plural] {
      let tokens = TokenizedText(name)
      guard tokens.strangers.isEmpty, !tokens.tokens.isEmpty,
        tokens.isWhole(0..<name.unicodeScalars.count),
        name.lowercased() != Description.thing
      else { return "\"\(name)\" is no name" }
    }
    guard object.colour.isEmpty || ColourName.names.contains(object.colour) else {
      return "\"\(object.colour)\" is no colour"
    }
    guard object.pattern.isEmpty || !isPhoto && Description.patterns.contains(object.pattern) else {
      return "\"\(object.pattern)\" is no pattern"
    }
    guard object.text.isEmpty || !isPhoto && Writing.isText(object.text) else {
      return "\"\(object.text)\" is no text"
    }
    let size = [raster.width, raster.height]
    guard raster.holds(object.box), raster.holds(object.full) else {
      return "a box does not lie in the picture"
    }
    guard 0...Box.area(object.box) ~= object.area else { return "it covers more than its box" }
    if isPhoto {
      guard object.full == object.box, object.fullArea == 0, object.stance.isEmpty,
        object.hides.isEmpty
      else {
        return "of a photo nobody knows what is covered"
      }
    } else {
      guard !object.isCrowd else { return "a composition has no crowds" }
      guard ["stands", "lies", "hangs", "leans", "flies"].contains(object.stance) else {
        return "\"\(object.stance)\" is no way to be placed"
      }
      guard Box.shared(object.full, object.box) == Box.area(object.box),
        (object.area...Box.area(object.full)) ~= object.fullArea,
        object.fullArea > object.area || object.full == object.box
      else { return "what is seen is not within the whole" }
    }
    guard object.isCut == Box.touchesBorder(isPhoto ? object.box : object.full, of: size) else {
      return "it is cut off by the border, or is not, other than it says"
    }
    return nil
  }
}

/// Reads masks, holds them to each other, and measures colours.
private struct MaskReader {
  let legend: Legend
  let raster: Raster
  let isPhoto: Bool
  let frame: Frame?

  /// The fewest pixels by which the colour of an object of a composition is judged.
  private static let leastBody = 40
  /// The distance, ΔE, within which a pixel has the colour of the mean, and the share that must have it.
  private static let near = 25.0
  private static let leastShare = 0.6

  func read(
    _ objects: [SceneFragment.Object], into findings: inout Findings
  ) throws -> (means: [Lab?], masks: [Mask?]) {
    var owners: [Bool] = isPhoto ? [] : Array(repeating: false, count: raster.width * raster.height)
    var (means, masks): ([Lab?], [Mask?]) = ([], [])
    for (number, object) in objects.enumerated() {
      func fault(_ detail: String) -> SceneFault {
        SceneFault(reason: "mask", detail: "object \(number): \(detail)")
      }
      guard let mask = try mask(legend.masks[number], number) else {
        guard isPhoto, object.area == 0, object.colour.isEmpty, legend.bodies[number].isEmpty else {
          throw fault("it has no mask")
        }
        means.append(nil)
        masks.append(nil)
        continue
      }
      masks.append(mask)
      guard mask.count == object.area, mask.count > 0 else {
        throw fault("its mask has \(mask.count) pixels")
      }
      if !isPhoto {
        guard mask.bounds == object.box else { throw fault("its mask has other bounds") }
        for run in mask.runs {
          for place in run {
            if owners[place] { throw fault("its mask has pixels of another's") }
            owners[place] = true
          }
        }
      }
      let body = try self.mask(legend.bodies[number], number) ?? mask
      guard body.count > 0, body.isWithin(mask) else { throw fault("its body is not in its mask") }
      checkText(number, on: mask, into: &findings)
      checkFrame(number, hides: mask, body, into: &findings)
      guard !object.colour.isEmpty else {
        means.append(nil)
        continue
      }
      means.append(mean(body, of: object, number, into: &findings))
    }
    return (means, masks)
  }

  /// A mask, or nil where the counts are empty.
  private func mask(_ counts: String, _ number: Int) throws -> Mask? {
    guard !counts.isEmpty else { return nil }
    do {
      return try Mask(counts: counts, width: raster.width, height: raster.height)
    } catch {
      throw SceneFault(reason: "mask", detail: "object \(number): \(error)")
    }
  }

  private func checkText(_ number: Int, on mask: Mask, into findings: inout Findings) {
    guard let bounds = legend.texts[number] else { return }
    if let fault = Writing.fault(bounds, on: mask, in: raster) {
      findings.report(fault.reason, "object \(number): \(fault.detail)")
    }
    if frame?.touches(bounds) == true {
      findings.report("frame.text", "the frame hides some of the text of object \(number)")
    }
  }

  /// A frame hides no pixel by which a colour is judged, and little of any object.
  private func checkFrame(
    _ number: Int, hides mask: Mask, _ body: Mask, into findings: inout Findings
  ) {
    guard let frame else { return }
    if frame.hidden(of: body) > 0 {
      findings.report("frame.body", "the body of object \(number) has pixels of the frame")
    }
    let hidden = frame.hidden(of: mask)
    if 4 * hidden > mask.count {
      findings.report("frame.hides", "the frame hides \(hidden) pixels of object \(number)")
    }
  }

  /// The mean colour of a body, whose name is reported if it is not the declared one for certain.
  private func mean(
    _ body: Mask, of object: SceneFragment.Object, _ number: Int, into findings: inout Findings
  ) -> Lab {
    var labs: [Lab] = []
    labs.reserveCapacity(body.count)
    var (l, a, b) = (0.0, 0.0, 0.0)
    var (pixel, lab) = (UInt32(0), Lab(0))
    for run in body.runs {
      for place in run {
        let colour = raster[place % body.height * raster.width + place / body.height]
        if colour != pixel { (pixel, lab) = (colour, Lab(colour)) }
        labs.append(lab)
        l += lab.l
        a += lab.a
        b += lab.b
      }
    }
    let count = Double(labs.count)
    let mean = Lab(l / count, a / count, b / count)
    let share = Double(labs.count { $0.distance(to: mean) <= Self.near }) / count
    if !isPhoto, body.count < Self.leastBody {
      findings.report("scene.colour", "the body of object \(number) is too small for a colour")
    }
    if !ColourName.covers(object.colour, mean) {
      findings.report(
        "scene.colour",
        "object \(number) is not \(object.colour): L* \(mean.l), chroma \(mean.chroma), hue \(mean.hue)"
      )
    }
    if share < Self.leastShare - 0.005 {
      findings.report("scene.colour", "only \(share) of object \(number) lies near its mean")
    }
    return mean
  }
}
