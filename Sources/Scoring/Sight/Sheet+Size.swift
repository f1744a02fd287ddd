extension Sheet {
  /// Returns the picture at another size.
  ///
  /// A pixel of a smaller picture is the mean of the area that it covers; of a larger one it lies between
  /// the centres of the four nearest pixels (bilinear). The sides are treated apart.
  ///
  /// - Precondition: Both sides are at least 1.
  public func resized(width newWidth: Int, height newHeight: Int) -> Sheet {
    precondition(newWidth > 0 && newHeight > 0, "a picture has pixels")
    if (newWidth, newHeight) == (width, height) { return self }
    let across = Taps.all(from: width, to: newWidth)
    let down = Taps.all(from: height, to: newHeight)
    var narrow = [Int32](repeating: 0, count: newWidth * height * 3)
    for y in 0..<height {
      var target = y &* newWidth &* 3
      for taps in across {
        var (red, green, blue) = (0, 0, 0)
        var place = 3 &* (y &* width &+ taps.first)
        for weight in taps.weights {
          red &+= Int(bytes[place]) &* weight
          green &+= Int(bytes[place &+ 1]) &* weight
          blue &+= Int(bytes[place &+ 2]) &* weight
          place &+= 3
        }
        narrow[target] = Int32(truncatingIfNeeded: red)
        narrow[target &+ 1] = Int32(truncatingIfNeeded: green)
        narrow[target &+ 2] = Int32(truncatingIfNeeded: blue)
        target &+= 3
      }
    }
    let stride = newWidth * 3
    var bytes = [UInt8](repeating: 0, count: stride * newHeight)
    var sums = [Int](repeating: 0, count: stride)
    for (y, taps) in down.enumerated() {
      for place in 0..<stride { sums[place] = 1 << 23 }
      for (number, weight) in taps.weights.enumerated() {
        let row = (taps.first &+ number) &* stride
        for place in 0..<stride { sums[place] &+= Int(narrow[row &+ place]) &* weight }
      }
      for place in 0..<stride {
        bytes[y &* stride &+ place] = UInt8(min(max(sums[place] >> 24, 0), 255))
      }
    }
    return Sheet(width: newWidth, height: newHeight, bytes: bytes)
  }
}

/// What of a line of pixels one pixel of another length of the line is made of.
private struct Taps {
  /// The first pixel.
  var first: Int
  /// How much each counts, in 1/4096 of all.
  var weights: [Int]

  static func all(from length: Int, to count: Int) -> [Taps] {
    (0..<count).map { place in
      count < length ? area(place, length, count) : between(place, length, count)
    }
  }

  private static func area(_ place: Int, _ length: Int, _ count: Int) -> Taps {
    // In units of 1/count of a pixel.
    let (low, high) = (place * length, (place + 1) * length)
    let (first, last) = (low / count, (high - 1) / count)
    var (covered, given) = (0, 0)
    var weights: [Int] = []
    for pixel in first...last {
      covered += min(high, (pixel + 1) * count) - max(low, pixel * count)
      let due = (covered * 4096 + length / 2) / length
      weights.append(due - given)
      given = due
    }
    return Taps(first: first, weights: weights)
  }

  private static func between(_ place: Int, _ length: Int, _ count: Int) -> Taps {
    // The centre, in units of 1/(2 count) of a pixel from the first pixel's centre.
    let centre = max(0, (2 * place + 1) * length - count)
    let first = min(centre / (2 * count), length - 1)
    let rest = (centre - first * 2 * count) * 4096 / (2 * count)
    return first + 1 < length
      ? Taps(first: first, weights: [4096 - rest, rest]) : Taps(first: first, weights: [4096])
  }
}
