import Datasets
import VerificationKit

/// The image thoughts of a record: which objects they mark, and what they enlarge.
struct Pictures {
  let problem: Problem
  let legend: Legend

  private var scene: Scene { problem.scene }
  private static let red: UInt32 = 0xff0000
  private static let white: UInt32 = 0xffffff
  /// The distance, ΔE, below which a pixel is hard to tell from the line.
  private static let near = 85.0

  /// Checks the pictures, the order in which they come, and what their edits say.
  ///
  /// - Parameters:
  ///   - rasters: All pictures; the legend says what each is.
  ///   - edits: The edits by which those after the first were made.
  ///   - findings: Where to report.
  func check(_ rasters: [Raster], _ edits: [Record.Edit], into findings: inout Findings) {
    if let fault = sequenceFault { findings.report("picture.sequence", fault) }
    for mark in legend.marks {
      guard rasters.indices.contains(mark.image), edits.indices.contains(mark.image - 1) else {
        continue
      }
      check(mark, rasters[mark.image], of: rasters[0], into: &findings)
      checkEdit(mark, edits[mark.image - 1], into: &findings)
    }
    for crop in legend.crops {
      guard rasters.indices.contains(crop.image), edits.indices.contains(crop.image - 1) else {
        continue
      }
      check(crop, rasters[crop.image], of: rasters[0], into: &findings)
      checkEdit(crop, edits[crop.image - 1], into: &findings)
    }
  }

  // MARK: - Order

  /// What is wrong with what is marked and enlarged, and when; nil if nothing.
  private var sequenceFault: String? {
    let marks = legend.marks.map(\.objects)
    switch problem.form {
    case .count:
      guard marks.count == 1, Set(marks[0]) == Set(problem.counted) else {
        return "the objects that are counted are not marked"
      }
      guard isFromLeft(marks[0]) else { return "they are not marked from left to right" }
    case .given:
      guard marks.count == 1, Set(marks[0]) == Set(scene.indices) else {
        return "the regions are not all marked"
      }
      guard isFromLeft(marks[0]) else { return "they are not marked from left to right" }
    case .existence where problem.target == nil:
      let misses = problem.nearMisses
      guard misses.isEmpty ? marks.isEmpty : marks.count == 1 else {
        return "one picture marks what comes near the description"
      }
      guard marks.allSatisfy({ $0.count <= 4 && misses.isSuperset(of: $0) }) else {
        return "it marks what does not come near the description"
      }
    case .nearer:
      let mentioned = problem.asked.mentions.map(\.object)
      guard marks.count == 2, marks[0] == mentioned.suffix(1),
        Set(marks[1]) == Set(mentioned.prefix(2))
      else { return "the anchor is not marked, or not before the two objects" }
    case .marked:
      guard marks.isEmpty, legend.crops.map(\.object) == [problem.asked.target] else {
        return "what is framed is not just enlarged"
      }
      return nil
    case .relation, .larger:
      guard marks.count == 1, Set(marks[0]) == Set(problem.asked.mentions.map(\.object)) else {
        return "the two objects are not marked"
      }
    default:
      let anchors = problem.hasTwoHops ? [[problem.asked.mentions[0].anchor]] : []
      guard marks == anchors + [[problem.asked.target]] else {
        return "the target is not marked, or not after its anchor alone"
      }
    }
    guard let crop = legend.crops.first else { return nil }
    guard let target = problem.target, !problem.form.comparesTwo, problem.form != .position,
      legend.crops.count == 1,
      crop.object == target
    else { return "something else than the target is enlarged" }
    return crop.image == legend.telling + 1 ? nil : "the target is not enlarged after its mark"
  }

  /// Whether objects are in order from left to right, by their left sides or by their middles.
  private func isFromLeft(_ objects: [Int]) -> Bool {
    let boxes = objects.map { scene.objects[$0].box }
    let pairs = zip(boxes, boxes.dropFirst())
    return pairs.allSatisfy { $0[0] <= $1[0] }
      || pairs.allSatisfy { $0[0] + $0[2] <= $1[0] + $1[2] }
  }

  // MARK: - Marks

  private func rings(_ mark: Legend.Mark) -> [Ring] {
    mark.objects.map { Ring(around: scene.objects[$0].box, line: legend.line, in: scene.size) }
  }

