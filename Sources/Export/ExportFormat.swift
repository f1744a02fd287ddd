/// A form in which trainers and hubs read a dataset: a pure fold over its samples.
///
/// A new one is a file with its writer, a line in ``allCases`` and a test.
public struct ExportFormat: RawRepresentable, CaseIterable, Hashable, Sendable {
  /// The name.
  public let rawValue: String
  /// What it is for, in a few words.
  public let summary: String
  /// The options that change it, beside those that change every format.
  public let heeds: Set<ExportOptions.Name>
  /// Whether it asks how many pictures samples have at most, before the first is written.
  let isMeasured: Bool
  let writer: @Sendable (ExportJob) throws -> any FormatWriter

  init(
    _ name: String, _ summary: String, heeds: Set<ExportOptions.Name> = [],
    isMeasured: Bool = false,
    writer: @escaping @Sendable (ExportJob) throws -> any FormatWriter
  ) {
    rawValue = name
    self.summary = summary
    self.heeds = heeds
    self.isMeasured = isMeasured
    self.writer = writer
  }

  /// The format of a name; nil if there is none.
  public init?(rawValue: String) {
    guard let format = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = format
  }

  /// The formats of conversations, which can ask for boxes as for anything.
  static let conversations = [imageFolder, msSwift, llamaFactory, llava, openAI, trl]

  /// Whether an option makes a difference to it.
  public func isChanged(by name: ExportOptions.Name) -> Bool {
    name.isForAll || heeds.contains(name)
  }

  /// All formats, as they are listed.
  public static let allCases = [
    thinkMorphParquet, thinkMorphHub, imageFolder, msSwift, llamaFactory, llava, openAI, trl,
    zebraCoT, obelics, webDataset, vlmEvalKit, rlParquet,
  ]

  public static func == (one: Self, other: Self) -> Bool { one.rawValue == other.rawValue }

  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

/// An export that can't be written as, or where, it was asked for.
public struct ExportError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and what to do.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
