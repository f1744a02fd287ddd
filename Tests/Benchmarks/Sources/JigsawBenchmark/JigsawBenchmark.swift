import Foundation
import Imaging
import PuzzleKit
import Seeding
import Traces

@testable import JigsawAssembly

/// Makes a jigsaw of 3 × 3 pieces from each JPEG file named: decodes it, cuts it, lays the pieces out shuffled,
/// 20 pixels apart with their labels, and encodes the picture; prints the median times of a picture and of its
/// stages, and the mean size, as JSON.
@main
struct JigsawBenchmark {
  /// What one picture took, in seconds.
  struct Stages {
    var decode = 0.0
    var cut = 0.0
    var lay = 0.0
    var encode = 0.0
    var total: Double { decode + cut + lay + encode }
  }

  static let layout = Layout(rows: 3, columns: 3)

  static func main() throws {
    let files = try CommandLine.arguments.dropFirst().map {
      [UInt8](try Data(contentsOf: URL(filePath: $0)))
    }
    var encoder = PNGEncoder()
    var stages: [Stages] = []
    var (bytes, drawnBytes) = (0, 0)
    // The same pictures in the mode that takes its time.
    var small: [(time: Double, bytes: Int)] = []
    let (rounds, warming) = (40, 4)
    for round in 0..<rounds + warming {
      for (number, file) in files.enumerated() {
        var chance = Chance(Seed(UInt64(round)).derived(number))
        let (problem, took, count) = try jigsaw(of: file, with: &encoder, using: &chance)
        // The first rounds warm caches and buffers.
        guard round >= warming else { continue }
        stages.append(took)
        bytes += count
        if round == warming { drawnBytes += encoder.encode(problem, mode: .fast).count }
        guard round < warming + 6 else { continue }
        let start = now()
        let size = encoder.encode(problem, mode: .small).count
        small.append((now() - start + took.total - took.encode, size))
      }
    }
    let result = [
      "jigsaw_us": median(stages.map(\.total)), "decode_us": median(stages.map(\.decode)),
      "cut_us": median(stages.map(\.cut)),
      "lay_us": median(stages.map(\.lay)), "encode_us": median(stages.map(\.encode)),
      "jigsaw_bytes": Double(bytes) / Double(stages.count),
      "drawn_bytes": Double(drawnBytes) / Double(files.count),
      "small_us": median(small.map(\.time)),
      "small_bytes": small.reduce(0) { $0 + Double($1.bytes) } / Double(max(1, small.count)),
    ]
    print(String(decoding: try JSONSerialization.data(withJSONObject: result), as: UTF8.self))
  }

  static func jigsaw(
    of file: [UInt8], with encoder: inout PNGEncoder, using chance: inout Chance
  ) throws -> (problem: Picture, took: Stages, bytes: Int) {
    var took = Stages()
    let first = now()
    let photo = try Picture(photo: file)
    let decoded = now()
    took.decode = decoded - first
    // What remains at the right and at the bottom is lost.
    guard let tiles = Tiles(photo, layout: layout) else { throw Rejection("piece-size") }
    let cut = now()
    took.cut = cut - decoded
    let scene = JigsawScene(
      origin: .painting(kind: "", seed: 0, crop: Box(0, 0, photo.width, photo.height)),
      picture: photo, layout: layout, pieces: chance.shuffled(Array(0..<layout.count)),
      turns: [Int](repeating: 0, count: layout.count), form: .order, asked: [], optionCount: 0,
      rightOption: 0)
    let problem = try Presentation(
      of: scene, tiles: tiles, ground: .white, style: .numbers, gap: 20
    ).problem()
    let laid = now()
    took.lay = laid - cut
    let count = encoder.encode(problem, mode: .photo).count
    took.encode = now() - laid
    return (problem, took, count)
  }

  /// The median of some times in seconds, in microseconds.
  static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] * 1e6 }

  static func now() -> Double { Double(DispatchTime.now().uptimeNanoseconds) * 1e-9 }
}
