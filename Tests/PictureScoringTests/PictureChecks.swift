import Catalog
import Datasets
import Foundation
import Imaging
import ScoringKit
import Testing

func score(_ picture: Picture, _ sample: ScoredSample) throws -> PictureScore {
  sample.judge.score([picture])
}

/// Where `TRACELOOM_LOOK` says so: keeps pictures that are judged otherwise than they should be, to be looked at.
func keep(_ picture: Picture, _ sample: ScoredSample, _ name: String) {
  guard let folder = ProcessInfo.processInfo.environment["TRACELOOM_LOOK"] else { return }
  let stem = folder + "/" + sample.record.id.replacing("/", with: "-") + "-" + name
  for (picture, end) in [
    (picture, ".png"), (sample.ground, ".problem.png"), (sample.last, ".own.png"),
  ] {
    var encoder = PNGEncoder()
    try? Data(encoder.encode(picture)).write(to: URL(filePath: stem + end))
  }
}

/// Makes samples, a few at a time, each few by another seed, and hands them over.
func eachFew(
  _ recipe: String, count: Int, _ body: ([ScoredSample]) throws -> Void
) async throws {
  for (seed, first) in zip(3..., stride(from: 0, to: count, by: 40)) {
    let few = min(40, count - first)
    let samples = try await makeSamples(recipe, count: few, seed: seed)
    try #require(samples.count > few / 3)
    try body(samples)
  }
}

/// Expects that a dataset's own last pictures are worth 1, whatever harm they come to.
func checkOwn(_ recipe: String, count: Int) async throws {
  try await eachFew(recipe, count: count, checkOwn)
}

private func checkOwn(_ samples: [ScoredSample]) throws {
  for (number, sample) in samples.enumerated() {
    let own = sample.judge.score(sample.thoughts)
    #expect(own.value >= 0.99, "\(sample.name): \(own)")
    if own.value < 0.99 { keep(sample.last, sample, "own") }
    for stage in own.details where stage.name.hasPrefix("stage") {
      #expect(stage.value >= 0.99, "\(sample.name): \(own)")
    }
    // Every sample suffers a few of the harms; together they suffer them all.
    for (place, harm) in Harm.allCases.enumerated() where harm != .none && (place + number) % 5 == 0
    {
      let harmed = try harm(sample.last)
      let score = try score(harmed, sample)
      #expect(score.value >= 0.99, "\(sample.name), \(harm): \(score)")
      if score.value < 0.99 { keep(harmed, sample, harm.rawValue) }
    }
  }
}

/// Expects that attacks are worth nothing, and the right pictures of other samples neither.
func checkAttacks(_ recipe: String, count: Int) async throws {
  try await eachFew(recipe, count: count, checkAttacks)
}

private func checkAttacks(_ samples: [ScoredSample]) throws {
  for (number, sample) in samples.enumerated() {
    let attacks = try attacks(sample)
    #expect(attacks.count >= 20, "\(sample.name)")
    for attack in attacks {
      let score = try score(attack.picture, sample)
      #expect(score.value == 0, "\(sample.name), \(attack.name): \(score)")
      if score.value > 0 { keep(attack.picture, sample, attack.name) }
    }
    for step in [1, 2] {
      let other = samples[(number + step) % samples.count]
      guard other.record.id != sample.record.id else { continue }
      for picture in [other.last, other.last.sized(sample.ground.width, sample.ground.height)] {
        let score = try score(picture, sample)
        #expect(score.value == 0, "\(sample.name), of \(other.record.id): \(score)")
        if score.value > 0 { keep(picture, sample, "other") }
      }
    }
  }
}
