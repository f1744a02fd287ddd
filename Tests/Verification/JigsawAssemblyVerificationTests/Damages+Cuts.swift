@testable import Datasets
import Foundation

extension Damage {
  private static let tabs = Plan(jig: .tabs)
  private static let crooked = Plan(jig: .crooked)

  /// A pixel of a place near its cut, and one that is three pixels from it, in the finished picture.
  private static func nearCut(_ jig: Jig, of place: Int, depth: Int) -> (x: Int, y: Int)? {
    func isMine(_ x: Int, _ y: Int) -> Bool {
      0..<jig.width ~= x && 0..<jig.height ~= y && jig.owners[y * jig.width + x] == place
    }
    for y in 20..<jig.height - 20 {
      for x in 20..<jig.width - 20 where isMine(x, y) == (depth > 0) {
        let near = abs(depth)
        // To the right the side changes after so many pixels.
        if (1..<near).allSatisfy({ isMine(x + $0, y) == (depth > 0) }),
          isMine(x + near, y) != (depth > 0)
        {
          return (x, y)
        }
      }
    }
    return nil
  }

  /// Changes a pixel beside the cut of a piece in the problem picture.
  private static func spoil(_ sketch: inout Sketch, piece: Int, depth: Int) throws {
    let place = sketch.plan.places[piece - 1]
    guard let jig = sketch.plan.jig, let (x, y) = nearCut(jig, of: place - 1, depth: depth) else {
      throw NothingToDamage()
    }
    let (from, to) = (sketch.plan.box(ofPlace: place), sketch.plan.box(ofPiece: piece))
    sketch.pictures[0][x - from[0] + to[0], y - from[1] + to[1]] ^= 0x404040
  }

  /// Changes the lines of the legend.
  private static func bend(_ sketch: inout Sketch, _ body: (inout [[Int]]) -> Void) throws {
    guard var lines = sketch.plan.jig?.cuts else { throw NothingToDamage() }
    let old = Plan.json(lines)
    body(&lines)
    try sketch.swap(\.legend, old, Plan.json(lines))
  }

