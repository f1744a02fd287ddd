/// What a composition is asked to show: one thing, as somebody would name it.
public struct Thing: Hashable, Sendable {
  /// What it is.
  public var kind: Composition.Kind
  /// The colour of its body.
  public var colour: Colour
  /// What its body is covered with.
  public var pattern: Pattern
  /// How large it is among things of its kind.
  public var size: Size
  /// The share of its pixels that nothing may cover, 0 to 1.
  public var leastVisible: Double
  /// Whether it lies on something larger that lies, where both may.
  public var isPutDown = false
  /// What is written on it: capital letters or digits; empty for nothing, and where its kind has no ``Label``.
  public var text: String

  /// Creates a thing.
  public init(
    _ kind: Composition.Kind, _ colour: Colour, _ pattern: Pattern = .plain,
    size: Size = .medium, leastVisible: Double = 0.6, text: String = ""
  ) {
    self.kind = kind
    self.colour = colour
    self.pattern = pattern
    self.size = size
    self.leastVisible = leastVisible
    self.text = kind.label == nil ? "" : text
  }
}

extension Thing {
  /// What a body may be covered with.
  public enum Pattern: String, CaseIterable, Hashable, Sendable {
    /// Nothing.
    case plain
    /// Bands of another colour.
    case striped
    /// Dots of another colour.
    case dotted
    /// Bands of another colour that cross.
    case checked
  }

  /// How large a thing is among things of its kind.
  public enum Size: String, CaseIterable, Hashable, Sendable {
    /// Seven tenths of the usual height.
    case small
    /// The usual height.
    case medium
    /// Fourteen tenths of the usual height.
    case large

    /// The height relative to the usual one.
    public var factor: Float {
      switch self {
      case .small: 0.7
      case .medium: 1
      case .large: 1.4
      }
    }
  }

  /// The colours of bodies: those that people name without doubt.
  ///
  /// The raw values are the names that the table of colours gives to them.
  public enum Colour: String, CaseIterable, Hashable, Sendable {
    case red
    case orange
    case yellow
    case green
    case turquoise
    case blue
    case purple
    case pink
    case brown
    case white
    case grey
    case black
    case beige

    /// Some tones of it, each well within what the name stands for.
    var tones: [UInt32] {
      switch self {
      case .red: [0xC8323A, 0xB82832, 0xC22F33]
      case .orange: [0xF08A24, 0xF29A38, 0xE8882C]
      case .yellow: [0xF2CC30, 0xF6D648, 0xF4D03C]
      case .green: [0x4C9A4A, 0x2E7D46, 0x6DB04E]
      case .turquoise: [0x2AB5AE, 0x3CC4C0, 0x1FA3A0]
      case .blue: [0x2F68BE, 0x3F84D0, 0x24489C]
      case .purple: [0x7C3F98, 0x8E52A8, 0x6C3488]
      case .pink: [0xF29BB4, 0xEE8FB0, 0xF4A6B8]
      case .brown: [0x6B4423, 0x74482A, 0x633F25]
      case .white: [0xFAF9F7, 0xF9F9F9, 0xFCFBFA]
      case .grey: [0x8C8F92, 0x9A9B9C, 0x77797C]
      case .black: [0x151516, 0x171718, 0x131314]
      case .beige: [0xE4D3B2, 0xDCC9A4, 0xE0CEAC]
      }
    }

    /// What patterns and details on it are painted with.
    var mark: UInt32 {
      switch self {
      case .yellow, .pink, .white, .beige, .turquoise: 0x3E4656
      case .grey, .orange: 0xFFF6E4
      default: 0xF6EEDC
      }
    }
  }
}
