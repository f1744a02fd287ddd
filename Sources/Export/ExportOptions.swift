/// How a dataset is exported.
public struct ExportOptions: Hashable, Sendable {
  /// The options by their names on the command line.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case mode, answer, options, system, coordinates
    case fitTokens = "fit-tokens"
    case dataFolder = "data-dir"
    case rowsPerGroup = "rows-per-group"
    case groupsPerFile = "groups-per-file"
    case compression
    case reasoningImages = "reasoning-images"
    case bucketByImages = "bucket-by-images"

    /// Whether it changes every format.
    public var isForAll: Bool {
      [.mode, .answer, .options, .system, .coordinates, .fitTokens].contains(self)
    }
  }

  /// What of a sample is told.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    /// Words and pictures in turn.
    case interleaved
    /// The reasoning written to stand without pictures.
    case textOnly = "text-only"
    /// The pictures without words.
    case imagesOnly = "images-only"
    /// Nothing but the answer.
    case answerOnly = "answer-only"
    /// What the words name, to be found in the problem picture: questions for boxes, and the boxes.
    case grounding
  }

  /// How the answer is written.
  public enum AnswerStyle: String, CaseIterable, Hashable, Sendable {
    /// `<answer>\boxed{3}</answer>`.
    case tag
    /// `\boxed{3}`.
    case boxed
    /// `3`, in the words of the question and the reasoning too.
    case plain
  }

  /// How the letter of an option is written.
  public enum OptionStyle: String, CaseIterable, Hashable, Sendable {
    case dot = "A."
    case brackets = "(A)"
    case colon = "A:"

    /// A letter in this style.
    func mark(_ letter: String) -> String { rawValue.replacing("A", with: letter) }
  }

  /// Whose turn a picture of the reasoning is.
  public enum ReasoningImages: String, CaseIterable, Hashable, Sendable {
    /// The model's, as everything in the reasoning is.
    case assistant
    /// That of the world that answers the model: trainers that learn everything of the model's turns then
    /// leave it out.
    case observation
  }

  /// What ``fitTokens`` may be.
  public static let tokenLimits = 1000...10_000_000

  public var mode = Mode.interleaved
  public var answer = AnswerStyle.tag
  /// How letters of options are written; nil for as the dataset has them.
  public var optionStyle: OptionStyle?
  public var reasoningImages = ReasoningImages.assistant
  /// The system prompt; nil for none.
  public var system: String?
  /// How boxes are told; nil for as the dataset has them.
  public var coordinates: Coordinates?
  /// The most tokens of a sample for a trainer of the BAGEL family: pictures of longer ones are scaled down; nil
  /// leaves them.
  public var fitTokens: Int?
  /// Whether samples with other numbers of pictures come into other files.
  public var isBucketed = false
  /// The folder of the training file as the trainer's configuration names it; nil for where it is written.
  public var dataFolder: String?
  /// The number of rows of a row group, above 0.
  public var rowsPerGroup = 10
  /// The number of row groups of a file, above 0.
  public var groupsPerFile = 10
  /// Whether text is compressed; without, the file's bytes depend on no library.
  public var isCompressed = true

  /// Whether the pictures of the reasoning are shown.
  var isIllustrated: Bool { mode == .interleaved || mode == .imagesOnly }

  /// Whether an export holds all pictures as they are.
  var isWhole: Bool { isIllustrated && fitTokens == nil }

  /// Creates options as trainers' authors advise them: ten rows a group and ten groups a file.
  public init() {}

  /// The value of each option that a format heeds, by name.
  func values(for format: ExportFormat) -> [String: String] {
    var values: [String: String] = [:]
    for name in Name.allCases where format.isChanged(by: name) {
      values[name.rawValue] = value(of: name)
    }
    return values
  }

  private func value(of name: Name) -> String {
    switch name {
    case .mode: mode.rawValue
    case .answer: answer.rawValue
    case .options: optionStyle?.rawValue ?? ""
    case .system: system ?? ""
    case .coordinates: coordinates?.rawValue ?? ""
    case .fitTokens: fitTokens.map { "\($0)" } ?? ""
    case .dataFolder: dataFolder ?? ""
    case .rowsPerGroup: "\(rowsPerGroup)"
    case .groupsPerFile: "\(groupsPerFile)"
    case .compression: isCompressed ? "zstd" : "none"
    case .reasoningImages: reasoningImages.rawValue
    case .bucketByImages: "\(isBucketed)"
    }
  }
}
