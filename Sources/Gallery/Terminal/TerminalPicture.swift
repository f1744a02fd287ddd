import Foundation
import Imaging

/// A picture as bytes for a terminal.
struct TerminalPicture {
  private let png: [UInt8]
  private let picture: Picture

  /// The most lines that a picture takes.
  static let mostLines = 36
  /// The width of a character, in pixels, about.
  private static let characterWidth = 9

  /// Reads a picture.
  ///
  /// - Throws: `PNGError` if it can't be decoded.
  init(png: [UInt8]) throws {
    self.png = png
    picture = try Picture(png: png)
  }

  /// The picture for the graphics protocol of Kitty: the PNG file in base64, 4096 characters a piece.
  ///
  /// Source: <https://sw.kovidgoyal.net/kitty/graphics-protocol/>, "Remote client".
  func kitty(columns: Int) -> [UInt8] {
    let text = Array(Data(png).base64EncodedString().utf8)
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: text.count, by: 4096) {
      let end = min(text.count, start + 4096)
      let more = end < text.count ? 1 : 0
      let keys = start == 0 ? "a=T,f=100,q=2,c=\(shown(columns)),m=\(more)" : "m=\(more)"
      bytes += Array("\u{1B}_G\(keys);".utf8) + text[start..<end] + Array("\u{1B}\\".utf8)
    }
    return bytes + [0x0A]
  }

  /// The picture as iTerm2 takes it.
  ///
  /// Source: <https://iterm2.com/documentation-images.html>.
  func iterm(columns: Int) -> [UInt8] {
    Array(
      "\u{1B}]1337;File=inline=1;size=\(png.count);width=\(shown(columns));preserveAspectRatio=1:\(Data(png).base64EncodedString())\u{07}\n"
        .utf8)
  }

  /// The columns that a picture takes: as many as its pixels, but no more than there are, nor more lines than
  /// ``mostLines``.
  private func shown(_ columns: Int) -> Int {
    let own = (picture.width + Self.characterWidth - 1) / Self.characterWidth
    // A character is about twice as high as wide.
    let high = 2 * Self.mostLines * picture.width / picture.height
    return max(1, min(own, columns, high))
  }

  /// The picture as sixels, of at most so many columns of characters.
  ///
  /// Source: DEC, "VT330/VT340 Programmer Reference Manual", chapter 14.
  func sixel(columns: Int) -> [UInt8] {
    let width = min(picture.width, columns * Self.characterWidth)
    let shown = scaled(width: width, mostHeight: Self.mostLines * 2 * Self.characterWidth)
    return SixelEncoder(shown).bytes
  }

  /// The picture as half-blocks, an upper pixel in the colour of the sign and a lower one in that of the ground.
  ///
  /// - Parameters:
  ///   - columns: The most columns.
  ///   - isTrue: Whether the terminal has 24 bits of colour; else the cube of 256 colours is used.
  /// - Returns: Lines of signs with their colours.
  func blocks(columns: Int, isTrue: Bool) -> [UInt8] {
    let shown = scaled(width: min(picture.width, columns), mostHeight: Self.mostLines * 2)
    let pixels = shown.rgbBytes
    func colour(_ x: Int, _ y: Int) -> (Int, Int, Int)? {
      guard y < shown.height else { return nil }
      let start = (y * shown.width + x) * 3
      return (Int(pixels[start]), Int(pixels[start + 1]), Int(pixels[start + 2]))
    }
    func code(_ kind: Int, _ colour: (Int, Int, Int)?) -> String {
      guard let (red, green, blue) = colour else { return "\(kind + 1)" }
      if isTrue { return "\(kind);2;\(red);\(green);\(blue)" }
      func level(_ value: Int) -> Int { value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40 }
      return "\(kind);5;\(16 + 36 * level(red) + 6 * level(green) + level(blue))"
    }
    var text = ""
    for y in stride(from: 0, to: shown.height, by: 2) {
      var last = ""
      for x in 0..<shown.width {
        let codes = "\(code(38, colour(x, y)));\(code(48, colour(x, y + 1)))"
        if codes != last { text += "\u{1B}[\(codes)m" }
        last = codes
        text += "▀"
      }
      text += "\u{1B}[0m\n"
    }
    return Array(text.utf8)
  }

  private func scaled(width: Int, mostHeight: Int) -> Picture {
    var width = max(1, width)
    var height = max(1, picture.height * width / picture.width)
    if height > mostHeight {
      height = mostHeight
      width = max(1, picture.width * height / picture.height)
    }
    guard width < picture.width || height < picture.height else { return picture }
    return picture.reduced(
      columns: 0..<picture.width, rows: 0..<picture.height, width: min(width, picture.width),
      height: min(height, picture.height))
  }
}
