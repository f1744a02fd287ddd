import CCairoPNG
import Catalog
import Foundation
import Imaging
import PuzzleKit
import Recipes
import Seeding
import Traces

/// Encodes the pictures of lakes by our encoder and by `cairo_surface_write_to_png`, turn and turn
/// about, and prints the medians as one JSON object.
@main
struct EncoderBenchmark {
  static func main() throws {
    let pictures = try lakePictures(count: 24)
    var encoder = PNGEncoder()
    var own: [Double] = []
    var cairo: [Double] = []
    var ownBytes = 0
    var cairoBytes = 0
    let surfaces = pictures.map(CairoSurface.init)
    for round in 0..<12 {
      ownBytes = 0
      cairoBytes = 0
      for (picture, surface) in zip(pictures, surfaces) {
        let first = now()
        ownBytes += encoder.encode(picture).count
        let second = now()
        cairoBytes += surface.encodedCount()
        let third = now()
        // The first round warms caches and buffers.
        if round > 0 {
          own.append(second - first)
          cairo.append(third - second)
        }
      }
    }
    let result: [String: Double] = [
      "own_us": median(own) * 1e6, "cairo_us": median(cairo) * 1e6,
      "speed_ratio": median(cairo) / median(own),
      "bytes_ratio": Double(ownBytes) / Double(cairoBytes),
      "own_bytes": Double(ownBytes / pictures.count),
    ]
    print(String(decoding: try JSONSerialization.data(withJSONObject: result), as: UTF8.self))
  }

  /// The pictures of 6×6 lakes with two image thoughts, 64 pixels a cell.
  static func lakePictures(count: Int) throws -> [Picture] {
    let settings = ["size=6", "image_thoughts=2", "labels=false"]
    let recipe = try Catalog.recipe(
      at: CommandLine.arguments[1], overrides: try settings.map { try RecipeOverride(set: $0) })
    guard let puzzle = recipe.parts.first?.puzzle else { return [] }
    return try pictures(of: puzzle, count: count)
  }

  static func pictures<P: Puzzle>(of puzzle: P, count: Int) throws -> [Picture] {
    var pictures: [Picture] = []
    var index = 0
    while pictures.count < count {
      let candidate = Candidate(index: index, seed: Seed(1).derived(index))
      index += 1
      var chance = candidate.chance("pose", attempt: 0)
      guard let scene = try? puzzle.pose(candidate, using: &chance),
        let solution = try? puzzle.solve(scene)
      else { continue }
      pictures += try puzzle.tell(scene, solution: solution, using: &chance).pictures
    }
    return pictures
  }

  static func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

/// A picture as Cairo holds it.
final class CairoSurface {
  private let surface: OpaquePointer

  init(_ picture: Picture) {
    surface = cairo_image_surface_create(
      CAIRO_FORMAT_RGB24, Int32(picture.width), Int32(picture.height))
    let stride = Int(cairo_image_surface_get_stride(surface))
    guard let data = cairo_image_surface_get_data(surface) else { return }
    for y in 0..<picture.height {
      for x in 0..<picture.width {
        let colour = picture[x, y]
        data[y * stride + x * 4] = colour.blue
        data[y * stride + x * 4 + 1] = colour.green
        data[y * stride + x * 4 + 2] = colour.red
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  deinit { cairo_surface_destroy(surface) }

  /// Encodes the picture and returns the number of bytes.
  func encodedCount() -> Int {
    var count = 0
    withUnsafeMutablePointer(to: &count) { count in
      _ = cairo_surface_write_to_png_stream(
        surface,
        { closure, _, length in
          closure?.assumingMemoryBound(to: Int.self).pointee += Int(length)
          return CAIRO_STATUS_SUCCESS
        }, count)
    }
    return count
  }
}
