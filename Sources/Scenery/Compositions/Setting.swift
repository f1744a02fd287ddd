import Seeding

extension Composition {
  /// Where a composition is.
  public enum Setting: String, CaseIterable, Hashable, Sendable {
    /// A table top before a wall.
    case desk
    /// A worktop before tiles.
    case kitchen
    /// A pavement before houses.
    case street
    /// A lawn before a fence.
    case garden
    /// The boards of a shelf.
    case shelf
    /// Sand before the sea.
    case beach
    /// A workbench before a wall for tools.
    case workshop
    /// A ground to play on, before trees.
    case playground
  }
}

/// Where things may be in a setting, in units from the top left of the picture.
struct Stage {
  /// A part of the ground, or a board.
  struct Ground {
    var x: ClosedRange<Float>
    /// The furthest and the nearest row on which things stand.
    var y: ClosedRange<Float>
    /// How large things are at the furthest row; 1 at the nearest.
    var scale: Float = 1
    /// How tall things at the nearest row may be.
    var room: Float
  }

  /// Where things may hang or fly.
  struct Zone {
    var x: ClosedRange<Float>
    var y: ClosedRange<Float>
  }

  var grounds: [Ground]
  var walls: [Zone] = []
  var skies: [Zone] = []
  /// The usual height of a tall mug, in units, where there is much room.
  var unit: Float
}

/// What a setting is painted with: bands of rows, then shapes.
struct Backdrop {
  struct Band {
    var y: ClosedRange<Float>
    var from: UInt32
    var to: UInt32
  }

  var bands: [Band] = []
  /// Shapes in units from the top left of the picture.
  var pen: Pen
}

extension Composition.Setting {
  /// Sets up a place.
  ///
  /// - Parameters:
  ///   - wide: The width of the picture in units.
  ///   - high: Its height in units.
  ///   - count: How many things are to find a place.
  ///   - chance: Where its colours and proportions come from.
  /// - Returns: Where things may be, and what is behind them.
  func set(wide: Float, high: Float, count: Int, _ chance: inout Chance) -> (Stage, Backdrop) {
    var backdrop = Backdrop(pen: Pen(width: wide, height: high, whims: .zero))
    let stage =
      switch self {
      case .desk: backdrop.setDesk(&chance)
      case .kitchen: backdrop.setKitchen(&chance)
      case .street: backdrop.setStreet(&chance)
      case .garden: backdrop.setGarden(&chance)
      case .shelf: backdrop.setShelf(for: count, &chance)
      case .beach: backdrop.setBeach(&chance)
      case .workshop: backdrop.setWorkshop(&chance)
      case .playground: backdrop.setPlayground(&chance)
      }
    return (stage, backdrop)
  }
}
