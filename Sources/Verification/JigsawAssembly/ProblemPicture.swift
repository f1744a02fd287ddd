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

  /// For each row the pixels that are not held to be ground.
  private var free: [[Range<Int>]] {
    var free: [[Range<Int>]] = Array(repeating: [], count: height)
    var boxes = legend.boxes
    if !legend.coversPieces { boxes += legend.hidden }
    if !legend.board.isEmpty { boxes.append(legend.board) }
    for box in boxes {
      for y in box[1]..<box[3] { free[y].append(box[0]..<box[2]) }
    }
    return free
  }

  private var firstOffGround: (Int, Int)? {
    let tray = PixelBox(legend.tray.isEmpty ? [0, 0, width, height] : legend.tray)
    for (y, free) in free.enumerated() {
      var x = 0
      let isOutside = y < tray.y0 || tray.y1 <= y
      for gap in free.sorted(by: { $0.lowerBound < $1.lowerBound }) + [width..<width] {
        while x < gap.lowerBound {
          let isFrame = isOutside || x < tray.x0 || tray.x1 <= x
          guard pixels[y * width + x] == (isFrame ? legend.frame : legend.ground) else {
            return (x, y)
          }
          x += 1
        }
        x = max(x, gap.upperBound)
      }
    }
    return nil
  }
}
