import Seeding

/// A knob on a gently bowed edge, as jigsaws have them: a neck, and a round head that holds fast.
struct Tab {
  /// What the knobs of one jigsaw have in common.
  struct Style {
    /// How large they are, about 1.
    let scale: Double
    /// How round their heads are: how high above a circle's top, as a share of its radius.
    let stretch: Double

    init(using chance: inout Chance) {
      scale = chance.real(in: 0.92...1.06)
      stretch = chance.real(in: 0.88...1.08)
    }
  }

  /// The length of the edge, in pixels, as all lengths.
  private let length: Double
  /// The middle of the neck along it.
  private let middle: Double
  /// Half of the neck.
  private let neck: Double
  /// How high the narrowest part of the neck lies.
  private let waist: Double
  /// The radius of the head on either side, and how high its widest part lies.
  private let radii: (Double, Double)
  private let belly: Double
  /// How far the knob reaches.
  private let reach: Double
  /// How far the edge turns into the neck on either side.
  private let fillets: (Double, Double)
  /// How far the edge lies back on either side, and how it is bowed.
  private let dips: (Double, Double)
  private let bows: (Double, Double)
  /// How far the head leans along the edge, a share of its height.
  private let lean: Double

  /// Draws a knob.
  ///
  /// - Parameters:
  ///   - length: The length of the edge in pixels.
  ///   - side: The shorter side of a cell in pixels, by which it is measured.
  ///   - style: What the knobs of the jigsaw have in common.
  ///   - chance: Where the rest comes from.
  init(length: Double, side: Double, style: Style, using chance: inout Chance) {
    let size = side * style.scale * chance.real(in: 0.9...1.05)
    self.length = length
    neck = max(3.6, size * chance.real(in: 0.058...0.08))
    let head = max(neck + 2, size * chance.real(in: 0.116...0.144))
    radii = (head * chance.real(in: 0.94...1.06), head * chance.real(in: 0.94...1.06))
    let radius = head * style.stretch * chance.real(in: 0.94...1.06)
    reach = min(0.26 * side, max(radius + 0.1 * size, size * chance.real(in: 0.21...0.25)))
    belly = reach - radius
    waist = max(2.4, belly * chance.real(in: 0.26...0.38))
    fillets = (
      max(2.8, size * chance.real(in: 0.055...0.095)),
      max(2.8, size * chance.real(in: 0.055...0.095))
    )
    dips = (side * chance.real(in: -0.006...0.03), side * chance.real(in: -0.006...0.03))
    bows = (side * chance.real(in: -0.035...0.05), side * chance.real(in: -0.035...0.05))
    lean = chance.real(in: -0.22...0.22)
    middle = length / 2 + min(length, 1.6 * side) * chance.real(in: -0.09...0.09)
  }

  /// The edge with its knob.
  ///
  /// - Parameter isOut: Whether it points to the left of the way.
  /// - Returns: The curve.
  func stroke(isOut: Bool) -> Stroke {
    let sign = isOut ? 1.0 : -1.0
    func spot(_ u: Double, _ v: Double) -> Stroke.Spot { (u + lean * v, sign * v) }
    // How far the control points of a quarter of a circle lie from its ends.
    let kappa = 0.5523
    let (left, right) = (middle - neck, middle + neck)
    let (first, last) = (left - fillets.0, right + fillets.1)
    let rise = belly - waist
    var stroke = Stroke()
    stroke.curve(
      (first * 0.36, -sign * bows.0), spot(first * 0.66, -dips.0), to: spot(first, -dips.0))
    stroke.curve(
      spot(first + fillets.0 * 0.6, -dips.0), spot(left, waist - (waist + dips.0) * 0.6),
      to: spot(left, waist))
    stroke.curve(
      spot(left, waist + rise * 0.45), spot(middle - radii.0, belly - rise * 0.6),
      to: spot(middle - radii.0, belly))
    stroke.curve(
      spot(middle - radii.0, belly + kappa * (reach - belly)),
      spot(middle - kappa * radii.0, reach), to: spot(middle, reach))
    stroke.curve(
      spot(middle + kappa * radii.1, reach),
      spot(middle + radii.1, belly + kappa * (reach - belly)), to: spot(middle + radii.1, belly))
    stroke.curve(
      spot(middle + radii.1, belly - rise * 0.6), spot(right, waist + rise * 0.45),
      to: spot(right, waist))
    stroke.curve(
      spot(right, waist - (waist + dips.1) * 0.6), spot(last - fillets.1 * 0.6, -dips.1),
      to: spot(last, -dips.1))
    stroke.curve(
      spot(last + (length - last) * 0.34, -dips.1),
      (last + (length - last) * 0.64, -sign * bows.1), to: (length, 0))
    return stroke
  }
}
