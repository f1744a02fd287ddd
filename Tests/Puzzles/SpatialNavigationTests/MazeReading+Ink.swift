import Imaging

extension MazeReader {
  /// How far each pixel is from the ground; nil where a pixel is no blend of the contract.
  ///
  /// There are as many steps as levels of ink or casing, beyond that levels of ink over the casing. The
  /// colours are numbers of inks.
  func ranks(in picture: Picture) -> [(rank: Int, colours: Set<Int>)?] {
    let n = legend.ink.levels
    let inks = legend.ink.colours.map(Self.colour)
    let casing = legend.ink.casing.map(Self.colour)
    func blend(_ a: RGB, _ b: RGB, _ k: Int) -> RGB {
      func channel(_ a: UInt8, _ b: UInt8) -> UInt8 {
        UInt8((Int(a) * (n - k) + Int(b) * k + n / 2) / n)
      }
      return RGB(channel(a.red, b.red), channel(a.green, b.green), channel(a.blue, b.blue))
    }
    var known: [[RGB]: (rank: Int, colours: Set<Int>)?] = [:]
    return zip(pixels, Self.pixels(of: picture)).map { ground, drawn in
      if ground == drawn { return (0, []) }
      if let found = known[[ground, drawn]] { return found }
      var found: [Int: Set<Int>] = [:]
      for k in 1...n where blend(ground, casing ?? inks[0], k) == drawn {
        found[k, default: []].formUnion(casing == nil ? [0] : [])
      }
      if let casing {
        for (number, ink) in inks.enumerated() {
          for k in 1...n where blend(casing, ink, k) == drawn {
            found[n + k, default: []].insert(number)
          }
        }
      }
      // More than one level would be as bad as none.
      let one = found.count == 1 ? found.first.map { (rank: $0.key, colours: $0.value) } : nil
      known[[ground, drawn]] = .some(one)
      return one
    }
  }
}
