import Datasets
import Imaging

/// A picture that is worth nothing, though it may look as if it were.
struct Attack {
  var name: String
  var picture: Picture

  init(_ name: String, _ picture: Picture) {
    self.name = name
    self.picture = picture
  }
}

/// The attacks on a sample: those on every task, and those on its own.
func attacks(_ sample: ScoredSample) throws -> [Attack] {
  let own: [Attack] =
    switch sample.record.task {
    case "spatial_navigation": try walkAttacks(sample)
    case "jigsaw_assembly": try jigsawAttacks(sample)
    case "visual_search": try searchAttacks(sample)
    default: try chartAttacks(sample)
    }
  return try generalAttacks(sample) + own
}

/// Pictures that are worth nothing whatever is asked.
private func generalAttacks(_ sample: ScoredSample) throws -> [Attack] {
  let (problem, last) = (sample.ground, sample.last)
  let (width, height) = (problem.width, problem.height)
  return [
    Attack("unedited", problem),
    Attack("unedited, harmed", try Harm.several(problem)),
    Attack("unedited, in grey", problem.grey()),
    Attack("red", .plain(255, 0, 0, width, height)),
    Attack("black", .plain(0, 0, 0, width, height)),
    Attack("white", .plain(255, 255, 255, width, height)),
    Attack("noise", Picture.plain(128, 128, 128, width, height).noisy(127)),
    Attack("gradient", problem.mapped { x, _, _, _ in Double(x) * 255 / Double(width) }),
    Attack(
      "squares",
      problem.mapped { x, y, channel, _ in
        (x / 32 + y / 32) % 2 == 0 ? (channel == 0 ? 255 : 0) : 255
      }),
    Attack("one pixel", .plain(255, 0, 0, 1, 1)),
    Attack("tiny", last.sized(max(1, last.width / 20), max(1, last.height / 20))),
    Attack("a stripe", last.sized(last.width, max(1, last.height / 16))),
    Attack("negative", problem.inverted()),
    Attack("right, as a negative", last.inverted()),
    Attack("mirrored", problem.mirrored()),
    Attack("upside down", problem.upsideDown()),
    Attack("transposed", problem.transposed().sized(width, height)),
    Attack("four times over", problem.fourTimes()),
    Attack("too near", problem.middle().sized(width, height)),
    // The problem under a red glaze.
    Attack(
      "red everywhere",
      problem.mapped { x, y, channel, bytes in
        0.4 * Double(bytes[3 * (y * width + x) + channel]) + (channel == 0 ? 153 : 0)
      }),
    // Red lines over all of the problem.
    Attack(
      "scribbled",
      problem.mapped { x, y, channel, bytes in
        x % 16 < 4 || y % 16 < 4
          ? (channel == 0 ? 255 : 0) : Double(bytes[3 * (y * width + x) + channel])
      }),
    Attack("framed", problem.outlined([0, 0, width, height], line: 6)),
  ]
}

extension Picture {
  static func plain(_ red: UInt8, _ green: UInt8, _ blue: UInt8, _ width: Int, _ height: Int)
    -> Picture
  {
    Picture(
      width: width, height: height,
      pixels: .indexed(
        Array(repeating: 0, count: width * height), palette: [RGB(red, green, blue)]))
  }

  /// The picture with each pixel taken from another place of it.
  func taken(_ place: (_ x: Int, _ y: Int) -> (x: Int, y: Int)) -> Picture {
    mapped { x, y, channel, bytes in
      let from = place(x, y)
      return Double(bytes[3 * (from.y * width + from.x) + channel])
    }
  }

  func inverted() -> Picture {
    mapped { x, y, channel, bytes in 255 - Double(bytes[3 * (y * width + x) + channel]) }
  }

  func grey() -> Picture {
    mapped { x, y, _, bytes in
      let place = 3 * (y * width + x)
      return Double(Int(bytes[place]) + 2 * Int(bytes[place + 1]) + Int(bytes[place + 2])) / 4
    }
  }

  func mirrored() -> Picture { taken { x, y in (width - 1 - x, y) } }

  func upsideDown() -> Picture { taken { x, y in (x, height - 1 - y) } }

  func transposed() -> Picture {
    let bytes = rgbBytes
    var turned: [UInt8] = []
    for x in 0..<width {
      for y in 0..<height { turned += bytes[3 * (y * width + x)..<3 * (y * width + x) + 3] }
    }
    return Picture(width: height, height: width, pixels: .rgb(turned))
  }

  /// The picture four times, each at half its size.
  func fourTimes() -> Picture {
    let small = scaled(0.5)
    return [(0, 0), (width / 2, 0), (0, height / 2), (width / 2, height / 2)]
      .reduce(self) { $0.pasting(small, at: $1) }
  }

  /// The middle of the picture.
  func middle() -> Picture {
    part([width / 4, height / 4, width - width / 4, height - height / 4])
  }

  func part(_ box: [Int]) -> Picture {
    let bytes = rgbBytes
    var part: [UInt8] = []
    for y in box[1]..<box[3] { part += bytes[3 * (y * width + box[0])..<3 * (y * width + box[2])] }
    return Picture(width: box[2] - box[0], height: box[3] - box[1], pixels: .rgb(part))
  }

  func pasting(_ other: Picture, at corner: (x: Int, y: Int)) -> Picture {
    let patch = other.rgbBytes
    return mapped { x, y, channel, bytes in
      let (column, row) = (x - corner.x, y - corner.y)
      return 0..<other.width ~= column && 0..<other.height ~= row
        ? Double(patch[3 * (row * other.width + column) + channel])
        : Double(bytes[3 * (y * width + x) + channel])
    }
  }

  /// What another picture shows wherever two pictures of its size differ: an edit moved to another ground; or what a third
  /// shows there.
  func withEdit(from before: Picture, to after: Picture, by edit: Picture? = nil) -> Picture {
    let (old, new, shown) = (before.rgbBytes, after.rgbBytes, (edit ?? after).rgbBytes)
    return mapped { x, y, channel, bytes in
      let place = 3 * (y * width + x)
      let isEdited = (0..<3).contains { old[place + $0] != new[place + $0] }
      return Double(isEdited ? shown[place + channel] : bytes[place + channel])
    }
  }

  /// The picture with a share of another mixed in.
  func mixed(with other: Picture, _ share: Double) -> Picture {
    let theirs = other.rgbBytes
    return mapped { x, y, channel, bytes in
      let place = 3 * (y * width + x) + channel
      return (1 - share) * Double(bytes[place]) + share * Double(theirs[place])
    }
  }
}
