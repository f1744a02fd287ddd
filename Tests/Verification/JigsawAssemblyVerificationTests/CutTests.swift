@testable import Datasets
import Testing
import VerificationKit

@testable import JigsawAssemblyVerification

/// Pieces that are cut along curves.
@Suite struct CutTests {
  static let plans: [Plan] = [
    Plan(jig: .tabs),
    Plan(jig: .wavy),
    Plan(jig: .crooked),
    Plan(form: "arrangement", show: "strip", jig: .tabs),
    Plan(form: "pair", show: "tray", asked: [3, 1], jig: .tabs),
    Plan(show: "tray", jig: .crooked),
    Plan(form: "swapped", pieces: [1, 4, 3, 2], jig: .wavy),
    Plan(
      rows: 2, columns: 3, piece: [96, 112], pieces: [6, 3, 1, 5, 2, 4], pictures: [1, 4, 6],
      hasLetters: true, jig: .wide),
  ]

  @Test(arguments: plans.indices) func `a sound record of curves has no finding`(_ number: Int) {
    let findings = Sketch(Self.plans[number]).findings()
    #expect(findings.mismatches.map { "\($0.reason): \($0.detail)" } == [])
  }

  @Test(arguments: ["tabs", "wavy", "crooked"])
  func `pixels belong to the pieces around whose middles borders wind`(_ kind: String) throws {
    for (rows, columns, piece) in [(2, 2, [64, 64]), (1, 3, [80, 48]), (3, 1, [48, 100])] {
      let jig = Jig(kind, rows, columns, piece)
      let count = rows * columns
      let plan = Plan(
        rows: rows, columns: columns, piece: piece, pieces: Array((1...count).reversed()),
        pictures: [], jig: jig)
      let legend = try Legend(Sketch(plan).record.legend)
      #expect(legend.cutsFault == nil)
      let curved = try CurvedCut(legend)
      var owners = Array(repeating: -1, count: jig.width * jig.height)
      for place in 0..<count {
        let (x, y) = (place % columns * piece[0], place / columns * piece[1])
        for run in curved.runs[place] {
          for pixel in run.x0..<run.x1 { owners[(run.y + y) * jig.width + pixel + x] = place }
        }
      }
      #expect(owners == jig.owners)
    }
  }

  @Test(arguments: ["tabs", "wavy", "crooked"])
  func `the margin of 2 × 2 curved pieces is that of plain sums`(_ kind: String) {
    let jig = Jig(kind, 2, 2, [128, 128])
    for seed in [5, 6, 7] as [UInt64] {
      let source = Canvas.landscape(256, 256, seed: seed)
      var plan = Plan(searched: "exhaustive", source: source, jig: jig)
      plan.margin = Oracle.margin(source, jig)
      #expect(plan.margin > 1.25)
      #expect(Sketch(plan).findings().mismatches == [])
      for factor in [0.97, 1.03] {
        var other = plan
        other.margin *= factor
        #expect(Sketch(other).findings().mismatches.map(\.reason) == ["solution.margin"])
      }
    }
  }

  /// A grey picture on which the piece at the top right is told by its own pixels alone.
  @Test func `parts of curved pieces are their own pixels`() throws {
    let jig = Jig.tabs
    var source = Canvas(256, 256, 0x202020)
    for (pixel, owner) in jig.owners.enumerated() where owner == 1 {
      let (x, y) = (pixel % 256 - 128, pixel / 256)
      // Light within the left third, grey elsewhere in the cell, white beyond it.
      source.pixels[pixel] = x < 0 || y >= 128 ? 0xffffff : x < 42 ? 0xa0a0a0 : 0x808080
    }
    let sketch = Sketch(Plan(pieces: [1, 3, 2, 4], pictures: [], source: source, jig: jig))
    let legend = try Legend(sketch.record.legend)
    let board = Board(
      sketch.pictures[0].pixels, stride: sketch.pictures[0].width, legend,
      try SceneFragment(sketch.record.scene), curved: try CurvedCut(legend))
    let plane = PiecePlane(2, of: board)
    #expect(abs(plane.mean(.left).l - Lab(0xa0a0a0).l) < 1e-9)
    #expect(abs(plane.mean(.right).l - Lab(0x808080).l) < 1e-9)
    let beyond = jig.owners.enumerated().count { pixel, owner in
      owner == 1 && (pixel % 256 < 128 || pixel / 256 >= 128)
    }
    let own = jig.owners.count { $0 == 1 }
    let label = sketch.plan.labelBox
    let seen = own - (label[2] - label[0]) * (label[3] - label[1])
    #expect(beyond > 100)
    #expect(abs(plane.share(nil, near: Lab(0xffffff)) - Double(beyond) / Double(seen)) < 1e-9)
  }

  @Test func `curved twins are found cell on cell`() {
    var source = Canvas.landscape(256, 256)
    // The second piece shows what the first does, as far as it is the second's.
    source.paste(source.part([0, 0, 100, 128]), at: 128, 0)
    let findings = Sketch(Plan(source: source, jig: .wavy)).findings()
    #expect(findings.mismatches.contains { $0.reason == "solution.twins" })
  }

  /// Some places of a picture without order.
  private static func pixels(_ count: Int, in canvas: Canvas) -> [Int] {
    var state: UInt32 = 9
    return (0..<count).map { _ in
      state = state &* 1_664_525 &+ 1_013_904_223
      return Int(state >> 8) % canvas.pixels.count
    }
  }

  @Test func `any pixel of an image thought that changes is found but for smoothed edges`() {
    let (plan, jig) = (Plan(jig: .tabs), Jig.tabs)
    let sound = Sketch(plan)
    let ring = Set(jig.ring([0, 1]).map { $0.y * jig.width + $0.x })
    for pixel in Self.pixels(150, in: sound.pictures[1]) {
      let (x, y) = (pixel % jig.width, pixel / jig.width)
      let isLabel = plan.pieces.prefix(2).contains { piece in
        let box = plan.labelBox(inPlaceOf: piece)
        return box[0]..<box[2] ~= x && box[1]..<box[3] ~= y
      }
      let expected = isLabel ? ["picture.changed"] : ring.contains(pixel) ? [] : ["picture.place"]
      var sketch = sound
      sketch.pictures[1].pixels[pixel] ^= 0x102030
      let found = sketch.findings().mismatches.map(\.reason).filter {
        ["picture.place", "picture.changed"].contains($0)
      }
      #expect(found == expected, "\(x), \(y)")
    }
  }

  @Test func `no damaged line ends the process`() {
    let sound = Sketch(Plan(jig: .crooked))
    let bytes = Array(sound.record.legend.utf8)
    for place in stride(from: 0, to: bytes.count, by: 11) {
      for digit in ["9", "-", "", "99999999999999"] {
        var sketch = sound
        var damaged = bytes
        damaged.replaceSubrange(place..<place + 1, with: digit.utf8)
        sketch.record.legend = String(decoding: damaged, as: UTF8.self)
        _ = sketch.findings()
      }
    }
  }
}
