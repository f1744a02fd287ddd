import Imaging
import ScoringKit
import Sight
import VerificationKit

/// What the pictures of an output should mark, as the state has it.
struct RefocusedTarget: PictureJudge {
  let scene: Scene
  /// The marks of the pictures, in order; at least one.
  let marks: [Legend.Mark]
  /// The problem picture.
  let ground: Surroundings
  let raster: Raster

  /// Reads a problem with its picture.
  ///
  /// - Throws: ``ScoringFault`` if the problem is not one of the task's, or the picture not its.
  init(_ problem: ScoredProblem, _ picture: Picture) throws(ScoringFault) {
    ground = Surroundings(Sheet(picture))
    raster = Raster(picture)
    do {
      scene = try Scene(
        try SceneFragment(problem.scene), try Legend(problem.legend), raster)
    } catch let fault as SceneFault {
      throw ScoringFault("the problem's picture is not that of its state: \(fault.detail)")
    } catch {
      throw ScoringFault("the state of the problem cannot be read: \(error)")
    }
    marks = scene.legend.marks.sorted { $0.image < $1.image }
    guard !marks.isEmpty else { throw ScoringFault("the trace of the problem has no pictures") }
    let (raster, elements) = (raster, scene.elements.indices)
    for mark in marks {
      guard 1...16 ~= mark.line, !mark.regions.isEmpty,
        mark.regions.allSatisfy({ region in
          raster.holds(region.box) && !region.elements.isEmpty
            && region.elements.allSatisfy(elements.contains)
        })
      else { throw ScoringFault("the legend marks what is not there") }
    }
  }

  /// The regions that a picture does not mark, though it could: of every other figure, its labels and its key.
  func strangers(to mark: Legend.Mark) -> [Legend.Region] {
    let cells = scene.marks.sorted { $0.value < $1.value }.map(\.key)
    let regions = Regions(scene: scene)
    return regions.of(cells, keys: []).filter { region in
      !mark.regions.contains { $0.box == region.box && $0.isSlice == region.isSlice }
    }
  }

  /// Whether a region holds a bar, point, slice or cell.
  func hasMark(_ region: Legend.Region) -> Bool {
    region.elements.contains { scene.elements[$0].kind.isMark }
  }

  /// The pixels of a region, by their offsets.
  func pixels(of region: Legend.Region) -> [Int] {
    var pixels: [Int] = []
    if region.isSlice {
      SliceShape(scene.elements[region.elements[0]].polygon, in: scene.size).forEach { x, y in
        pixels.append(y * raster.width + x)
      }
    } else {
      for y in region.box[1]..<region.box[3] {
        pixels += y * raster.width + region.box[0]..<y * raster.width + region.box[2]
      }
    }
    return pixels
  }
}
