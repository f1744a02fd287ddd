import VerificationKit

/// What can be seen in a problem picture besides its pieces.
struct ProblemPicture {
  let legend: Legend
  let pixels: [UInt32]
  let width: Int
  let height: Int

  /// Checks the ground between the pieces, and that labels are printed, each another.
  func check(into findings: inout Findings) {
    if let (x, y) = firstOffGround {
      findings.report("picture.ground", "there is something between the pieces at \(x), \(y)")
    }
    var labels: Set<[UInt32]> = []
    for (number, box) in zip(1..., legend.hidden) {
      let print = (box[1]..<box[3]).flatMap { y in
        pixels[y * width + box[0]..<y * width + box[2]]
      }
      if print.allSatisfy({ $0 == print[0] }) {
        findings.report("picture.label", "nothing is printed on piece \(number)")
      } else if !labels.insert(print).inserted {
        findings.report("picture.label", "piece \(number) has the label of another")
      }
    }
  }

  private var firstOffGround: (Int, Int)? {
    let (across, down) = (legend.width + legend.gap, legend.height + legend.gap)
    for y in 0..<height {
      let row = y * width
      if y % down >= legend.height {
        for x in 0..<width where pixels[row + x] != legend.ground { return (x, y) }
        continue
      }
      for column in 1..<max(1, legend.columns) {
        for x in column * across - legend.gap..<column * across
        where pixels[row + x] != legend.ground { return (x, y) }
      }
    }
    return nil
  }
}
