/// Tells how far a run has come, a few times a second at most.
struct Meter {
  private(set) var progress: Progress
  private let report: @Sendable (Progress) -> Void
  private var told = ContinuousClock.now
  private let pause = Duration.milliseconds(250)

  init(_ progress: Progress, _ report: @escaping @Sendable (Progress) -> Void) {
    self.progress = progress
    self.report = report
    report(progress)
  }

  mutating func count(kept: Int, rejected: Int) {
    progress.kept += kept
    progress.rejected += rejected
    let now = ContinuousClock.now
    if now - told >= pause {
      told = now
      report(progress)
    }
  }

  func end() { report(progress) }
}
