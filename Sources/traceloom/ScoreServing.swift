import Dispatch
import Foundation
import Scoring
import ScoringService

/// A service of scores in the foreground.
struct ScoreServing {
  let host: String
  let port: Int

  /// Seconds that requests under way have once the service is told to stop.
  private static let patience = 10

  /// Serves until SIGINT or SIGTERM; what has begun is answered first.
  func run(_ keeper: Scorekeeper, workers: Int) async throws {
    let service = ScoreService(keeper, workers: workers)
    Interruption.leave {
      service.stop()
      // A client that never reads its answer does not keep the process.
      DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.patience)) {
        Foundation.exit(0)
      }
    }
    do {
      try await service.run(host: host, port: port) { port in
        Console.say("Serving at http://\(host):\(port)/score")
      }
    } catch {
      throw UsageError(
        "can't serve at \(host), port \(port): \(error); take another port, or end what serves there"
      )
    }
    Console.say("Stopped.")
  }
}
