extension PictureSize {
  /// The size of the smallest picture that whole boxes of pixels make and whose shorter side is long enough.
  func reduced(coveringShorterSide side: Int) -> PictureSize {
    let factor = max(1, shorterSide / max(1, side))
    return PictureSize(width: width / factor, height: height / factor)
  }
}

extension Picture {
  /// Returns the picture at a smaller size, as RGB: every pixel is the mean of the box that it stands for.
  ///
  /// - Precondition: The size is no larger.
  func reduced(to size: PictureSize) -> Picture {
    precondition(size.width <= width && size.height <= height, "a reduction does not enlarge")
    guard size != self.size else { return rgb }
    let source = rgbBytes
    let columns = (0...size.width).map { $0 * width / size.width }
    let rows = (0...size.height).map { $0 * height / size.height }
    var pixels: [UInt8] = []
    pixels.reserveCapacity(size.width * size.height * 3)
    var sums = [Int](repeating: 0, count: size.width * 3)
    for y in 0..<size.height {
      for place in sums.indices { sums[place] = 0 }
      for row in rows[y]..<rows[y + 1] {
        for x in 0..<size.width {
          var from = (row &* width &+ columns[x]) &* 3
          var (red, green, blue) = (0, 0, 0)
          for _ in columns[x]..<columns[x + 1] {
            red &+= Int(source[from])
            green &+= Int(source[from &+ 1])
            blue &+= Int(source[from &+ 2])
            from &+= 3
          }
          sums[x &* 3] &+= red
          sums[x &* 3 &+ 1] &+= green
          sums[x &* 3 &+ 2] &+= blue
        }
      }
      for x in 0..<size.width {
        let count = (rows[y + 1] - rows[y]) * (columns[x + 1] - columns[x])
        for channel in 0..<3 {
          pixels.append(UInt8((sums[x &* 3 &+ channel] + count / 2) / count))
        }
      }
    }
    return Picture(width: size.width, height: size.height, pixels: .rgb(pixels))
  }
}
