/// A reader of sixels that shares no code with the encoder: what a terminal would show.
struct PlainSixel {
  var width = 0
  var height = 0
  /// Red, green and blue in hundredths of each pixel; nil where nothing was drawn.
  var pixels: [[Int]?] = []

  /// Reads a control string; nil if it is none.
  init?(_ bytes: [UInt8]) {
    let text = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard let start = text.firstIndex(of: "q"), text.first == "\u{1B}", text[1] == "P" else {
      return nil
    }
    var at = start + 1
    var palette: [Int: [Int]] = [:]
    var colour = 0
    var (x, top) = (0, 0)
    func number() -> Int {
      var value = 0
      while at < text.count, let digit = Int(String(text[at])) {
        value = value * 10 + digit
        at += 1
      }
      return value
    }
    func numbers() -> [Int] {
      var list = [number()]
      while at < text.count, text[at] == ";" {
        at += 1
        list.append(number())
      }
      return list
    }
    while at < text.count, text[at] != "\u{1B}" {
      let sign = text[at]
      at += 1
      switch sign {
      case "\"":
        let raster = numbers()
        guard raster.count == 4 else { return nil }
        (width, height) = (raster[2], raster[3])
        pixels = Array(repeating: nil, count: width * height)
      case "#":
        let list = numbers()
        colour = list[0]
        if list.count == 5 { palette[colour] = Array(list[2...]) }
      case "$": x = 0
      case "-":
        x = 0
        top += 6
      default:
        var count = 1
        var sixel = sign
        if sign == "!" {
          count = number()
          sixel = text[at]
          at += 1
        }
        guard 63...126 ~= sixel.value, let ink = palette[colour] else { return nil }
        for _ in 0..<count {
          for bit in 0..<6 where (sixel.value - 63) >> bit & 1 == 1 {
            guard x < width, top + bit < height else { return nil }
            pixels[(top + bit) * width + x] = ink
          }
          x += 1
        }
      }
    }
  }
}
