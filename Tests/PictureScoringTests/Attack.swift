import Imaging

/// Pictures that are worth nothing whatever is asked.
enum Attack: String, CaseIterable {
  case unedited, red, black, white, noise, gradient, pixel, tiny, stripe, inverted, mirrored
  case transparent, redEverywhere, scribbled, uneditedSmall

  /// Makes the picture of the problem's.
  func picture(_ problem: Picture) throws -> Picture {
    let (width, height) = (problem.width, problem.height)
    func plain(_ red: UInt8, _ green: UInt8, _ blue: UInt8, _ w: Int, _ h: Int) -> Picture {
      Picture(
        width: w, height: h,
        pixels: .indexed(Array(repeating: 0, count: w * h), palette: [RGB(red, green, blue)]))
    }
    switch self {
    case .unedited: return problem
    case .uneditedSmall: return try Harm.several(problem)
    case .red: return plain(255, 0, 0, width, height)
    case .black: return plain(0, 0, 0, width, height)
    case .white: return plain(255, 255, 255, width, height)
    case .noise: return plain(128, 128, 128, width, height).noisy(127)
    case .gradient: return problem.mapped { x, _, _, _ in Double(x) * 255 / Double(width) }
    case .pixel: return plain(255, 0, 0, 1, 1)
    case .tiny: return problem.sized(max(1, width / 20), max(1, height / 20))
    case .stripe: return problem.sized(width, max(1, height / 16))
    case .inverted:
      return problem.mapped { x, y, channel, bytes in
        255 - Double(bytes[3 * (y * width + x) + channel])
      }
    case .mirrored:
      return problem.mapped { x, y, channel, bytes in
        Double(bytes[3 * (y * width + width - 1 - x) + channel])
      }
    case .transparent: return plain(255, 255, 255, width, height)
    case .redEverywhere:
      // The problem under a red glaze.
      return problem.mapped { x, y, channel, bytes in
        0.4 * Double(bytes[3 * (y * width + x) + channel]) + (channel == 0 ? 153 : 0)
      }
    case .scribbled:
      // Red lines over all of the problem.
      return problem.mapped { x, y, channel, bytes in
        x % 16 < 4 || y % 16 < 4
          ? (channel == 0 ? 255 : 0) : Double(bytes[3 * (y * width + x) + channel])
      }
    }
  }
}
