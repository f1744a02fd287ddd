import Foundation
import FuzzKit
import Scoring
import ScoringKit

@main
enum FuzzAnswers {
  static let keeper = Scorekeeper(
    [], pictures: [], library: nil, rules: ScoringRules(), weights: ScoreWeights(),
    images: ImageSource(folder: nil))

  static func main() { FuzzLoop.run { fuzz($0, $1) } }
}

/// Judges any bytes as a line of answers; whatever it is, a line of scores comes back that is JSON.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
  let verdict = FuzzAnswers.keeper.verdict(on: bytes, line: 1)
  guard !verdict.isJudged, verdict.line.last == UInt8(ascii: "\n") else {
    fatalError("a line was judged that no scorer takes")
  }
  guard (try? JSONSerialization.jsonObject(with: Data(verdict.line))) is [String: Any] else {
    fatalError("the line of scores is no JSON: \(String(decoding: verdict.line, as: UTF8.self))")
  }
  return 0
}
