import ArgumentParser
import Catalog
import Datasets
import Foundation
import Gallery
import Synchronization
import VerificationKit

/// Writes pages that show a finished dataset.
struct GalleryPages: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gallery",
    abstract: "Write pages that show a finished dataset: an overview, and the traces to read.",
    discussion: """
      The folder holds plain pages that open from a disk or any web host and take nothing from elsewhere. \
      Of a large dataset samples are shown: even steps of difficulty for every task and question, and the \
      extremes. Each is proved again unless --unverified is given.
      """)

  @Argument(help: ArgumentHelp("The dataset's folder.", valueName: "dataset"))
  var dataset: String

  @Option(
    name: [.short, .customLong("output")],
    help: "The folder of the pages (default: gallery in the dataset's folder).")
  var output: String?

  @Option(
    help:
      "How many samples are shown (default: \(Gallery.usualSamples), or as many as stay below 20 MB)."
  )
  var sample: Int?

  @Flag(help: "Leave out the proof of the samples that are shown.")
  var unverified = false

  @OptionGroup var workers: WorkerOptions

  func validate() throws {
    guard sample.map({ 1...100_000 ~= $0 }) ?? true else {
      throw ValidationError("--sample takes 1 to 100000, not \(sample ?? 0).")
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    let reading = ProgressReport("records")
    let showing = ProgressReport("samples")
    defer { showing.finish() }
    do {
      let reader = try DatasetReader(folder: dataset)
      let folder = output ?? "\(dataset)/gallery"
      var options = Gallery.Options()
      options.workers = workers.count
      options.folder = dataset
      if let sample {
        options.samples = sample
        options.bytes = nil
      }
      if !unverified {
        let check = SampleCheck(reader, verifiers: Catalog.verifiers)
        options.judge = { line, number, shard, pictures in
          let found = check.mismatches(of: line, number: number, shard: shard, pictures)
          return GalleryVerdict(findings: found.map { .init(reason: $0.reason, detail: $0.detail) })
        }
      }
      let name = URL(filePath: dataset).standardizedFileURL.lastPathComponent
      let outcome = try Gallery(reader, name: name, options: options) { progress in
        switch progress {
        case .read(let done, let total):
          if done % 64 == 0 || done == total { reading.report(.init(done: done, total: total)) }
        case .shown(let done, let total): showing.report(.init(done: done, total: total))
        }
      }.write(to: folder)
      showing.finish()
      Console.say(
        "\(outcome.shown.grouped) of \(outcome.samples.grouped) samples are shown in \(folder), \((outcome.bytes / 100_000).tenths) MB, after \((.now - start).spoken)."
      )
      if outcome.missing > 0 {
        Console.say(
          "warning: pictures that are not there or can't be read: \(outcome.missing.grouped)")
      }
      if outcome.refuted > 0 {
        Console.say(
          "warning: \(outcome.refuted.grouped) of the samples that are shown are not as they say; \(Summary.me) verify names all"
        )
      }
      try Console.write(line: "\(folder)/index.html")
    } catch let error as DatasetError {
      throw error.named(in: dataset)
    }
  }
}

extension Int {
  /// So many tenths, as `1.9`.
  fileprivate var tenths: String { "\(self / 10).\(self % 10)" }
}
