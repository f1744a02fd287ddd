/// A reader of PNG files written straight from the specification, for what the encoder writes.
///
/// It shares no code with the encoder nor with libpng.
struct PlainPNG {
  struct Malformed: Error {
    var reason: String
    init(_ reason: String) { self.reason = reason }
  }

  var width = 0
  var height = 0
  var depth = 0
  var colourType = 0
  var palette: [[UInt8]] = []
  /// The filter of each row.
  var filters: [UInt8] = []
  /// Indices, or three bytes a pixel.
  var pixels: [UInt8] = []

  init(_ bytes: [UInt8]) throws {
    guard bytes.starts(with: [137, 80, 78, 71, 13, 10, 26, 10]) else {
      throw Malformed("signature")
    }
    var position = 8
    var names: [String] = []
    var data: [UInt8] = []
    while position < bytes.count {
      let length = Self.number(bytes[position...])
      let end = position + 12 + length
      guard end <= bytes.count else { throw Malformed("a chunk's length") }
      let named = Array(bytes[position + 4..<end - 4])
      guard Self.number(bytes[(end - 4)...]) == Self.sum(named) else { throw Malformed("CRC") }
      names.append(String(decoding: named.prefix(4), as: UTF8.self))
      let content = Array(named.dropFirst(4))
      switch names.last {
      case "IHDR":
        width = Self.number(content[0...])
        height = Self.number(content[4...])
        (depth, colourType) = (Int(content[8]), Int(content[9]))
        guard content[10...] == [0, 0, 0], content.count == 13 else { throw Malformed("IHDR") }
      case "PLTE":
        palette = stride(from: 0, to: length, by: 3).map { Array(content[$0..<$0 + 3]) }
      case "IDAT": data += content
      default: break
      }
      position = end
    }
    let expected =
      colourType == 3 ? ["IHDR", "PLTE", "IDAT", "IEND"] : ["IHDR", "IDAT", "IEND"]
    guard names == expected else { throw Malformed("the chunks \(names)") }
    try unfilter(PlainInflate.content(of: data))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  /// CRC-32, a bit at a time.
  static func sum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }

  private mutating func unfilter(_ rows: [UInt8]) throws {
    let channels = colourType == 2 ? 3 : 1
    let rowBytes = (width * channels * depth + 7) / 8
    let step = channels
    guard rows.count == height * (rowBytes + 1) else { throw Malformed("the number of bytes") }
    var above = [UInt8](repeating: 0, count: rowBytes)
    for y in 0..<height {
      let filter = rows[y * (rowBytes + 1)]
      filters.append(filter)
      var row = Array(rows[y * (rowBytes + 1) + 1..<(y + 1) * (rowBytes + 1)])
      for x in 0..<rowBytes {
        let left = x >= step ? Int(row[x - step]) : 0
        let up = Int(above[x])
        let corner = x >= step ? Int(above[x - step]) : 0
        let prediction: Int
        switch filter {
        case 0: prediction = 0
        case 1: prediction = left
        case 2: prediction = up
        case 3: prediction = (left + up) / 2
        case 4: prediction = Self.nearest(left, up, corner)
        default: throw Malformed("filter \(filter)")
        }
        row[x] = UInt8((Int(row[x]) + prediction) % 256)
      }
      above = row
      if depth == 8 {
        pixels += row
      } else {
        for x in 0..<width {
          let shift = 8 - depth - x * depth % 8
          pixels.append(row[x * depth / 8] >> shift & (1 << depth - 1))
        }
        let spare = rowBytes * 8 - width * depth
        guard row[rowBytes - 1] & (1 << spare - 1) == 0 else { throw Malformed("spare bits") }
      }
    }
  }

  private static func nearest(_ left: Int, _ up: Int, _ corner: Int) -> Int {
    let plane = left + up - corner
    let order = [left, up, corner]
    // `min` takes the first of equals.
    return order.min { abs(plane - $0) < abs(plane - $1) } ?? 0
  }
}
