/// The names of colours, and what they cover, as the contract of the jigsaw has them.
public struct ColourName: Sendable {
  /// The name.
  public var name: String
  var lightness: ClosedRange<Double>
  var chroma: ClosedRange<Double>
  /// The hue in degrees; nil for any.
  var hue: ClosedRange<Double>?

  /// The table of the contract.
  public static let table: [ColourName] = [
    ColourName(name: "black", lightness: 0...13, chroma: 0...7),
    ColourName(name: "grey", lightness: 26...80, chroma: 0...6),
    ColourName(name: "white", lightness: 92...100, chroma: 0...5),
    ColourName(name: "red", lightness: 22...52, chroma: 44...140, hue: 14...42),
    ColourName(name: "orange", lightness: 56...82, chroma: 58...140, hue: 54...76),
    ColourName(name: "yellow", lightness: 72...100, chroma: 52...140, hue: 86...103),
    ColourName(name: "green", lightness: 18...88, chroma: 20...140, hue: 116...166),
    ColourName(name: "turquoise", lightness: 36...94, chroma: 20...140, hue: 180...208),
    ColourName(name: "blue", lightness: 14...90, chroma: 13...140, hue: 233...284),
    ColourName(name: "blue", lightness: 10...50, chroma: 34...140, hue: 284...298),
    ColourName(name: "blue", lightness: 10...42, chroma: 62...140, hue: 298...307),
    ColourName(name: "purple", lightness: 18...66, chroma: 18...140, hue: 311...325),
    ColourName(name: "purple", lightness: 18...66, chroma: 18...75, hue: 325...332),
    ColourName(name: "pink", lightness: 62...90, chroma: 20...80, hue: -14...18),
    ColourName(name: "brown", lightness: 20...46, chroma: 16...48, hue: 48...78),
    ColourName(name: "beige", lightness: 74...94, chroma: 11...30, hue: 72...98),
  ]

  /// Every name.
  public static let names = Set(table.map(\.name))

  /// Whether a colour has a name of the table.
  public static func covers(_ name: String, _ colour: Lab) -> Bool {
    table.contains { $0.name == name && $0.covers(colour) }
  }

  /// Whether a colour has the name, within 1 of L* and chroma and 2 degrees of hue.
  public func covers(_ colour: Lab) -> Bool {
    guard colour.l >= lightness.lowerBound - 1, colour.l <= lightness.upperBound + 1,
      colour.chroma >= chroma.lowerBound - 1, colour.chroma <= chroma.upperBound + 1
    else { return false }
    guard let hue else { return true }
    return [0, 360].contains { turn in
      hue.lowerBound - 2 <= colour.hue + turn && colour.hue + turn <= hue.upperBound + 2
    }
  }
}
