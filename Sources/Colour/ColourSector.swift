/// A part of CIELAB that has one name.
struct ColourSector: Sendable {
  /// What people call it.
  let name: ColourName
  /// L*, from 0 to 100.
  let lightness: ClosedRange<Float>
  /// C*, from 0.
  let chroma: ClosedRange<Float>
  /// Where the hues begin and end, in degrees; they begin below 0 where red lies between.
  let hue: ClosedRange<Float>

  private init(
    _ name: ColourName, _ lightness: ClosedRange<Float>, _ chroma: ClosedRange<Float>,
    _ hue: ClosedRange<Float> = 0...360
  ) {
    self.name = name
    self.lightness = lightness
    self.chroma = chroma
    self.hue = hue
  }

  /// Whether a hue, from 0 up to 360 degrees, lies in the sector.
  func holds(hue: Float) -> Bool {
    self.hue.contains(hue) || self.hue.contains(hue - 360)
  }

  /// The sectors: name, L*, C*, hue.
  ///
  /// Brown is dark orange and pink is light red, so these differ by lightness and chroma. The blue of
  /// screens lies at 306 degrees, where weaker colours are called purple.
  static let all: [ColourSector] = [
    ColourSector(.black, 0...13, 0...7),
    ColourSector(.grey, 26...80, 0...6),
    ColourSector(.white, 92...100, 0...5),
    ColourSector(.red, 22...52, 44...140, 14...42),
    ColourSector(.orange, 56...82, 58...140, 54...76),
    ColourSector(.yellow, 72...100, 52...140, 86...103),
    ColourSector(.green, 18...88, 20...140, 116...166),
    ColourSector(.turquoise, 36...94, 20...140, 180...208),
    ColourSector(.blue, 14...90, 13...140, 233...284),
    ColourSector(.blue, 10...50, 34...140, 284...298),
    ColourSector(.blue, 10...42, 62...140, 298...307),
    ColourSector(.purple, 18...66, 18...140, 311...325),
    ColourSector(.purple, 18...66, 18...75, 325...332),
    ColourSector(.pink, 62...90, 20...80, -14...18),
    ColourSector(.brown, 20...46, 16...48, 48...78),
    ColourSector(.beige, 74...94, 11...30, 72...98),
  ]
}