  /// Records of pieces that are cut along curves.
  static let cuts: [Damage] = [
    Damage("a pixel of a piece right at the cut", "picture.place", of: tabs) {
      try spoil(&$0, piece: 3, depth: 1)
    },
    Damage("a smoothed pixel too far from the piece", "picture.ground", of: tabs) {
      try spoil(&$0, piece: 1, depth: -2)
    },
    Damage("a smoothed pixel too far from a placed piece", "picture.place", of: tabs) { sketch in
      let near = Set([0, 1].flatMap { Jig.tabs.ring([$0]) }.map { [$0.x, $0.y] })
      // Two pixels below the pieces on top.
      guard
        let pixel = Jig.tabs.ring([0, 1]).first(where: { pixel in
          !near.contains([pixel.x, pixel.y + 1])
            && Jig.tabs.owners[(pixel.y + 1) * 256 + pixel.x] > 1
        })
      else { throw NothingToDamage() }
      sketch.pictures[1][pixel.x, pixel.y + 1] ^= 0x404040
    },
    Damage("a smoothed pixel in a shown piece", "picture.place", of: tabs) { sketch in
      guard let (x, y) = nearCut(.tabs, of: 0, depth: 1) else { throw NothingToDamage() }
      sketch.pictures[2][x, y] ^= 0x404040
    },
    Damage("a pixel of an empty place of curves", "picture.place", of: tabs) {
      $0.pictures[1][60, 200] ^= 1
    },
    Damage("a curved piece drawn one pixel off", "picture.place", of: tabs) { sketch in
      sketch.pictures[2].paste(.landscape(256, 256), [0], of: .tabs, by: 1, 0)
    },
    Damage("a cut moved by a pixel", "picture.place", of: Plan(jig: .loose)) { sketch in
      try bend(&sketch) { lines in
        for place in stride(from: 2, to: lines[0].count - 2, by: 2) { lines[0][place] += 16 }
      }
    },
    Damage("a curved piece that changes", "picture.changed", of: tabs) {
      $0.pictures[2][60, 60] ^= 0xff
    },
    Damage("a curved piece taken away", "picture.removed", of: tabs) {
      $0.pictures[2] = Canvas(256, 256, 0xd8d8d8)
    },
    Damage("a line left out", "legend", of: tabs) { sketch in
      try bend(&sketch) { $0.removeLast() }
    },
    Damage("a line too many", "legend", of: tabs) { sketch in
      try bend(&sketch) { $0.append($0[0]) }
    },
    Damage("a line of one point", "legend", of: crooked) { sketch in
      try bend(&sketch) { $0[1].removeLast(2) }
    },
    Damage("a line with half a point", "legend", of: tabs) { sketch in
      try bend(&sketch) { $0[1].removeLast() }
    },
    Damage("a point twice in a row", "legend", of: tabs) { sketch in
      try bend(&sketch) { $0[1].insert(contentsOf: $0[1][4..<6], at: 4) }
    },
    Damage("half a sixteenth", "record.fragment", of: crooked) {
      try $0.swap(\.legend, "\"cuts\":[[", "\"cuts\":[[0.5,")
    },
    Damage("a line that ends beside the corner", "legend", of: tabs) { sketch in
      try bend(&sketch) { $0[0][$0[0].count - 1] -= 16 }
    },
    Damage("a line that ends before the border", "legend", of: tabs) { sketch in
      try bend(&sketch) { $0[0][1] += 16 }
    },
    Damage("a line that leaves the picture", "legend", of: tabs) { sketch in
      try bend(&sketch) { $0[0][4] = -16 }
    },
    Damage("a line that goes far beyond its cells", "legend", of: tabs) { sketch in
      try bend(&sketch) { $0[0][4] = 16 * 250 }
    },
    Damage("lines that cross", "cut", of: Plan(jig: .wavy)) { sketch in
      // The first line leans far to the left on its way down, over the second.
      try bend(&sketch) { lines in
        lines[0].insert(contentsOf: [16 * 121, 16 * 133], at: lines[0].count - 2)
      }
    },
    Damage("a line that crosses itself and leaves an island", "cut", of: crooked) { sketch in
      sketch.record.scene = sketch.record.scene.replacing("crooked", with: "wavy")
      try bend(&sketch) { lines in
        // A loop far from the rest, joined by a thread that no pixel's middle is in.
        let (x, y) = (16 * 124, 16 * 60)
        lines[0].insert(
          contentsOf: [
            16 * 125, y, x - 32, y, x - 32, y + 48, x - 80, y + 48, x - 80, y, x - 32, y,
            16 * 125, y + 1,
          ], at: 2)
      }
    },
    Damage("a spike too thin to be judged by", "cut", of: Plan(jig: .wavy)) { sketch in
      try bend(&sketch) { lines in
        let (x, y) = (lines[0][16], lines[0][17])
        lines[0].insert(contentsOf: [16 * (x < 16 * 128 ? 134 : 122), y + 6, x, y + 12], at: 18)
      }
    },
    Damage("an overhang too small", "legend", of: tabs) { sketch in
      let overhang = Jig.tabs.overhang
      try sketch.swap(\.legend, "\"overhang\":\(overhang)", "\"overhang\":\(overhang - 1)")
    },
    Damage("an overhang that pieces exceed", "cut", of: Plan(show: "tray", jig: .wavy)) { sketch in
      let overhang = Jig.wavy.overhang
      try sketch.swap(\.legend, "\"overhang\":\(overhang)", "\"overhang\":\(overhang - 1)")
    },
    Damage("an overhang below nothing", "legend", of: tabs) { sketch in
      try sketch.swap(\.legend, "\"overhang\":\(Jig.tabs.overhang)", "\"overhang\":-1")
    },
    Damage("an overhang that makes pieces touch", "legend", of: Plan(show: "tray", jig: .tabs)) {
      try $0.swap(\.legend, "\"overhang\":\(Jig.tabs.overhang)", "\"overhang\":40")
    },
    Damage("a label over a curved border", "legend", of: tabs) { sketch in
      let box = sketch.plan.labelBox(ofPiece: 1)
      let other = [box[0] + 52, box[1], box[2] + 52, box[3]]
      try sketch.swap(\.legend, Plan.json(box), Plan.json(other))
    },
    Damage("a rim of curved pieces", "legend", of: tabs) {
      try $0.swap(\.legend, "\"rim\":0", "\"rim\":1")
    },
    Damage("turned curved pieces", "scene", of: tabs) {
      try $0.swap(\.scene, "[0,0,0,0]", "[0,1,0,0]")
    },
    Damage("curves that are said to be straight", "scene", of: tabs) {
      try $0.swap(\.scene, "\"tabs\"", "\"straight\"")
    },
    Damage("curves that are said to be crooked", "scene", of: tabs) {
      try $0.swap(\.scene, "\"tabs\"", "\"crooked\"")
    },
    Damage("another kind of curves in the signature", "signature", of: tabs) {
      try $0.swap(\.scene, "\"tabs\"", "\"wavy\"")
    },
    Damage("a part's box of a curved piece", "edit.detail", of: tabs) { sketch in
      let box = sketch.plan.box(ofPiece: 3)
      let other = [box[0] - 1, box[1], box[2] - 1, box[3]]
      try sketch.swapDetail("\"from\":\(Plan.json(box))", "\"from\":\(Plan.json(other))")
    },
    Damage("another neighbour of curves", "claim.false", of: tabs) {
      try $0.say("seam", ["3", "right", "4"], "The right edge of piece 3 runs on into piece 4")
    },
    Damage("a break at a true seam of curves", "claim.false", of: tabs) {
      try $0.say("breaks", ["3", "right", "1"], "the right edge of piece 3 clashes with piece 1")
    },
    Damage("a margin of curves too good", "solution.margin", of: Plan(margin: 40, jig: .tabs)),
  ]
}
