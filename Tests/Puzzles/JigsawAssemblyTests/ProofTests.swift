import Foundation
import Imaging
import Seeding
import Testing

@testable import JigsawAssembly

/// The folder of sample photos beside the repository.
private let photoFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../../shared/data/photos").standardized

@Suite("What fits in one way")
struct ProofTests {
  private static let upright = [
    Layout(rows: 1, columns: 2), Layout(rows: 1, columns: 3), Layout(rows: 3, columns: 1),
    Layout(rows: 2, columns: 2), Layout(rows: 2, columns: 3), Layout(rows: 1, columns: 6),
    Layout(rows: 3, columns: 2),
  ]
  private static let turned = [
    Layout(rows: 1, columns: 2), Layout(rows: 1, columns: 3), Layout(rows: 2, columns: 2),
  ]

  /// Descends by branch and bound alone, whatever the number of pieces.
  private func descended(_ costs: SeamCosts, _ layout: Layout) -> Margin {
    let board = SeamBoard(costs, layout: layout, truth: .asCut(layout), anchor: 0)
    var margin = Margin(changed: 1_000_000, replaced: 1)
    while true {
      var search = BoardSearch(of: board, below: margin, budget: .max)
      guard let found = search.run() else { return margin }
      margin = board.margin(found)
    }
  }

  @Test("Enumeration and branch and bound find the margin that trying everything finds")
  func oracle() {
    for (layouts, isTurned) in [(Self.upright, false), (Self.turned, true)] {
      for (number, layout) in layouts.enumerated() {
        for spread in [4, 30, 5000] {
          for repetition in 0..<(isTurned && layout.count > 3 ? 2 : 4) {
            var chance = Chance(Seed(UInt64(number * 1000 + spread * 10 + repetition)))
            let costs = Samples.costs(layout, turned: isTurned, spread: spread, chance: &chance)
            let truth = PlainSolver(costs: costs, layout: layout).least()
            let verdict = Proof.prove(costs, layout: layout, truth: .asCut(layout), floor: 1000)
            #expect(verdict.method == .exhaustive && verdict.isLeast && verdict.isProved)
            #expect(verdict.margin == truth, "\(layout), \(isTurned), \(spread), \(repetition)")
            #expect(verdict.holds == truth.clears(1000))
            #expect(descended(costs, layout) == truth, "\(layout), \(isTurned), \(spread)")
            let plain = PlainSolver(costs: costs, layout: layout)
            let runnerUp = plain.seams(verdict.runnerUp.pieces, verdict.runnerUp.turns)
            let total = costs.total(verdict.runnerUp, layout: layout)
            #expect(plain.cost(runnerUp) == total)
          }
        }
      }
    }
  }

  @Test("Larger boards are decided by branch and bound, on the edge of the floor as well")
  func edge() {
    let layout = Layout(rows: 3, columns: 4)
    for seed: UInt64 in 0..<6 {
      var chance = Chance(Seed(seed))
      let costs = Samples.costs(layout, turned: false, spread: 900, chance: &chance)
      let verdict = Proof.prove(
        costs, layout: layout, truth: .asCut(layout), floor: 1, marginBudget: .max)
      #expect(verdict.isLeast && verdict.method == .branchAndBound)
      #expect(descended(costs, layout) == verdict.margin)
      let board = SeamBoard(costs, layout: layout, truth: .asCut(layout), anchor: 0)
      let start = Margin(changed: verdict.margin.changed + 1, replaced: verdict.margin.replaced)
      var enumeration = BoardEnumeration(of: board, below: start, of: [])
      enumeration.run()
      #expect(enumeration.margin == verdict.margin)
      let thousandths = verdict.margin.thousandths
      for floor in [thousandths - 1, thousandths + 1] {
        let again = Proof.prove(costs, layout: layout, truth: .asCut(layout), floor: floor)
        #expect(again.holds == (floor < thousandths) && again.isProved)
      }
    }
  }

  @Test("Two arrangements of one cost are no proof")
  func tie() {
    let bytes = [UInt8](repeating: 120, count: 40 * 40 * 3)
    let flat = Picture(width: 40, height: 40, pixels: .rgb(bytes))
    for layout in [Layout(rows: 2, columns: 2), Layout(rows: 4, columns: 4)] {
      guard let tiles = Tiles(flat, layout: layout) else {
        Issue.record("there are no pieces")
        return
      }
      let verdict = Proof.prove(
        SeamCosts(tiles), layout: layout, truth: .asCut(layout), floor: 1000)
      #expect(verdict.margin == Margin(changed: 1, replaced: 1))
      #expect(!verdict.holds && verdict.isProved)
    }
  }

