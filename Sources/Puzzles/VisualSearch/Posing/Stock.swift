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

  /// Plants whose pots have the colour that they would be called by.
  private static let potted: Set = ["houseplant", "cactus"]

  private static let bySetting: [Composition.Setting: [Composition.Kind]] = Dictionary(
    uniqueKeysWithValues: Composition.Setting.allCases.map { setting in
      (
        setting,
        Composition.Kind.allCases.filter {
          $0.settings.contains(setting) && !isScenery($0.name, in: setting)
            && !potted.contains($0.name)
        }
      )
    })

  /// The kinds that may be used in a setting.
  static func kinds(in setting: Composition.Setting) -> [Composition.Kind] {
    bySetting[setting] ?? []
  }

  /// The kinds that may be asked for by their colour and pattern alone: those of nearly any colour, for of others
  /// the colour tells.
  static func namesToAsk(in settings: [Composition.Setting]) -> [String] {
    Composition.Kind.allCases.filter { kind in
      kind.colours.count >= 10 && settings.contains { kinds(in: $0).contains(kind) }
    }.map(\.name)
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
