public import PuzzleKit
import Seeding
public import Testing
public import Traces
import Imaging

/// Draws the sample of a candidate as a run would, attempt after attempt.
///
/// - Throws: ``Rejection`` of the last attempt if no attempt came to anything.
public func drawSample<P: Puzzle>(
  _ puzzle: P, index: Int, seed: UInt64 = 7, attempts: Int = 20_000
) throws -> (scene: P.Scene, solution: P.Solution, sample: Sample) {
  let candidate = Candidate(
    index: index, seed: Seed(seed).derived(P.name).derived(index),
    given: puzzle.givenCount == nil ? nil : index)
  var last = Rejection("no-attempt")
  for attempt in 0..<attempts {
    do {
      var chance = candidate.chance("pose", attempt: attempt)
      let scene = try puzzle.pose(candidate, using: &chance)
      let solution = try puzzle.solve(scene)
      var telling = candidate.chance("tell", attempt: attempt)
      return (scene, solution, try puzzle.tell(scene, solution: solution, using: &telling))
    } catch let rejection as Rejection {
      last = rejection
    }
  }
  throw last
}

/// Checks that a puzzle keeps every promise that `Puzzle` makes.
public func checkPuzzle<P: Puzzle>(
  _ puzzle: P, indices: Range<Int> = 0..<8, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for index in indices {
    let first = try drawSample(puzzle, index: index)
    let second = try drawSample(puzzle, index: index)
    #expect(
      first.sample == second.sample, "candidate \(index) is not repeatable",
      sourceLocation: sourceLocation)
    #expect(
      puzzle.signature(of: first.scene) == puzzle.signature(of: second.scene),
      sourceLocation: sourceLocation)
    checkSample(first.sample, called: "candidate \(index)", sourceLocation: sourceLocation)
    let told = first.sample.measures.map(\.name)
    #expect(
      P.measures.isEmpty || Set(told).isSubset(of: P.measures),
      "candidate \(index) has measures of which the puzzle says nothing: \(told)",
      sourceLocation: sourceLocation)
  }
}

/// Checks the form that every sample has.
public func checkSample(
  _ sample: Sample, called name: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(!sample.problem.pictures.isEmpty, "\(name)", sourceLocation: sourceLocation)
  #expect(!sample.answer.value.isEmpty, "\(name)", sourceLocation: sourceLocation)
  #expect((0...100).contains(sample.difficulty), "\(name)", sourceLocation: sourceLocation)
  #expect(
    sample.measures.allSatisfy { $0.value.isFinite }, "\(name)", sourceLocation: sourceLocation)
  #expect(
    sample.thoughts.count % 2 == 1, "\(name): a trace ends in words", sourceLocation: sourceLocation
  )
  let pictures = sample.pictures
  var earlier = sample.problem.pictures.count
  check(sample.problem.question, pictures, name, sourceLocation)
  check(sample.textOnly, pictures, name, sourceLocation)
  for (place, thought) in sample.thoughts.enumerated() {
    switch thought.content {
    case .text(let words):
      #expect(
        place % 2 == 0, "\(name): words and pictures take turns", sourceLocation: sourceLocation)
      check(words, pictures, name, sourceLocation)
    case .image(let picture, let edit):
      #expect(
        place % 2 == 1, "\(name): words and pictures take turns", sourceLocation: sourceLocation)
      #expect(
        0..<earlier ~= edit.of, "\(name): an edit of an earlier picture",
        sourceLocation: sourceLocation)
      for box in edit.region {
        #expect(
          0 <= box.x0 && box.x0 < box.x1 && box.x1 <= picture.width && 0 <= box.y0
            && box.y0 < box.y1 && box.y1 <= picture.height,
          "\(name): a region inside the picture", sourceLocation: sourceLocation)
      }
      earlier += 1
    }
  }
}

private func check(
  _ words: Words, _ pictures: [Picture], _ name: String, _ sourceLocation: SourceLocation
) {
  let length = words.text.unicodeScalars.count
  #expect(words.length == length, "\(name): counted in code points", sourceLocation: sourceLocation)
  #expect(
    !words.text.contains("Said("), "\(name): a fact is said, not described",
    sourceLocation: sourceLocation)
  #expect(
    !words.text.contains("  "), "\(name): two spaces in \(words.text)",
    sourceLocation: sourceLocation)
  var end = 0
  for claim in words.claims {
    #expect(
      claim.span.lowerBound >= end && claim.span.upperBound <= length && !claim.span.isEmpty,
      "\(name): spans in order, inside the text", sourceLocation: sourceLocation)
    end = claim.span.upperBound
    if let image = claim.fact.image {
      #expect(
        pictures.indices.contains(image), "\(name): a picture that is there",
        sourceLocation: sourceLocation)
    }
  }
}
