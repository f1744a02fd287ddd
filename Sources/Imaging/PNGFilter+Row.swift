extension PNGFilter {
  /// Writes a row's differences from its prediction.
  ///
  /// - Parameters:
  ///   - row: The bytes of the row.
  ///   - above: The bytes of the row above, zeros for the first.
  ///   - step: The number of bytes to the same byte of the pixel to the left.
  ///   - target: Room for as many bytes as the row has.
  func apply(
    to row: Region<UInt8>, above: Region<UInt8>, step: Int, into target: Region<UInt8>
  ) {
    switch self {
    case .none: target.copy(row)
    case .sub: Self.sub(row, step, target)
    case .up: Self.up(row, above, target)
    case .average: Self.average(row, above, step, target)
    case .paeth: Self.paeth(row, above, step, target)
    case .adaptive: preconditionFailure("the filter of a row is chosen before it is applied")
    }
  }

  private static func sub(_ row: Region<UInt8>, _ step: Int, _ target: Region<UInt8>) {
    let head = min(step, row.count)
    for index in 0..<head { target[index] = row[index] }
    var index = head
    while index &+ 32 <= row.count {
      let left = row.load(index &- step, as: SIMD32<UInt8>.self)
      target.store(row.load(index, as: SIMD32<UInt8>.self) &- left, index)
      index &+= 32
    }
    while index < row.count {
      target[index] = row[index] &- row[index &- step]
      index &+= 1
    }
  }

  private static func up(
    _ row: Region<UInt8>, _ above: Region<UInt8>, _ target: Region<UInt8>
  ) {
    var index = 0
    while index &+ 32 <= row.count {
      let up = above.load(index, as: SIMD32<UInt8>.self)
      target.store(row.load(index, as: SIMD32<UInt8>.self) &- up, index)
      index &+= 32
    }
    while index < row.count {
      target[index] = row[index] &- above[index]
      index &+= 1
    }
  }

  private static func average(
    _ row: Region<UInt8>, _ above: Region<UInt8>, _ step: Int, _ target: Region<UInt8>
  ) {
    let head = min(step, row.count)
    for index in 0..<head { target[index] = row[index] &- above[index] &>> 1 }
    var index = head
    while index &+ 8 <= row.count {
      // Eight averages in one word: what both share, and half of what one has alone.
      let left = row.load(index &- step, as: UInt64.self)
      let up = above.load(index, as: UInt64.self)
      let half = (left & up) &+ ((left ^ up) &>> 1 & 0x7F7F_7F7F_7F7F_7F7F)
      let average = unsafe unsafeBitCast(half, to: SIMD8<UInt8>.self)
      target.store(row.load(index, as: SIMD8<UInt8>.self) &- average, index)
      index &+= 8
    }
    while index < row.count {
      let sum = UInt16(row[index &- step]) &+ UInt16(above[index])
      target[index] = row[index] &- UInt8(truncatingIfNeeded: sum &>> 1)
      index &+= 1
    }
  }

  private static func paeth(
    _ row: Region<UInt8>, _ above: Region<UInt8>, _ step: Int, _ target: Region<UInt8>
  ) {
    let head = min(step, row.count)
    for index in 0..<head { target[index] = row[index] &- above[index] }
    var index = head
    while index &+ 16 <= row.count {
      let a = SIMD16<Int16>(truncatingIfNeeded: row.load(index &- step, as: SIMD16<UInt8>.self))
      let b = SIMD16<Int16>(truncatingIfNeeded: above.load(index, as: SIMD16<UInt8>.self))
      let c = SIMD16<Int16>(truncatingIfNeeded: above.load(index &- step, as: SIMD16<UInt8>.self))
      let (fromA, fromB) = (b &- c, a &- c)
      let (pa, pb, pc) = (magnitude(fromA), magnitude(fromB), magnitude(fromA &+ fromB))
      let prediction = c.replacing(with: b, where: pb .<= pc)
        .replacing(with: a, where: (pa .<= pb) .& (pa .<= pc))
      let bytes = SIMD16<UInt8>(truncatingIfNeeded: prediction)
      target.store(row.load(index, as: SIMD16<UInt8>.self) &- bytes, index)
      index &+= 16
    }
    while index < row.count {
      let a = Int(row[index &- step])
      let b = Int(above[index])
      let c = Int(above[index &- step])
      let (pa, pb, pc) = (abs(b &- c), abs(a &- c), abs(a &+ b &- 2 &* c))
      let prediction = pa <= pb && pa <= pc ? a : pb <= pc ? b : c
      target[index] = row[index] &- UInt8(truncatingIfNeeded: prediction)
      index &+= 1
    }
  }

  @inline(__always)
  private static func magnitude(_ values: SIMD16<Int16>) -> SIMD16<Int16> {
    pointwiseMax(values, 0 &- values)
  }

  /// Returns the sum of differences, each taken as a signed byte without its sign.
  static func weight(_ bytes: Region<UInt8>) -> Int {
    var total = 0
    var index = 0
    while index &+ 16 <= bytes.count {
      // At most 256 times 128 in a lane of 16 bits.
      let end = min(bytes.count &- 15, index &+ 16 * 256)
      var sums = SIMD16<UInt16>.zero
      while index < end {
        let values = bytes.load(index, as: SIMD16<UInt8>.self)
        sums &+= SIMD16<UInt16>(truncatingIfNeeded: pointwiseMin(values, 0 &- values))
        index &+= 16
      }
      for lane in 0..<16 { total &+= Int(sums[lane]) }
    }
    while index < bytes.count {
      total &+= Int(min(bytes[index], 0 &- bytes[index]))
      index &+= 1
    }
    return total
  }
}
