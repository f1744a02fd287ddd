/// How alike two pictures are from a little way off.
public struct Resemblance: Sendable {
  /// The mean difference of the channels, 0 to 255.
  public let difference: Double
  /// The correlation of the channels, each about its mean, -1 to 1; 0 where one picture is plain.
  public let correlation: Double

  /// Compares bytes of two small pictures of one size.
  public init(_ a: Sheet, _ b: Sheet) {
    precondition((a.width, a.height) == (b.width, b.height), "pictures of one size")
    var (sum, both, square, otherSquare) = (0.0, 0.0, 0.0, 0.0)
    let count = Double(a.count)
    for channel in 0..<3 {
      let places = stride(from: channel, to: a.bytes.count, by: 3)
      let mine = places.reduce(0.0) { $0 + Double(a.bytes[$1]) } / count
      let theirs = places.reduce(0.0) { $0 + Double(b.bytes[$1]) } / count
      for place in places {
        let (one, two) = (Double(a.bytes[place]), Double(b.bytes[place]))
        sum += abs(one - two)
        both += (one - mine) * (two - theirs)
        square += (one - mine) * (one - mine)
        otherSquare += (two - theirs) * (two - theirs)
      }
    }
    difference = sum / 3 / count
    let scale = (square * otherSquare).squareRoot()
    correlation = scale > 0 ? both / scale : 0
  }
}
