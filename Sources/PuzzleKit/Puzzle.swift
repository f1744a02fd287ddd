public import Seeding
public import Traces

/// A kind of problem that can be posed, solved and told, over and over.
///
/// Users call it a task.
///
/// A puzzle is a value: its knobs. Everything it does is a pure function of them, of the candidate and
/// of the chance it is handed, so the same seed gives the same sample on any machine, in any order.
///
/// ``pose(_:using:)``, ``solve(_:)`` and ``tell(_:solution:using:)`` are the whole life of a sample.
public protocol Puzzle: Sendable {
  /// The state of one problem, before anyone has thought about it.
  associatedtype Scene: Hashable & Sendable

  /// What solving the problem proved, in enough detail to be told and to be checked.
  associatedtype Solution: Hashable & Sendable

  /// The name by which recipes ask for this puzzle, in snake case, as `task`.
  static var name: String { get }

  /// One sentence about the puzzle.
  static var summary: String { get }

  /// Everything about it that a recipe can set.
  static var knobs: [Knob<Self>] { get }

  /// The names of the measures that its samples may have; empty if it does not say.
  static var measures: [String] { get }

  /// The number of failed draws after which a candidate is given up: fewer where a draw costs more.
  static var drawBudget: Int { get }

  /// Creates the puzzle with every knob at its default.
  init()

  /// Refuses knobs that no scene can satisfy together.
  ///
  /// - Throws: ``KnobError`` that names the knob, what is wrong with it, and what to do.
  func validate() throws(KnobError)

  /// Poses a problem.
  ///
  /// - Parameters:
  ///   - candidate: Which sample of the split is drawn; what must not depend on the number of
  ///     attempts (a stratum, an answer) is drawn from ``Candidate/chance(_:)``.
  ///   - chance: The chance of this attempt.
  /// - Throws: ``Rejection`` if this draw came to nothing; the pipeline draws again.
  /// - Returns: The problem posed.
  func pose(_ candidate: Candidate, using chance: inout Chance) throws(Rejection) -> Scene

  /// Solves a problem.
  ///
  /// - Throws: ``Rejection`` if the problem has no solution, or not the one that was asked for.
  /// - Returns: What is proved.
  func solve(_ scene: Scene) throws(Rejection) -> Solution

  /// Returns what a scene has in common with every scene that differs only by a symmetry or a renaming.
  func signature(of scene: Scene) -> Signature

  /// Tells how a problem is solved.
  ///
  /// - Parameters:
  ///   - scene: The problem.
  ///   - solution: Its solution.
  ///   - chance: The chance of looks and words.
  /// - Throws: ``Rejection``, or any error of drawing.
  /// - Returns: The finished sample.
  func tell(_ scene: Scene, solution: Solution, using chance: inout Chance) throws -> Sample

  /// The number of scenes that the user gave, or nil if the puzzle draws its own.
  var givenCount: Int? { get }

  /// Returns how many scenes differ by their signatures, or nil if there are too many to count.
  ///
  /// - Parameter isCounted: Whether scenes of this signature count.
  /// - Returns: The number of signatures, 0 or more, or nil.
  func count(where isCounted: (Signature) -> Bool) -> Int?
}

extension Puzzle {
  public static var measures: [String] { [] }
  public static var drawBudget: Int { 20_000 }
  public func validate() throws(KnobError) {}
  public var givenCount: Int? { nil }
  public func count(where isCounted: (Signature) -> Bool) -> Int? { nil }
}

/// One numbered place of a split, for which a sample is drawn.
public struct Candidate: Hashable, Sendable {
  /// The number of the candidate in its split, from 0.
  public let index: Int

  /// Where the candidate stands in the endless row of decks that answers are dealt from (``Deck``).
  ///
  /// Neighbours stand side by side. Rows of other splits and seeds begin elsewhere, so that the number of a
  /// sample says nothing of the answer to one of the same number.
  public let place: Int

  /// The seed of the candidate and no other.
  public let seed: Seed

  /// Which of the scenes that the user gave it poses, from 0; nil if the puzzle draws its own.
  public let given: Int?

  /// What of all content belongs to the candidate's split: the first 8 bytes of signatures.
  ///
  /// A puzzle whose signatures begin with the hash of a photo chooses a photo within it, so that
  /// none has samples in two splits.
  public let share: ClosedRange<UInt64>

  /// Creates a candidate.
  public init(
    index: Int, seed: Seed, place: Int? = nil, given: Int? = nil,
    share: ClosedRange<UInt64> = 0...UInt64.max
  ) {
    self.index = index
    self.place = place ?? index
    self.seed = seed
    self.given = given
    self.share = share
  }

  /// Returns the chance of one purpose, the same at every attempt.
  public func chance(_ purpose: String) -> Chance {
    Chance(seed.derived(purpose))
  }

  /// Returns the chance of one purpose at one attempt.
  public func chance(_ purpose: String, attempt: Int) -> Chance {
    Chance(seed.derived(purpose).derived(attempt))
  }
}

/// The reason why a draw was turned away.
public struct Rejection: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, as a short stable label that counts can be kept by, such as `no-path`.
  public let reason: String

  /// What was wanted and what was seen, for the message of a run that finds nothing; may be empty.
  public let detail: String

  /// A one-line account of the rejection.
  public var description: String { detail.isEmpty ? reason : "\(reason): \(detail)" }

  /// Creates a rejection.
  public init(_ reason: String, _ detail: String = "") {
    self.reason = reason
    self.detail = detail
  }
}
