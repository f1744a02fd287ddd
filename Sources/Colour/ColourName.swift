/// The names that people give to the colours of large areas of photos.
///
/// A name is given only where most people would give it. Each name owns some sectors of CIELAB, listed in
/// ``ColourSector``; those of two names lie at least ΔE 4 apart, and what lies between them has no name. The
/// sectors were set by looking at photos, starting from the focal colours of Berlin and Kay (1969) and from
/// the names of CSS.
public enum ColourName: String, CaseIterable, Hashable, Sendable {
  case black
  case white
  case grey
  case red
  case orange
  case yellow
  case green
  case turquoise
  case blue
  case purple
  case pink
  case brown
  case beige

  /// How far the sectors of two names lie apart at least, ΔE*ab.
  public static let margin: Float = 4

  /// The name of a colour.
  ///
  /// - Returns: The name, or nil where two names are close or people disagree.
  public static func name(of colour: Lab) -> ColourName? {
    let chroma = colour.chroma
    let hue = colour.hue
    return ColourSector.all.first { sector in
      sector.lightness.contains(colour.lightness) && sector.chroma.contains(chroma)
        && sector.holds(hue: hue)
    }?.name
  }
}

/// What may be said before the name of a colour.
public enum LightnessName: String, CaseIterable, Hashable, Sendable {
  case dark
  case light

  /// The word for how light an area is: `dark` to L* 33, `light` from L* 72, nil between.
  public static func name(of colour: Lab) -> LightnessName? {
    switch colour.lightness {
    case ...33: .dark
    case 72...: .light
    default: nil
    }
  }

  /// The word for a colour of some name, where people would say both: "dark green" and "light grey", but
  /// not "light yellow", since yellow is light, nor "light red", which is pink.
  ///
  /// - Returns: The word, or nil if the name is said alone.
  public static func name(of colour: Lab, named name: ColourName) -> LightnessName? {
    guard let word = Self.name(of: colour) else { return nil }
    switch (name, word) {
    case (.grey, _), (.green, _), (.blue, _), (.purple, _): return word
    case (.red, .dark), (.brown, .dark), (.turquoise, .dark): return word
    case (.turquoise, .light): return word
    default: return nil
    }
  }
}
