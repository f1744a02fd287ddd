import VerificationKit

/// A picture that a mark makes of the problem picture, pixel by pixel.
struct MarkedPicture {
  let scene: Scene
  let mark: Legend.Mark
  /// The box that a mask may cover.
  let masked: [Int]

  private static let white: UInt32 = 0xffffff

  /// Compares a picture of the right size with what it must be.
  func check(_ raster: Raster, of problem: Raster, into findings: inout Findings) {
    let expected = pixels(of: problem)
    for (place, colour) in expected.enumerated() where raster[place] != colour {
      let reason = colour == problem[place] ? "picture.changed" : "picture.mark"
      findings.report(
        reason,
        "picture \(mark.image) is wrong at \(place % raster.width), \(place / raster.width)")
      return
    }
  }

  /// The pixels that it must have.
  func pixels(of problem: Raster) -> [UInt32] {
    var pixels = (0..<problem.width * problem.height).map { problem[$0] }
    switch mark.style {
    case "mask": mask(&pixels)
    case "fill": fill(&pixels)
    case "both":
      fill(&pixels)
      outline(&pixels)
    default:
      if mark.hasCasing { casing(&pixels) }
      outline(&pixels)
    }
    return pixels
  }

  private var width: Int { scene.size[0] }

  private func shape(_ region: Legend.Region) -> SliceShape {
    SliceShape(scene.elements[region.elements[0]].polygon, in: scene.size)
  }

  private func mask(_ pixels: inout [UInt32]) {
    for y in masked[1]..<masked[3] {
      for x in masked[0]..<masked[2]
      where !mark.regions.contains(where: { Box.holds($0.box, x, y) }) {
        pixels[y * width + x] = scene.legend.ground
      }
    }
  }

  private func fill(_ pixels: inout [UInt32]) {
    var isFilled = [Bool](repeating: false, count: pixels.count)
    func tint(_ x: Int, _ y: Int) {
      let place = y * width + x
      guard !isFilled[place] else { return }
      isFilled[place] = true
      var mixed: UInt32 = 0
      for shift in [16, 8, 0] as [UInt32] {
        let (p, c) = (pixels[place] >> shift & 255, mark.colour >> shift & 255)
        mixed |= ((205 * p + 50 * c + 127) / 255) << shift
      }
      pixels[place] = mixed
    }
    for region in mark.regions {
      if region.isSlice {
        shape(region).forEach(tint)
      } else {
        for y in region.box[1]..<region.box[3] {
          for x in region.box[0]..<region.box[2] { tint(x, y) }
        }
      }
    }
  }

  private func outline(_ pixels: inout [UInt32]) {
    for region in mark.regions {
      if region.isSlice {
        border(region, mark.line + 2, mark.colour, &pixels)
      } else {
        frame(region.box, mark.line, mark.colour, &pixels)
      }
    }
  }

  private func casing(_ pixels: inout [UInt32]) {
    for region in mark.regions {
      if region.isSlice {
        border(region, mark.line + 4, Self.white, &pixels)
      } else {
        // What lies between is drawn over by the outline.
        let outer = [
          region.box[0] - 2, region.box[1] - 2, region.box[2] + 2, region.box[3] + 2,
        ]
        frame(outer, mark.line + 4, Self.white, &pixels)
      }
    }
  }

  /// Draws the outermost pixels of a box, as far as they lie in the picture.
  private func frame(_ box: [Int], _ line: Int, _ colour: UInt32, _ pixels: inout [UInt32]) {
    for y in max(box[1], 0)..<min(box[3], scene.size[1]) {
      for x in max(box[0], 0)..<min(box[2], width)
      where x < box[0] + line || x >= box[2] - line || y < box[1] + line || y >= box[3] - line {
        pixels[y * width + x] = colour
      }
    }
  }

  private func border(
    _ region: Legend.Region, _ distance: Int, _ colour: UInt32, _ pixels: inout [UInt32]
  ) {
    let shape = shape(region)
    var places: [Int] = []
    shape.forEach { x, y in
      if shape.isNearBorder(x, y, distance) { places.append(y * width + x) }
    }
    for place in places { pixels[place] = colour }
  }
}
