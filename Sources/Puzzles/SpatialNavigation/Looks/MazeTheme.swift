/// What a maze is made of.
enum MazeTheme: String, Hashable, Sendable, CaseIterable {
  case plain, blueprint, hedge, dungeon, city, circuit, pencil, dark, sand, neon

  /// How thick walls are, in hundredths of a cell from the border to the wall's edge.
  var thickness: ClosedRange<Int> {
    switch self {
    case .plain, .blueprint, .dark: 3...6
    case .pencil: 3...4
    case .neon: 5...7
    case .sand: 8...12
    case .hedge, .dungeon: 11...15
    case .city, .circuit: 13...15
    }
  }

  /// How broad the outline of walls is, in hundredths of a cell; 0 if they have none.
  var outline: Int {
    switch self {
    case .plain, .blueprint, .pencil, .dark: 0
    case .hedge, .dungeon, .city, .sand: 2
    case .circuit: 3
    case .neon: 3
    }
  }

  /// How far walls throw their shadow, in hundredths of a cell.
  var shadow: Int {
    switch self {
    case .hedge, .city: 5
    case .dungeon, .sand: 3
    default: 0
    }
  }

  /// What fills the body of walls.
  var wallTexture: MazeTexture {
    switch self {
    case .hedge: .leaves
    case .dungeon: .bricks
    case .city: .windows
    case .circuit: .tracks
    case .pencil: .grains
    case .sand: .strata
    default: .none
    }
  }

  /// What fills the floor.
  var floorTexture: MazeTexture {
    switch self {
    case .blueprint, .pencil: .squares
    case .hedge, .sand: .grains
    case .dungeon: .stones
    case .city: .asphalt
    default: .none
    }
  }

  /// What fills the frame.
  var frameTexture: MazeTexture {
    switch self {
    case .blueprint, .pencil: .squares
    case .hedge: .leaves
    case .circuit: .tracks
    case .sand: .grains
    default: .none
    }
  }

  /// What words call its walls.
  var wallName: String {
    switch self {
    case .hedge: "hedges"
    case .city: "buildings"
    case .circuit: "cuts"
    case .sand: "ridges"
    case .neon: "beams"
    default: "walls"
    }
  }
}
