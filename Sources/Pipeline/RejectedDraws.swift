import Datasets
import Foundation
import Imaging
import PuzzleKit
public import Recipes

/// The draws that a run turned away, made again to be looked at.
///
/// A dataset doesn't hold them. They come of the recipe alone, so they can be had after the run, whoever made it:
/// candidates are drawn again in their order, until there are enough. No reason takes more than an eighth of them while
/// others are to be had, and draws that only belong to another split are none.
public struct RejectedDraws: Sendable {
  /// The folder below a dataset's own that holds them.
  public static let folder = "rejected"

  private let recipe: Recipe
  private let paths: Paths
  private let engine: Engine

  /// Prepares them for a dataset that is finished.
  ///
  /// - Parameters:
  ///   - recipe: The recipe.
  ///   - folder: The dataset's folder.
  ///   - engine: What it is made with.
  public init(_ recipe: Recipe, folder: String, engine: Engine) {
    self.recipe = recipe
    self.engine = engine
    paths = Paths(folder: folder)
  }

  /// What a line of `rejected.jsonl` says besides the record.
  private struct Head: Encodable {
    var task: String
    var split: String
    var index: Int
    var attempt: Int
    var reason: String
    var detail: String
  }

  /// Ends the drawing of a candidate.
  private struct Enough: Error {}

  /// Writes them, `rejected.jsonl` with the pictures beside it; what was there is replaced.
  ///
  /// - Parameter count: The most that are kept.
  /// - Throws: ``RunError`` if a candidate can't be drawn, `FileError` if a file can't be written.
  /// - Returns: How many there are.
  public func write(atMost count: Int) throws -> Int {
    let folder = "\(paths.folder)/\(Self.folder)"
    let partial = folder + ".partial"
    try Folder.remove(partial)
    try Folder.create(partial)
    let maker = try CandidateMaker(recipe, recipePath: paths.recipe)
    var encoder = SampleEncoder(maker, engine: engine)
    var lines: [UInt8] = []
    var kept = 0
    var reasons: [String: Int] = [:]
    let most = max(1, count / 8)
    for (split, candidates) in zip(recipe.splits.map(\.name), maker.counts) {
      for index in 0..<candidates where kept < count {
        do {
          _ = try maker.draw(split: split, index: index) { draw in
            let reason = "\(draw.task) \(draw.rejection.reason)"
            guard reasons[reason, default: 0] < most else { return }
            reasons[reason, default: 0] += 1
            lines += try line(draw, kept, split, index, &encoder, to: partial)
            kept += 1
            if kept == count { throw Enough() }
          }
        } catch is Enough {
          break
        }
      }
    }
    try OutputFile.write(lines, to: "\(partial)/\(Self.folder).jsonl")
    try Folder.rename(partial, to: folder)
    return kept
  }

  private func line(
    _ draw: TurnedAway, _ number: Int, _ split: String, _ index: Int,
    _ encoder: inout SampleEncoder, to folder: String
  ) throws -> [UInt8] {
    let json = JSONEncoder()
    json.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let head = Head(
      task: draw.task, split: split, index: index, attempt: draw.attempt,
      reason: draw.rejection.reason, detail: draw.rejection.detail)
    var line = Array(try json.encode(head).dropLast()) + Array(",\"record\":".utf8)
    if let told = draw.told {
      let drawn = Drawn(
        task: draw.task, index: index, signature: told.signature, sample: told.sample,
        rejections: [:])
      let made = encoder.encode(drawn, split: split) { "\(Self.folder)/\(number)-\($0).png" }
      for (picture, path) in zip(made.pictures, made.paths) {
        let name = path.dropFirst(Self.folder.count + 1)
        try OutputFile.write(picture, to: "\(folder)/\(name)")
      }
      line += made.line.dropLast()
    } else {
      line += Array("null".utf8)
    }
    return line + Array("}\n".utf8)
  }
}
