import Foundation
import PuzzleKit
import Recipes
import Synchronization
import Testing

@testable import Pipeline

/// Chunks change hands in order, and memory stays bounded.
@Suite struct HandoverTests {
  @Test func `a writer takes chunks in order, and workers never run far ahead`() async throws {
    let workers = 7
    let ahead = Mutex((made: 0, taken: 0, most: 0))
    let count = try await inOrder(workers: workers, chunks: 2_000) { numbers, handover in
      while let number = numbers.claim() {
        var chunk = Chunk()
        chunk.made = [Made(index: number, task: "", signature: .init(high: 0, low: 0))]
        ahead.withLock {
          $0.made += 1
          $0.most = max($0.most, $0.made - $0.taken)
        }
        guard await handover.put(number, chunk) else { return }
      }
    } write: { handover in
      for number in 0..<2_000 {
        let chunk = await handover.take()
        ahead.withLock { $0.taken += 1 }
        #expect(chunk?.made.first?.index == number)
        if number.isMultiple(of: 100) { try await Task.sleep(for: .milliseconds(1)) }
      }
      return 2_000
    }
    #expect(count == 2_000)
    #expect(ahead.withLock { $0.most } <= 3 * workers + 3)
  }

  @Test func `an error of the writer ends the workers`() async {
    struct Full: Error {}
    await #expect(throws: Full.self) {
      try await inOrder(workers: 3, chunks: .max) { numbers, handover in
        while let number = numbers.claim() {
          guard await handover.put(number, Chunk()) else { return }
        }
      } write: { handover in
        _ = await handover.take()
        throw Full()
      }
    }
  }

  /// In a process of its own, for other tests would take memory beside it; a sanitizer keeps what is given back.
  @Test(.disabled(if: ProcessInfo.processInfo.environment["TRACELOOM_SANITIZED"] != nil))
  func `a larger run takes no more memory`() async throws {
    await #expect(processExitsWith: .success) {
      func peak(_ count: Int) async throws -> Int {
        let folder = TemporaryFolder()
        let big = recipe(
          Beads.ofLength(14...18), splits: [("train", count)], shard: 500, pictures: .tar)
        _ = try await run(big, folder.path).generate()
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM") })
        return try #require(Int(line.filter(\.isNumber)))
      }
      let small = try await peak(1_000)
      let large = try await peak(20_000)
      // 19,000 records alone are 40 MB.
      #expect(large - small < 10_000, "\(small) KB, then \(large) KB")
    }
  }
}