  private func check(
    _ mark: Legend.Mark, _ raster: Raster, of problem: Raster, into findings: inout Findings
  ) {
    guard [raster.width, raster.height] == scene.size else {
      findings.report("picture.size", "picture \(mark.image) has another size")
      return
    }
    let plane = RingPlane(
      rings(mark), line: legend.line, hasCasing: mark.hasCasing, in: scene.size)
    var (ringed, near) = (0, 0)
    var isReported = false
    for (place, ink) in plane.inks.enumerated() {
      let ground = problem[place]
      let expected: UInt32
      switch ink {
      case .none: expected = ground
      case .casing: expected = Self.white
      case .ring:
        expected = Self.red
        ringed += 1
        if Lab(ground).distance(to: Self.redLab) < Self.near { near += 1 }
      }
      guard raster[place] != expected, !isReported else { continue }
      isReported = true
      let reason =
        switch ink {
        case .none: "picture.changed"
        case .casing: "picture.casing"
        case .ring: "picture.ring"
        }
      findings.report(
        reason,
        "picture \(mark.image) is wrong at \(place % raster.width), \(place / raster.width)")
    }
    let share = Double(near) / Double(max(1, ringed))
    if share > 0.12 && !mark.hasCasing || share < 0.08 && mark.hasCasing {
      findings.report(
        "picture.casing",
        "\(share) of the line of picture \(mark.image) is hard to tell from what was there")
    }
  }

  private static let redLab = Lab(red)

  private func checkEdit(
    _ mark: Legend.Mark, _ edit: Record.Edit, into findings: inout Findings
  ) {
    let rings = rings(mark)
    let regions = rings.map {
      mark.hasCasing ? $0.cased(legend.line, in: scene.size) : $0.outer
    }
    check(edit, kind: "overlay", region: regions, mark.image, into: &findings)
    let expected = RingsDetail(
      objects: mark.objects, rings: rings.map(\.outer), line: legend.line,
      hasCasing: mark.hasCasing)
    do {
      if try RingsDetail(edit.detail) != expected {
        findings.report("edit.detail", "picture \(mark.image) shows other rings than its edit says")
      }
    } catch {
      findings.report("edit.detail", "picture \(mark.image): \(error)")
    }
  }

  private func check(
    _ edit: Record.Edit, kind: String, region: [[Int]], _ image: Int,
    into findings: inout Findings
  ) {
    if edit.kind != kind { findings.report("edit.kind", "picture \(image) must be \(kind)") }
    if edit.of != 0 {
      findings.report("edit.of", "picture \(image) must be made of the problem picture")
    }
    if edit.region != region {
      findings.report("edit.region", "the region of picture \(image) is not \(region)")
    }
  }

  // MARK: - Enlargements

  private func check(
    _ crop: Legend.Crop, _ raster: Raster, of problem: Raster, into findings: inout Findings
  ) {
    let (box, scale) = Enlargement.box(
      scene.objects[crop.object].box, pad: legend.pad, in: scene.size)
    guard crop.box == box, crop.scale == scale else {
      findings.report("picture.crop", "picture \(crop.image) enlarges \(box) by \(scale ?? 0)")
      return
    }
    let (width, height) = ((box[2] - box[0]) * crop.scale, (box[3] - box[1]) * crop.scale)
    guard (raster.width, raster.height) == (width, height) else {
      findings.report("picture.size", "picture \(crop.image) is not \(width)×\(height)")
      return
    }
    let enlargement = Enlargement(problem, box: box, scale: crop.scale)
    for y in 0..<height {
      for x in 0..<width where raster[y * width + x] != enlargement[x, y] {
        findings.report("picture.crop", "picture \(crop.image) is wrong at \(x), \(y)")
        return
      }
    }
  }

  private func checkEdit(
    _ crop: Legend.Crop, _ edit: Record.Edit, into findings: inout Findings
  ) {
    let (box, scale) = Enlargement.box(
      scene.objects[crop.object].box, pad: legend.pad, in: scene.size)
    guard let scale else { return }
    let whole = [0, 0, (box[2] - box[0]) * scale, (box[3] - box[1]) * scale]
    check(edit, kind: "crop", region: [whole], crop.image, into: &findings)
    do {
      let expected = CropDetail(box: box, scale: scale, object: crop.object)
      if try CropDetail(edit.detail) != expected {
        findings.report(
          "edit.detail", "picture \(crop.image) is another part than its edit says")
      }
    } catch {
      findings.report("edit.detail", "picture \(crop.image): \(error)")
    }
  }
}
