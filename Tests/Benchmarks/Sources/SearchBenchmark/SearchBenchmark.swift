import Foundation
import Imaging
import PuzzleKit
import Seeding
import Traces

@testable import VisualSearch

/// Draws a red rectangle on each JPEG file named, and makes searches among 40 things.
///
/// Files are decoded, drawn on and encoded; searches of 1024 × 768 are posed, told and encoded with their marked
/// pictures. Prints the median times as JSON.
@main
struct SearchBenchmark {
  static func main() throws {
    let files = try CommandLine.arguments.dropFirst().map {
      [UInt8](try Data(contentsOf: URL(filePath: $0)))
    }
    var encoder = PNGEncoder()
    var (times, bytes) = ([Double](), 0)
    let (rounds, warming) = (30, 3)
    for round in 0..<rounds + warming {
      for (number, file) in files.enumerated() {
        var chance = Chance(Seed(UInt64(round)).derived(number))
        let first = now()
        let photo = try Picture(photo: file)
        let (x, y) = (chance.integer(in: 20...500), chance.integer(in: 20...400))
        let rings = Rings([0], around: [Box(x, y, x + 300, y + 220)], in: photo)
        let count = encoder.encode(rings.drawn(on: photo), mode: .photo).count
        guard round >= warming else { continue }
        times.append(now() - first)
        bytes += count
      }
    }
    let (scenes, draws) = try searches(60, with: &encoder)
    let result = [
      "rectangle_us": median(times), "rectangle_bytes": Double(bytes) / Double(times.count),
      "search_us": median(scenes), "draws": draws,
    ]
    print(String(decoding: try JSONSerialization.data(withJSONObject: result), as: UTF8.self))
  }

  /// The times of searches among 40 things, those of draws that came to nothing included, and how many draws
  /// one takes.
  static func searches(
    _ count: Int, with encoder: inout PNGEncoder
  ) throws -> (times: [Double], draws: Double) {
    var puzzle = VisualSearchPuzzle()
    puzzle.width = Spread(1024...1024)
    puzzle.shape = [.landscape]
    puzzle.objects = Spread(40...40)
    puzzle.hops = Spread(1...1)
    puzzle.crop = [false]
    var (times, draws) = ([Double](), 0)
    for index in 0..<count + 5 {
      let candidate = Candidate(index: index, seed: Seed(3).derived(index))
      let first = now()
      for attempt in 0... {
        if index >= 5 { draws += 1 }
        var chance = candidate.chance("pose", attempt: attempt)
        guard let scene = try? puzzle.pose(candidate, using: &chance),
          let solution = try? puzzle.solve(scene)
        else { continue }
        var telling = candidate.chance("tell", attempt: attempt)
        let sample = try puzzle.tell(scene, solution: solution, using: &telling)
        for picture in sample.pictures { _ = encoder.encode(picture, mode: .fast) }
        break
      }
      if index >= 5 { times.append(now() - first) }
    }
    return (times, Double(draws) / Double(count))
  }

  /// The median of some times in seconds, in microseconds.
  static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] * 1e6 }

  static func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }
}
