import Charts
import Foundation
import Imaging
import PuzzleKit
import Seeding
import Synchronization
import Traces

@testable import ChartRefocus

/// Draws bar charts of 512 × 512 and makes chart samples of two pictures; prints the median times as JSON.
///
/// With `soak N` it lays out and draws charts in two threads until N texts are written, and prints how many were.
@main
struct ChartBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "soak" {
      let texts = arguments.dropFirst().first.flatMap(Int.init) ?? 1_000_000
      print("{\"texts\": \(soak(texts))}")
      return
    }
    var encoder = PNGEncoder()
    var (charts, bytes) = ([Double](), 0)
    let (rounds, warming) = (400, 40)
    for round in 0..<rounds + warming {
      var chance = Chance(Seed(5).derived(round))
      let table = table(using: &chance)
      let look = ChartLook.allCases[round % ChartLook.allCases.count]
      let first = now()
      let chart = try Chart(
        of: table, as: .bar, in: look, width: 512, height: 512, isLabelled: true, using: &chance)
      let count = encoder.encode(chart.picture, mode: .fast).count
      guard round >= warming else { continue }
      charts.append(now() - first)
      bytes += count
    }
    let (samples, draws) = try samples(300, with: &encoder)
    let result = [
      "chart_us": median(charts), "chart_bytes": Double(bytes) / Double(charts.count),
      "sample_us": median(samples), "draws": draws,
    ]
    print(String(decoding: try JSONSerialization.data(withJSONObject: result), as: UTF8.self))
  }

  /// A table of eight categories.
  static func table(using chance: inout Chance) -> ChartTable {
    let names = ["Chile", "Peru", "Kenya", "Ghana", "India", "Japan", "Spain", "Italy"]
    return ChartTable(
      title: "Exports by country", source: "Source: trade office", category: "Country",
      value: "Exports", unit: .init(words: "million tonnes"), decimals: 1, categories: names,
      series: [.init(name: "", values: names.map { _ in chance.integer(in: 100...999) })])
  }

  /// The times of samples of two pictures, draws that come to nothing included, and how many draws one takes.
  static func samples(
    _ count: Int, with encoder: inout PNGEncoder
  ) throws -> (times: [Double], draws: Double) {
    var puzzle = ChartRefocusPuzzle()
    puzzle.width = Spread(512...512)
    puzzle.shape = [.square]
    puzzle.imageThoughts = Spread(1...1)
    var (times, draws) = ([Double](), 0)
    let warming = 30
    for index in 0..<count + warming {
      let candidate = Candidate(index: index, seed: Seed(3).derived(index))
      let first = now()
      for attempt in 0... {
        if index >= warming { draws += 1 }
        var chance = candidate.chance("pose", attempt: attempt)
        guard let scene = try? puzzle.pose(candidate, using: &chance),
          let solution = try? puzzle.solve(scene)
        else { continue }
        var telling = candidate.chance("tell", attempt: attempt)
        guard let sample = try? puzzle.tell(scene, solution: solution, using: &telling) else {
          continue
        }
        for picture in sample.pictures { _ = encoder.encode(picture, mode: .fast) }
        break
      }
      if index >= warming { times.append(now() - first) }
    }
    return (times, Double(draws) / Double(count))
  }

  /// Draws charts in two threads until there are so many texts.
  static func soak(_ texts: Int) -> Int {
    let written = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 2) { thread in
      var round = 0
      while written.load(ordering: .relaxed) < texts {
        var chance = Chance(Seed(9).derived(thread).derived(round))
        let table = table(using: &chance)
        let look = ChartLook.allCases[round % ChartLook.allCases.count]
        round += 1
        guard
          let chart = try? Chart(
            of: table, as: chance.pick(.bar, .horizontalBar, .line, .dot), in: look,
            width: 400 + round % 240, height: 400, isLabelled: true, using: &chance)
        else { continue }
        precondition(chart.picture.width == chart.width)
        written.add(chart.elements.count { !$0.text.isEmpty }, ordering: .relaxed)
      }
    }
    return written.load(ordering: .relaxed)
  }

  /// The median of some times in seconds, in microseconds.
  static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] * 1e6 }

  /// The processor's time that this thread has had, in seconds: other work on the machine doesn't count.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