  @Test("The verdict does not depend on the order of the pieces")
  func shuffled() throws {
    let layout = Layout(rows: 3, columns: 4)
    let picture = Samples.picture(width: 96, height: 72, seed: 5)
    let tiles = try #require(Tiles(picture, layout: layout))
    let order = [7, 2, 11, 0, 4, 9, 1, 10, 3, 8, 5, 6]
    let mixed = try #require(Samples.shuffled(tiles, order))
    let truth = Arrangement(
      pieces: (0..<12).map { place in order.firstIndex(of: place) ?? 0 })
    let one = Proof.prove(SeamCosts(tiles), layout: layout, truth: .asCut(layout), floor: 1250)
    let other = Proof.prove(SeamCosts(mixed), layout: layout, truth: truth, floor: 1250)
    #expect(one.margin == other.margin && one.holds && other.holds)
    #expect(
      SeamCosts(mixed).total(truth, layout: layout)
        == SeamCosts(tiles).total(.asCut(layout), layout: layout))
  }

  @Test("A search whose budget is used up says so")
  func budget() {
    let layout = Layout(rows: 3, columns: 4)
    var chance = Chance(Seed(3))
    let costs = Samples.costs(layout, turned: false, spread: 900, chance: &chance)
    let verdict = Proof.prove(
      costs, layout: layout, truth: .asCut(layout), floor: 1000, budget: 1)
    #expect(verdict.method == .swaps && !verdict.isLeast)
    #expect(verdict.isProved == !verdict.holds)
    let full = Proof.prove(costs, layout: layout, truth: .asCut(layout), floor: 1000)
    #expect(full.method == .branchAndBound && full.isProved)
  }

  @Test("Every machine measures the same margin")
  func pinned() throws {
    let layout = Layout(rows: 3, columns: 3)
    let tiles = try #require(
      Tiles(Samples.picture(width: 90, height: 90, seed: 1), layout: layout))
    let upright = Proof.prove(
      SeamCosts(tiles), layout: layout, truth: .asCut(layout), floor: 1400)
    let turned = Proof.prove(
      SeamCosts(tiles, turned: true), layout: layout, truth: .asCut(layout), floor: 1400)
    #expect(upright.margin.changed == 133_872 && upright.margin.replaced == 31_612)
    #expect(turned.margin.changed == 61_103 && turned.margin.replaced == 21_292)
  }

  /// A photo without its frame, 2 % at each side, which would match itself everywhere.
  private func trimmed(_ picture: Picture) -> Picture {
    let across = picture.width / 50
    let down = picture.height / 50
    var bytes: [UInt8] = []
    for y in down..<picture.height - down {
      for x in across..<picture.width - across {
        let colour = picture[x, y]
        bytes += [colour.red, colour.green, colour.blue]
      }
    }
    return Picture(
      width: picture.width - 2 * across, height: picture.height - 2 * down, pixels: .rgb(bytes))
  }

  @Test(
    "Photos of the folder beside the repository fit in one way, by floors that differ with the size",
    .enabled(
      if: FileManager.default.fileExists(atPath: photoFolder.path),
      "there is no ../shared/data with sample files beside the repository"),
    arguments: [(2, 2, 1250), (3, 3, 1400), (4, 4, 1400), (5, 5, 1400)])
  func photos(rows: Int, columns: Int, floor: Int) throws {
    let layout = Layout(rows: rows, columns: columns)
    let files = try FileManager.default.contentsOfDirectory(
      at: photoFolder, includingPropertiesForKeys: nil
    ).filter { $0.lastPathComponent.hasPrefix("kodim") }
    var held = 0
    for file in files {
      let picture = trimmed(try Picture(png: [UInt8](Data(contentsOf: file))))
      let tiles = try #require(Tiles(picture, layout: layout))
      let verdict = Proof.prove(
        SeamCosts(tiles), layout: layout, truth: .asCut(layout), floor: floor)
      #expect(verdict.isProved, "\(file.lastPathComponent)")
      #expect(verdict.margin.clears(1000), "\(file.lastPathComponent)")
      if verdict.holds { held += 1 }
    }
    #expect(held >= files.count * 3 / 4, "\(held) of \(files.count)")
  }
}
