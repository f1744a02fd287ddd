/// What a check of an audit found, of what, and whether that is within its bar.
public struct Finding: Codable, Hashable, Sendable {
  /// What a finding comes to.
  public enum Verdict: String, Codable, Hashable, Sendable {
    /// The value is within the bar.
    case passed
    /// The value is beyond the bar.
    case missed
    /// There is no bar: the value is told for whoever reads it.
    case told
  }

  /// The check as a stable label, such as `blind.longest`.
  public var check: String
  /// What it is about: a task, a task and a form as `visual_search/colour`, splits, or a file.
  public var about: String
  /// What was measured.
  public var value: Double
  /// The greatest value that passes; nil if there is no bar.
  public var bar: Double?
  /// Of how many samples or cases it was measured.
  public var count: Int
  /// What it comes to.
  public var verdict: Verdict
  /// What the value means.
  public var detail: String
  /// Where it was found: the ids of samples with their dataset before them, at most ten.
  public var examples: [String]

  /// Creates a finding, which is missed if its value is above its bar.
  public init(
    _ check: String, about: String, value: Double, bar: Double? = nil, count: Int,
    detail: String, examples: [String] = []
  ) {
    self.check = check
    self.about = about
    self.value = value
    self.bar = bar
    self.count = count
    self.detail = detail
    self.examples = examples
    verdict = bar.map { value > $0 ? .missed : .passed } ?? .told
  }
}

/// What an audit found.
public struct AuditReport: Codable, Hashable, Sendable {
  /// A dataset that was looked at.
  public struct Dataset: Codable, Hashable, Sendable {
    /// Its folder as it was named.
    public var name: String
    /// Its digest, as its manifest has it.
    public var digest: String
    /// The number of its samples.
    public var samples: Int
  }

  /// The datasets.
  public var datasets: [Dataset]
  /// What they were held against, as it was named.
  public var against: [String]
  /// The findings, in the order of their checks.
  public var findings: [Finding]
  /// Whether no bar was missed.
  public var passed: Bool

  init(datasets: [Dataset], against: [String], findings: [Finding]) {
    self.datasets = datasets
    self.against = against
    self.findings = findings
    passed = !findings.contains { $0.verdict == .missed }
  }
}
