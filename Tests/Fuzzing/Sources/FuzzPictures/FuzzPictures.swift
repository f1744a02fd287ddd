import ChartRefocusVerification
import Foundation
import FuzzKit
import JigsawAssemblyVerification
import Scoring
import ScoringKit
import SpatialNavigationVerification
import VisualSearchVerification

@main
enum FuzzPictures {
  static let keeper = Scorekeeper(
    [
      ChartRefocusScorer(), JigsawAssemblyScorer(), SpatialNavigationScorer(), VisualSearchScorer(),
    ],
    pictures: [
      ChartRefocusPictureScorer(), JigsawAssemblyPictureScorer(), SpatialNavigationPictureScorer(),
      VisualSearchPictureScorer(),
    ], library: nil, rules: ScoringRules(), weights: weights,
    images: ImageSource(folder: nil))

  /// A part that is no number makes the score none.
  private static var weights: ScoreWeights {
    var weights = ScoreWeights()
    (weights.format, weights.steps, weights.images) = (1, 1, 1)
    return weights
  }

  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Judges any bytes as a line of answers with its state and pictures; what is judged is from 0 to 1.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let verdict = FuzzPictures.keeper.verdict(on: bytes, line: 1)
  let text = String(decoding: verdict.line, as: UTF8.self)
  guard let line = try? JSONSerialization.jsonObject(with: Data(verdict.line)) as? [String: Any],
    let parts = line["parts"] as? [String: Any]
  else { fatalError("the line of scores is no JSON: \(text)") }
  for case let score as Double in Array(parts.values) + Array(line.values) where !(0...1 ~= score) {
    fatalError("a score lies beyond 0 and 1: \(text)")
  }
  guard verdict.isJudged == (line["score"] is Double) else {
    fatalError("a line is judged without a score, or has one without: \(text)")
  }
  return 0
}
