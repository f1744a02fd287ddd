import ArgumentParser
import Catalog
import Foundation
import Pipeline
import Recipes

/// Writes the samples of a recipe to stdout, one after another, without end.
struct StreamCandidates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stream",
    abstract:
      "Write samples of a recipe to stdout one after another, without end and without a folder.",
    discussion: """
      A line is a record as a dataset has it, with one column more: pictures, a list of {"path", "bytes"} in \
      the order of their paths, bytes in base64. With --frames a sample is binary: a number of 4 bytes (big-endian, as all \
      of them) says how many parts follow, and each part is its length in 4 bytes and its bytes: the record as a \
      line of JSON without the column and the line feed, then each picture, a PNG file.

      A reader that is slow holds the stream up; one that goes away ends it. Samples have ascending numbers \
      (index); --from N goes on from any of them with the very samples that a stream from 0 has there. A sample is \
      left out where one of the --window candidates before it, of the same rank, has its signature: what lies further apart may \
      come again, and so may the samples of other ranks. A recipe with scenes of the user's ends with them.
      """)

  @OptionGroup var recipe: RecipeOptions

  @Option(help: "The number of the first candidate, from 0.")
  var from = 0

  @Option(help: "How many samples; without it there is no end.")
  var count: Int?

  @Option(help: "The split (default: the recipe's first).")
  var split: String?

  @Option(help: "Among how many candidates before it a sample's duplicate is looked for.")
  var window = 1000

  @Flag(help: "Write frames of bytes and not lines of JSON.")
  var frames = false

  @OptionGroup var workers: WorkerOptions

  @Option(help: "Which share: the candidates whose number leaves this remainder, from 0.")
  var rank = 0

  @Option(help: "The number of shares.")
  var worldSize = 1

  func validate() throws {
    guard from >= 0 else { throw ValidationError("--from counts from 0; \(from) is below.") }
    guard count.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--count takes 1 or more, not \(count ?? 0).")
    }
    guard 0...CandidateStream.widest ~= window else {
      throw ValidationError("--window takes 0 to \(CandidateStream.widest), not \(window).")
    }
    guard 1...1_000_000 ~= worldSize, 0..<worldSize ~= rank else {
      throw ValidationError(
        "--rank \(rank) --world-size \(worldSize) is no share: ranks go from 0 to one below their number."
      )
    }
    guard from <= 1 << 40 else { throw ValidationError("--from takes up to 2^40, not \(from).") }
  }

  func run() async throws {
    let path = recipe.path
    let recipe = try Catalog.recipe(at: path, overrides: recipe.overrides())
    for rejection in recipe.inputRejections { Console.say("note: \(rejection)") }
    for note in recipe.inputNotes { Console.say("note: \(note)") }
    let stream = try CandidateStream(
      recipe, recipePath: path, split: split ?? recipe.splits[0].name,
      place: Place(rank: rank, worldSize: worldSize), window: window, engine: .here(),
      workers: workers.count)
    var left = count ?? .max
    let outcome = try await stream.run(from: from) { item in
      left -= 1
      let isRead = try Console.pass(frames ? StreamForm.frame(item) : StreamForm.line(item))
      return isRead && left > 0
    }
    Console.say(
      "\(outcome.samples.grouped) samples, \(outcome.duplicates.grouped) left out as duplicates; to go on: --from \(outcome.next)"
    )
  }
}

/// The forms in which a sample travels through a pipe.
enum StreamForm {
  /// The record with its pictures in a column more, and a line feed.
  static func line(_ item: CandidateStream.Item) -> [UInt8] {
    var line = item.line
    // The line ends with a brace and a line feed.
    line.removeLast(2)
    line += Array(",\"pictures\":[".utf8)
    for (number, picture) in item.pictures.enumerated() {
      if number > 0 { line += Array(",".utf8) }
      // A path is made of names that need no escaping.
      line += Array("{\"path\":\"\(picture.path)\",\"bytes\":\"".utf8)
      line += Data(picture.bytes).base64EncodedData()
      line += Array("\"}".utf8)
    }
    return line + Array("]}\n".utf8)
  }

  /// The number of parts, then each with its length before it: the record, and its pictures.
  static func frame(_ item: CandidateStream.Item) -> [UInt8] {
    var frame = word(1 + item.pictures.count)
    for part in [Array(item.line.dropLast())] + item.pictures.map(\.bytes) {
      frame += word(part.count)
      frame += part
    }
    return frame
  }

  private static func word(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
