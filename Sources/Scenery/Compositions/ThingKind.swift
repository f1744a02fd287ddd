extension Composition {
  /// A kind of thing: what it is called, what it looks like, and where it stands.
  ///
  /// A new kind is a constant in a file of its family under `Things`, and its name in the family's list.
  public struct Kind: Sendable {
    /// What one is called.
    public let name: String
    /// What several are called.
    public let plural: String
    /// Where it may be found.
    public let settings: [Setting]
    /// The colours that its body may have.
    public let colours: [Thing.Colour]
    /// What its body may be covered with.
    public let patterns: [Thing.Pattern]
    /// How it may be placed.
    public let stances: [Stance]
    /// Whether it looks another way in a mirror.
    public let hasSides: Bool
    /// Whether writing on it would be no surprise.
    public let mayCarryLettering: Bool
    /// Where it may be written on, if anywhere.
    public let label: Label?
    /// The usual width; things of one setting are in scale to each other, a hundred being a tall mug's height.
    public let width: Float
    /// The usual height.
    public let height: Float
    /// The size of the box that it is drawn into, in units of its own.
    let sheet: Spot
    /// How large a unit of its own is.
    let scale: Float
    /// Draws it, upright.
    let draw: @Sendable (inout Pen) -> Void

    /// Creates a kind.
    init(
      _ name: String, _ width: Float, _ height: Float, plural: String? = nil,
      scale: Float = 1, in settings: [Setting], colours: [Thing.Colour] = Thing.Colour.allCases,
      patterns: [Thing.Pattern] = [.plain], stances: [Stance] = [.stands], hasSides: Bool = true,
      mayCarryLettering: Bool = false, label: Label? = nil,
      draw: @escaping @Sendable (inout Pen) -> Void
    ) {
      self.name = name
      self.plural = plural ?? name + "s"
      self.width = width * scale
      self.height = height * scale
      self.scale = scale
      sheet = Spot(width, height)
      self.settings = settings
      self.colours = colours
      self.patterns = patterns
      self.stances = stances
      self.hasSides = hasSides
      self.mayCarryLettering = mayCarryLettering || label != nil
      self.label = label
      self.draw = draw
    }
  }

  /// How a thing is placed.
  public enum Stance: String, CaseIterable, Hashable, Sendable {
    /// It stands on the ground, upright.
    case stands
    /// It lies flat on the ground, turned a little.
    case lies
    /// It hangs on a wall.
    case hangs
    /// It leans against the wall behind the ground.
    case leans
    /// It is in the air.
    case flies
  }
}

extension Composition.Kind: Hashable, CaseIterable, CustomStringConvertible {
  /// Every kind.
  public static let allCases: [Composition.Kind] = [
    tableware, kitchenware, food, deskThings, homeThings, toys, streetThings, gardenThings, animals,
    beachThings, tools, signs,
  ].flatMap(\.self)

  /// The kind of a name, if there is one.
  public static func named(_ name: String) -> Composition.Kind? {
    allCases.first { $0.name == name }
  }

  public static func == (one: Composition.Kind, other: Composition.Kind) -> Bool {
    one.name == other.name
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  public var description: String { name }
}

extension [Thing.Pattern] {
  /// Every pattern.
  static let any = Thing.Pattern.allCases
}
