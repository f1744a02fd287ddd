import Colour
import Scenery

/// Which kinds of thing may be used where.
enum Stock {
  /// What stands in the background of a setting already, or looks like what does.
  private static func isScenery(_ name: String, in setting: Composition.Setting) -> Bool {
    switch setting {
    case .garden, .playground: ["bush", "tree"].contains(name)
    case .desk: name == "picture frame"
    case .kitchen, .street, .shelf, .beach, .workshop: false
    }
  }

  /// Things of which a part has the colour, as the pot of a plant or the handle of a hammer, so that people would call
  /// them by another.
  private static let partly: Set = [
    "houseplant", "cactus", "toy boat", "hammer", "jar", "laptop", "saw", "whisk", "paintbrush",
    "pan",
  ]

  /// Things that bear marks whatever covers them, so that nobody could say whether they are plain, dotted or striped.
  private static let marked: Set = [
    "die", "ladybird", "doughnut", "plate", "towel", "surfboard", "starfish", "shell", "bin",
    "bench", "basket", "cheese", "mushroom", "calculator", "ladder", "traffic cone", "cupcake",
    "ice cream", "drum", "radio", "deck chair", "sandcastle", "kite", "shop sign", "street sign",
    "poster", "tin can", "crate", "parcel", "banner", "sack",
  ]

  /// Whether a kind can be called by what covers it.
  static func isPatterned(_ kind: Composition.Kind) -> Bool { !marked.contains(kind.name) }

  private static let bySetting: [Composition.Setting: [Composition.Kind]] = Dictionary(
    uniqueKeysWithValues: Composition.Setting.allCases.map { setting in
      (
        setting,
        Composition.Kind.allCases.filter {
          $0.settings.contains(setting) && !isScenery($0.name, in: setting)
            && !partly.contains($0.name)
        }
      )
    })

  /// The kinds that may be used in a setting.
  static func kinds(in setting: Composition.Setting) -> [Composition.Kind] {
    bySetting[setting] ?? []
  }

  /// The names that may be asked for by colour and pattern alone: of kinds of nearly any colour, for of others the
  /// colour tells, that can be made as large as a target has to be.
  ///
  /// - Parameters:
  ///   - settings: Where they may be.
  ///   - area: The share of the picture that a target takes.
  ///   - count: The fewest objects of a picture.
  /// - Returns: The names, in the order of all kinds.
  static func namesToAsk(
    in settings: [Composition.Setting], area: ClosedRange<Double>, among count: Int
  ) -> [String] {
    Composition.Kind.allCases.filter { kind in
      kind.colours.count >= 10 && isPatterned(kind)
        && settings.contains { setting in
          kinds(in: setting).contains(kind) && fits(kind, setting, area, count)
        }
    }.map(\.name)
  }

  /// Whether a kind can be made to take a share of any picture of few objects.
  private static func fits(
    _ kind: Composition.Kind, _ setting: Composition.Setting, _ area: ClosedRange<Double>,
    _ count: Int
  ) -> Bool {
    // The widest pictures leave the least.
    let sizing = Sizing(width: 3, height: 2, setting: setting)
    func share(_ size: Thing.Size) -> Double {
      var roles = [Role](
        repeating: Role(kind: .named("jug") ?? kind, colour: .red, pattern: .plain, size: .small),
        count: count + 1)
      roles[0] = Role(kind: kind, colour: .red, pattern: .plain, size: size)
      return sizing.share(of: roles[0], among: roles)
    }
    return share(.large) >= area.lowerBound * 1.4 && share(.small) <= area.upperBound * 0.8
  }
}

extension Thing.Colour {
  /// The name of it by the table.
  var named: ColourName? { ColourName(rawValue: rawValue) }
}

extension ColourName {
  /// The colour of bodies that has the name.
  var ofThings: Thing.Colour? { Thing.Colour(rawValue: rawValue) }
}

extension Thing.Pattern {
  /// The name of it.
  var named: SearchPattern { SearchPattern(rawValue: rawValue) ?? .plain }
}

extension SearchPattern {
  /// The pattern of bodies that has the name.
  var ofThings: Thing.Pattern { Thing.Pattern(rawValue: rawValue) ?? .plain }
}
