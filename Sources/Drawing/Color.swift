public import Imaging

/// A colour of the sRGB space with straight (not premultiplied) alpha.
public struct Color: Hashable, Sendable {
  /// The amount of red, from 0 to 1.
  public var red: Double
  /// The amount of green, from 0 to 1.
  public var green: Double
  /// The amount of blue, from 0 to 1.
  public var blue: Double
  /// The opacity, from 0 to 1.
  public var alpha: Double

  /// Creates a colour from its channels.
  public init(red: Double, green: Double, blue: Double, alpha: Double = 1) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// Creates the colour of a pixel: a canvas that is filled with it holds exactly that pixel.
  public init(_ pixel: RGB, alpha: Double = 1) {
    self.init(
      red: Double(pixel.red) / 255, green: Double(pixel.green) / 255,
      blue: Double(pixel.blue) / 255, alpha: alpha)
  }

  /// Paper.
  public static let white = Color(red: 1, green: 1, blue: 1)
  /// Night.
  public static let black = Color(red: 0, green: 0, blue: 0)
}
