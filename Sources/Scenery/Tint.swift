import Seeding

/// A colour: red, green, blue from 0 to 1, and how much of it covers what lies below.
typealias Tint = SIMD4<Float>

/// A place on a sheet, in units from the top left; the shorter side of a sheet is one unit.
typealias Spot = SIMD2<Float>

extension SIMD4<Float> {
  /// An opaque colour from its three bytes, red first.
  init(hex: UInt32) {
    self.init(
      Float(hex >> 16 & 255) / 255, Float(hex >> 8 & 255) / 255, Float(hex & 255) / 255, 1)
  }

  /// The same colour, covering this much.
  @inline(__always)
  func alpha(_ alpha: Float) -> Tint { Tint(x, y, z, alpha) }

  /// The colour made lighter or darker by a factor, covering as much as before.
  @inline(__always)
  func times(_ factor: Float) -> Tint { Tint(x * factor, y * factor, z * factor, w) }

  /// The colour multiplied channel by channel, covering as much as before.
  @inline(__always)
  func times(_ other: Tint) -> Tint { Tint(x * other.x, y * other.y, z * other.z, w) }

  /// How light it looks, 0 to 1.
  @inline(__always)
  var luminance: Float { x * 0.299 + y * 0.587 + z * 0.114 }
}

/// Goes from one colour to another.
@inline(__always)
func mix(_ a: Tint, _ b: Tint, _ share: Float) -> Tint { a + (b - a) * share }

/// Goes from one number to another.
@inline(__always)
func mix(_ a: Float, _ b: Float, _ share: Float) -> Float { a + (b - a) * share }

/// The nearest number from 0 to 1.
@inline(__always)
func clamp(_ x: Float) -> Float { x < 0 ? 0 : (x > 1 ? 1 : x) }

/// A smooth step from 0 at one number to 1 at another.
@inline(__always)
func ramp(_ from: Float, _ to: Float, _ x: Float) -> Float {
  let t = clamp((x - from) / (to - from))
  return t * t * (3 - 2 * t)
}

/// Sine and cosine of a number of whole turns, by a polynomial, so that every machine agrees.
func wave(_ turns: Float) -> Spot {
  let quarters = (turns * 4).rounded()
  let x = (turns * 4 - quarters) * (Float.pi / 2)
  let square = x * x
  let sine = x * (1 - square / 6 * (1 - square / 20 * (1 - square / 42)))
  let cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30))
  switch Int(quarters) & 3 {
  case 0: return Spot(sine, cosine)
  case 1: return Spot(cosine, -sine)
  case 2: return Spot(-sine, -cosine)
  default: return Spot(-cosine, sine)
  }
}

/// A direction of length 1, clockwise from the right by a number of turns.
func direction(_ turns: Float) -> Spot {
  let wave = wave(turns)
  return Spot(wave.y, wave.x)
}

extension Chance {
  /// Returns a uniform number between two bounds.
  mutating func between(_ low: Float, _ high: Float) -> Float {
    low + (high - low) * Float(real())
  }

  /// Returns a number between two bounds that is near their middle more often than not.
  mutating func around(_ low: Float, _ high: Float) -> Float {
    low + (high - low) * (Float(real()) + Float(real())) / 2
  }

  /// Returns what tells one noise from another.
  mutating func grainSeed() -> UInt32 { UInt32(truncatingIfNeeded: bits()) }

  /// Returns a stream of its own, so that how much is drawn from it changes nothing else.
  mutating func fork() -> Chance { Chance(Seed(bits())) }

  /// Returns one of the colours.
  mutating func tint(_ hexes: [UInt32]) -> Tint { Tint(hex: element(of: hexes) ?? 0) }

  /// Returns a colour near another.
  mutating func vary(_ tint: Tint, _ amount: Float = 0.06) -> Tint {
    let light = between(1 - amount * 1.5, 1 + amount * 1.5)
    return Tint(
      tint.x * light * between(1 - amount, 1 + amount),
      tint.y * light * between(1 - amount, 1 + amount),
      tint.z * light * between(1 - amount, 1 + amount), tint.w)
  }

  /// Returns -1 or 1.
  mutating func side() -> Float { happens(0.5) ? 1 : -1 }
}
