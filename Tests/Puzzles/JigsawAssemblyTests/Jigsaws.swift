import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Synchronization
import Traces

@testable import JigsawAssembly

/// Puzzles, scenes and photos to try the whole of a jigsaw on.
enum Jigsaws {
  /// A puzzle with some knobs set.
  ///
  /// - Throws: `KnobError` if a knob does not take its value, or knobs do not go together.
  static func puzzle(
    _ knobs: [String: KnobValue], photos: (any PhotoLibrary)? = nil
  ) throws -> JigsawAssemblyPuzzle {
    var puzzle = JigsawAssemblyPuzzle()
    for knob in JigsawAssemblyPuzzle.knobs {
      if let value = knobs[knob.name] { try knob.set(&puzzle, to: value) }
    }
    try puzzle.validate()
    if let photos { puzzle.take(photos) }
    return puzzle
  }

  /// The knobs of a small puzzle that asks questions of one form.
  static func knobs(
    _ form: JigsawScene.Form, _ layout: String, size: Int = 192
  ) -> [String: KnobValue] {
    var knobs: [String: KnobValue] = ["layout": .text(layout), "size": .integer(size)]
    for other in JigsawScene.Form.allCases {
      knobs["ask_\(other.rawValue)"] = .integer(other == form ? 1 : 0)
    }
    return knobs
  }

  /// Poses what a candidate poses at its first attempt that comes to something.
  static func pose(
    _ puzzle: JigsawAssemblyPuzzle, index: Int, share: ClosedRange<UInt64> = 0...UInt64.max
  ) throws -> JigsawScene {
    let candidate = Candidate(index: index, seed: Seed(11).derived(index), share: share)
    var last = Rejection("no-attempt")
    for attempt in 0..<1000 {
      var chance = candidate.chance("pose", attempt: attempt)
      do {
        return try puzzle.pose(candidate, using: &chance)
      } catch {
        last = error
      }
    }
    throw last
  }

  /// What is printed of a sample: its question, its thoughts and what stands without pictures.
  static func texts(_ sample: Sample) -> [String] {
    [sample.problem.question.text]
      + sample.thoughts.compactMap {
        if case .text(let words) = $0.content { words.text } else { nil }
      } + [sample.textOnly.text]
  }
}

/// Photos that are held in memory, at full scale.
final class HeldPhotos: PhotoLibrary {
  let photos: [Photo]
  private let pictures: [Picture]
  /// The photos that were asked for, and how long their shorter sides had to be.
  private let record = Mutex<[Asked]>([])

  struct Asked: Hashable, Sendable {
    let photo: Int
    let side: Int
  }

  var asked: [Asked] { record.withLock { $0 } }

  /// Makes photos of the sizes given, the contents of which lie evenly spread.
  init(_ sizes: [(width: Int, height: Int)]) {
    let step = UInt64.max / UInt64(sizes.count)
    photos = sizes.enumerated().map { number, size in
      Photo(
        source: Source(path: "\(number).jpg", sha256: "", licence: ""),
        size: PictureSize(width: size.width, height: size.height),
        content: step / 2 + step * UInt64(number))
    }
    pictures = sizes.enumerated().map { number, size in
      Samples.picture(width: size.width, height: size.height, seed: UInt64(number))
    }
  }

  /// Makes some photos of one size.
  convenience init(_ count: Int, width: Int = 200, height: Int = 150) {
    self.init((0..<count).map { _ in (width, height) })
  }

  func picture(_ number: Int, shorterSide side: Int) throws(Rejection) -> Picture {
    record.withLock { $0.append(Asked(photo: number, side: side)) }
    return pictures[number]
  }
}
