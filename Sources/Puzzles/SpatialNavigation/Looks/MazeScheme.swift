import Drawing
import Imaging

/// The colours of one maze.
struct MazeScheme: Sendable {
  /// A colour that has a name.
  struct Ink: Hashable, Sendable {
    let colour: RGB
    let name: String

    static let red = Ink(colour: RGB(0xc00d1a), name: "red")
    static let brightRed = Ink(colour: RGB(0xff5a4d), name: "red")
    static let yellow = Ink(colour: RGB(0xffdb45), name: "yellow")
    static let blue = Ink(colour: RGB(0x16288f), name: "blue")
    static let pink = Ink(colour: RGB(0xff62c8), name: "pink")
    static let green = Ink(colour: RGB(0x5cf07a), name: "green")
  }

  /// The colours of a mat: its middle, its border, and the sign on it.
  struct Mat: Hashable, Sendable {
    let (mat, edge, sign): (Int, Int, Int)

    init(_ mat: Int, _ edge: Int, _ sign: Int) {
      (self.mat, self.edge, self.sign) = (mat, edge, sign)
    }

    static let mint = Mat(0xcfeecb, 0x6fb872, 0x1c6b2f)
    static let gold = Mat(0xffe28f, 0xdb9c22, 0x7a4c00)
    static let lilac = Mat(0xe6d8fa, 0xa182d6, 0x4f2a96)
    static let azure = Mat(0xd0e4ff, 0x719fe0, 0x174a9e)
    static let moss = Mat(0x17492d, 0x3c9a62, 0x8beb97)
    static let bronze = Mat(0x553e0f, 0xb98a28, 0xffd34d)
    static let plum = Mat(0x3d2468, 0x8a63cf, 0xd6c0ff)
  }

  /// Frame, its detail, and labels.
  var frame: (Int, Int, Int)
  /// Floor, its detail, its light, and the shadows on it.
  var floor: (Int, Int, Int, Int)
  /// Walls, their detail, their light, and their outline.
  var wall: (Int, Int, Int, Int)
  /// The ink of paths.
  var ink: Ink
  /// What the start and the goal lie on.
  var start: Mat
  var goal: Mat

  init(
    frame: (Int, Int, Int), floor: (Int, Int, Int, Int), wall: (Int, Int, Int, Int),
    ink: Ink = .red, start: Mat = .mint, goal: Mat = .gold
  ) {
    (self.frame, self.floor, self.wall) = (frame, floor, wall)
    (self.ink, self.start, self.goal) = (ink, start, goal)
  }

  /// The colours between inks and the ground.
  static let casing = RGB(0, 0, 0)

  /// The colours of the tones, in their order.
  var colours: [RGB] {
    var colours = [RGB](repeating: RGB(0, 0, 0), count: MazeTone.allCases.count)
    func set(_ tone: MazeTone, _ hex: Int) { colours[Int(tone.rawValue)] = RGB(hex) }
    func mix(_ first: MazeTone, _ ground: Int, _ over: Int) {
      for level in 1...3 {
        colours[Int(first.next(level - 1).rawValue)] = InkedPalette.blend(
          RGB(ground), RGB(over), level, of: 4)
      }
    }
    set(.frame, frame.0)
    set(.frameDetail, frame.1)
    set(.label, frame.2)
    mix(.label1, frame.0, frame.2)
    set(.floor, floor.0)
    set(.floorDetail, floor.1)
    set(.floorLight, floor.2)
    set(.shade, floor.3)
    set(.wall, wall.0)
    set(.wallDetail, wall.1)
    set(.wallLight, wall.2)
    set(.rim, wall.3)
    mix(.rimFloor1, floor.0, wall.3)
    mix(.rimFrame1, frame.0, wall.3)
    mix(.wallRim1, wall.3, wall.0)
    mix(.floorFrame1, frame.0, floor.0)
    for (mat, first, blends) in [
      (start, MazeTone.startMat, MazeTone.startFloor1), (goal, .goalMat, .goalFloor1),
    ] {
      set(first, mat.mat)
      set(first.next(1), mat.edge)
      mix(first.next(2), mat.mat, mat.sign)
      set(first.next(5), mat.sign)
      mix(blends, floor.0, mat.edge)
    }
    return colours
  }
}

/// The colours of a path that changes on its way.
struct MazeRamp: Sendable {
  /// The colours from the first move to the last.
  let colours: [RGB]
  /// The names of the first and the last.
  let names: [String]

  /// Blends colours into eight.
  private init(_ stops: [Int], names: [String]) {
    let parts = (stops.count - 1) * 7
    colours = (0..<8).map { number in
      // Stops lie 7 parts apart, colours as many as there are stretches between stops.
      let place = number * parts / 7
      let (stop, share) = (
        min(place / 7, stops.count - 2), place - min(place / 7, stops.count - 2) * 7
      )
      return InkedPalette.blend(RGB(stops[stop]), RGB(stops[stop + 1]), share, of: 7)
    }
    self.names = names
  }

  /// The ramps that there are.
  static let all = [
    MazeRamp([0xffe14d, 0xff9a3c, 0xff5a4d], names: ["yellow", "red"]),
    MazeRamp([0x5cf07a, 0x4fd5e0, 0x5f9dff], names: ["green", "blue"]),
    MazeRamp([0x5f9dff, 0xb583ff, 0xff62c8], names: ["blue", "pink"]),
    MazeRamp([0xff62c8, 0xff8c6a, 0xffe14d], names: ["pink", "yellow"]),
    MazeRamp([0xff9a3c, 0xf2e04a, 0x5cf07a], names: ["orange", "green"]),
  ]
}
