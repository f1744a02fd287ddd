import Seeding

extension Painting {
  /// What a painting shows.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Mountains above a lake.
    case lakeAndMountains = "lake-and-mountains"
    /// The sea, a beach and cliffs.
    case coast
    /// A city's towers above a river or a park.
    case skyline
    /// A wood seen from within.
    case forest
    /// Dunes, or a canyon's towers of rock.
    case desert
    /// Stars, a milky way, northern lights.
    case nightSky = "night-sky"
    /// Fields, meadows, a village far away.
    case fields
    /// A room with its furniture.
    case interior
    /// Fruit, bottles and flowers on a table.
    case stillLife = "still-life"
    /// A street of old houses.
    case village
    /// A pond with water lilies in a garden.
    case garden
    /// Boats before a row of houses.
    case harbour
  }
}

extension Painting.Kind {
  /// Paints one on a sheet.
  func paint(on sheet: inout Sheet, _ chance: inout Chance) {
    switch self {
    case .lakeAndMountains: sheet.paintLakeAndMountains(&chance)
    case .coast: sheet.paintCoast(&chance)
    case .skyline: sheet.paintSkyline(&chance)
    case .forest: sheet.paintForest(&chance)
    case .desert: sheet.paintDesert(&chance)
    case .nightSky: sheet.paintNightSky(&chance)
    case .fields: sheet.paintFields(&chance)
    case .interior: sheet.paintInterior(&chance)
    case .stillLife: sheet.paintStillLife(&chance)
    case .village: sheet.paintVillage(&chance)
    case .garden: sheet.paintGarden(&chance)
    case .harbour: sheet.paintHarbour(&chance)
    }
  }
}
