import Drawing
import Imaging

/// The colours of a maze's ground, by what they are for; raw values are palette indices.
///
/// Which tones stand for a floor, a wall, the start or the goal is what keeps them apart for whoever
/// reads the picture.
enum MazeTone: UInt8, CaseIterable, Sendable {
  // What every maze has: the frame, the floor, walls, the mats, their borders and their signs
  case frame, label1, label2, label3, label
  case floor, wall
  case startMat, startEdge, startSign1, startSign2, startSign3, startSign
  case goalMat, goalEdge, goalSign1, goalSign2, goalSign3, goalSign
  // Textures, shadows and outlines
  case frameDetail, floorDetail, floorLight, shade, wallDetail, wallLight, rim
  // What lies between them where borders are no rows of pixels: outlines half over the floor and half over
  // the frame, walls over outlines, floor over the frame, mats over the floor
  case rimFloor1, rimFloor2, rimFloor3
  case rimFrame1, rimFrame2, rimFrame3
  case wallRim1, wallRim2, wallRim3
  case floorFrame1, floorFrame2, floorFrame3
  case startFloor1, startFloor2, startFloor3
  case goalFloor1, goalFloor2, goalFloor3

  /// How many of the tones, from the first, mazes of a theme and a kind of grid are drawn in.
  static func count(_ theme: MazeTheme, _ kind: Lattice.Kind) -> Int {
    guard kind == .square else { return allCases.count }
    let isBare =
      theme.outline == 0 && theme.shadow == 0 && theme.wallTexture == .none
      && theme.floorTexture == .none && theme.frameTexture == .none
    return Int(isBare ? MazeTone.frameDetail.rawValue : MazeTone.rimFloor1.rawValue)
  }

  /// What a floor that nothing stands on is drawn in.
  static let floors: [MazeTone] = [.floor, .floorDetail, .floorLight, .shade, .rimFloor1]

  /// What a border that is shut is drawn in.
  static let walls: [MazeTone] = [
    .wall, .wallDetail, .wallLight, .rim, .rimFloor2, .rimFloor3, .rimFrame2, .rimFrame3,
    .wallRim1, .wallRim2, .wallRim3,
  ]

  /// What the start is drawn in where no sign stands.
  static let starts: [MazeTone] = [.startMat, .startEdge, .startFloor2, .startFloor3]

  /// What the goal is drawn in where no sign stands.
  static let goals: [MazeTone] = [.goalMat, .goalEdge, .goalFloor2, .goalFloor3]

  /// What ink is laid on: floors, and the mats' middle.
  static let grounds: [MazeTone] = [
    .floor, .floorDetail, .floorLight, .shade, .startMat, .goalMat,
  ]

  /// Returns the tone so many places further on in the list.
  func next(_ places: Int) -> MazeTone { MazeTone(rawValue: rawValue + UInt8(places)) ?? self }
}

/// What the layers of a maze do to the indices beneath them.
enum MazeGlaze {
  /// An outline, or a wall without one.
  static let rim = edge(of: .rim)
  /// A wall without an outline.
  static let bare = edge(of: .wall)
  /// The body of a wall, over its outline.
  static let body = Glaze(levels: 4) { level, index in
    guard let tone = MazeTone(rawValue: index) else { return index }
    if level == 4 { return MazeTone.wall.rawValue }
    let reached =
      tone == .rim ? 0 : depth(of: tone, after: .wallRim1) ?? (tone == .wall ? 4 : nil)
    guard let reached, reached < level else { return index }
    return MazeTone.wallRim1.next(level - 1).rawValue
  }
  /// The floor of a grid, over the frame.
  static let floor = Glaze(levels: 4) { level, index in
    guard let tone = MazeTone(rawValue: index) else { return index }
    let reached = tone == .frame ? 0 : depth(of: tone, after: .floorFrame1)
    guard let reached, reached < level else { return index }
    return (level == 4 ? MazeTone.floor : .floorFrame1.next(level - 1)).rawValue
  }
  /// The mats of the start and the goal, over the floor.
  static let mats = [
    mat(of: .startEdge, blends: .startFloor1), mat(of: .goalEdge, blends: .goalFloor1),
  ]
  /// The insides of the mats, all or nothing.
  static let insides = [MazeTone.startMat, .goalMat].map { mat in
    Glaze(levels: 4) { level, index in level >= 2 ? mat.rawValue : index }
  }
  /// The signs on the mats.
  static let signs = [MazeTone.startMat, .goalMat].map { mat in
    Glaze(levels: 4) { level, index in
      let reached = depth(of: index, after: mat.next(2)) ?? 0
      return level > reached ? mat.next(1 + level).rawValue : index
    }
  }

  private static func depth(of index: UInt8, after first: MazeTone) -> Int? {
    let place = Int(index) - Int(first.rawValue)
    return 0...3 ~= place ? place + 1 : nil
  }

  private static func depth(of tone: MazeTone, after first: MazeTone) -> Int? {
    let place = Int(tone.rawValue) - Int(first.rawValue)
    return 0...2 ~= place ? place + 1 : nil
  }

  private static func edge(of full: MazeTone) -> Glaze {
    Glaze(levels: 4) { level, index in
      guard let tone = MazeTone(rawValue: index), tone != full else { return index }
      if level == 4 { return full.rawValue }
      let outside = depth(of: tone, after: .rimFrame1)
      let isOutside = tone == .frame || outside != nil
      let reached = outside ?? depth(of: tone, after: .rimFloor1) ?? 0
      guard reached < level else { return index }
      return (isOutside ? MazeTone.rimFrame1 : .rimFloor1).next(level - 1).rawValue
    }
  }

  private static func mat(of edge: MazeTone, blends: MazeTone) -> Glaze {
    Glaze(levels: 4) { level, index in
      guard let tone = MazeTone(rawValue: index) else { return index }
      if level == 4 { return edge.rawValue }
      let reached = depth(of: tone, after: blends) ?? (tone == .floor ? 0 : 4)
      return reached < level ? blends.next(level - 1).rawValue : index
    }
  }
}
