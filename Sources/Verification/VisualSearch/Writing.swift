import VerificationKit

/// What is written on objects: which texts there may be, and whether they can be read.
enum Writing {
  /// The least height of the bounds, in pixels.
  private static let leastHeight = 9
  /// The distance, ΔE, within which a pixel has a colour.
  private static let near = 15.0
  /// The least distance, ΔE, of two colours, and the contrast at which they are seen.
  private static let leastDistance = 40.0
  private static let leastContrast = 3.0
  /// The share of the bounds that each covers.
  private static let leastShare = 0.07

  // MARK: - Letters

  /// Whether some letters may be a text: 2 to 7 capitals, or 1 to 3 digits.
  static func isText(_ text: String) -> Bool {
    let count = text.utf8.count
    return 2...7 ~= count && text.utf8.allSatisfy { 0x41...0x5a ~= $0 }
      || 1...3 ~= count && text.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }

  /// Whether a text is of digits.
  static func isNumber(_ text: String) -> Bool { text.utf8.first.map { $0 < 0x41 } ?? false }

  /// Two of some texts that one edit, or none, makes the same; nil if there are none.
  static func confusable(_ texts: [String]) -> (String, String)? {
    for (place, first) in texts.enumerated() {
      for second in texts[..<place] where edits(Array(first.utf8), Array(second.utf8)) < 2 {
        return (first, second)
      }
    }
    return nil
  }

  /// The fewest letters to put in, leave out or exchange that make one text of another.
  static func edits(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (place, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for column in second.indices {
        let exchanged = diagonal + (letter == second[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(exchanged, row[column] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }

  // MARK: - Pixels

  /// Why a text within some bounds of a picture cannot be read whole; nil if it can.
  ///
  /// - Parameters:
  ///   - bounds: The bounds, which lie in the picture.
  ///   - mask: The pixels of the object that bears the text.
  ///   - raster: The picture.
  /// - Returns: What is wrong, and its label.
  static func fault(
    _ bounds: [Int], on mask: Mask, in raster: Raster
  ) -> (reason: String, detail: String)? {
    guard bounds[3] - bounds[1] >= leastHeight else {
      return ("text.bounds", "letters of \(bounds[3] - bounds[1]) pixels")
    }
    guard mask.holds(bounds) else { return ("text.covered", "something covers the text") }
    return isLegible(bounds, in: raster)
      ? nil : ("text.faint", "its letters do not stand out from the ground")
  }

  /// Whether two colours that are easy to tell apart each cover enough of some bounds.
  private static func isLegible(_ bounds: [Int], in raster: Raster) -> Bool {
    let groups = groups(of: bounds, in: raster)
    let least = leastShare * Double(Box.area(bounds))
    let covering = groups.map(\.mean).filter { colour in
      let count = groups.reduce(0) { sum, group in
        group.mean.distance(to: colour) <= near ? sum + group.count : sum
      }
      return Double(count) >= least
    }
    return covering.enumerated().contains { place, first in
      covering[..<place].contains { second in
        first.distance(to: second) >= leastDistance - Scene.slack
          && contrast(first, second) >= leastContrast
      }
    }
  }

  /// Colours that lie close together, as their mean and the number of pixels.
  private static func groups(of bounds: [Int], in raster: Raster) -> [(mean: Lab, count: Int)] {
    struct Cell: Hashable { var l, a, b: Int }
    let side = 4.0
    var places: [Cell: Int] = [:]
    var groups: [(mean: Lab, count: Int)] = []
    for y in bounds[1]..<bounds[3] {
      for x in bounds[0]..<bounds[2] {
        let lab = Lab(raster[y * raster.width + x])
        let cell = Cell(
          l: Int((lab.l / side).rounded(.down)), a: Int((lab.a / side).rounded(.down)),
          b: Int((lab.b / side).rounded(.down)))
        guard let place = places[cell] else {
          places[cell] = groups.count
          groups.append((lab, 1))
          continue
        }
        let (mean, count) = groups[place]
        let (old, all) = (Double(count), Double(count + 1))
        groups[place] = (
          Lab(
            (mean.l * old + lab.l) / all, (mean.a * old + lab.a) / all,
            (mean.b * old + lab.b) / all), count + 1
        )
      }
    }
    return groups
  }

  /// The contrast of two colours as WCAG 2.2 has it, 1 to 21.
  static func contrast(_ first: Lab, _ second: Lab) -> Double {
    func luminance(_ lab: Lab) -> Double {
      let root = (lab.l + 16) / 116
      return lab.l > 8 ? root * root * root : lab.l * 27 / 24389
    }
    let light = [luminance(first), luminance(second)].sorted()
    return (light[1] + 0.05) / (light[0] + 0.05)
  }
}
