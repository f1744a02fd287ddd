import Foundation
import Imaging
import Seeding
import Testing

@testable import JigsawAssembly

/// J by its definition, for the right side of one picture against the left side of another.
struct PlainSeam {
  let one: Picture
  let other: Picture

  private func colour(_ picture: Picture, _ x: Int, _ y: Int) -> [Double] {
    let colour = picture[x, y]
    return [Double(colour.red), Double(colour.green), Double(colour.blue)]
  }

  private func lab(_ colour: [Double]) -> [Double] {
    let linear = colour.map { byte -> Double in
      let value = byte / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    func f(_ row: [Double], _ white: Double) -> Double {
      let t = (row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]) / white
      return t > 216.0 / 24389 ? cbrt(t) : t * 841 / 108 + 4.0 / 29
    }
    let x = f([0.4124564, 0.3575761, 0.1804375], 0.95047)
    let y = f([0.2126729, 0.7151522, 0.0721750], 1)
    let z = f([0.0193339, 0.1191920, 0.9503041], 1.08883)
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
  }

  private func difference(_ one: [Double], _ other: [Double]) -> [Double] {
    zip(one, other).map { $0 - $1 }
  }

  /// x of A x = b, by elimination.
  private func solve(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    var rows = zip(matrix, vector).map { $0 + [$1] }
    for pivot in 0..<3 {
      for row in 0..<3 where row != pivot {
        let factor = rows[row][pivot] / rows[pivot][pivot]
        for column in 0..<4 { rows[row][column] -= factor * rows[pivot][column] }
      }
    }
    return (0..<3).map { rows[$0][3] / rows[$0][$0] }
  }

  private func mean(_ values: [Double]) -> Double {
    values.reduce(0, +) / Double(values.count)
  }

  private func surprise(inward: [[Double]], across: [[Double]]) -> Double {
    let means: [Double] = (0..<3).map { channel in mean(inward.map { $0[channel] }) }
    var matrix = [[Double]](repeating: [0, 0, 0], count: 3)
    for row in 0..<3 {
      for column in 0..<3 {
        var sum = 0.0
        for step in inward { sum += (step[row] - means[row]) * (step[column] - means[column]) }
        matrix[row][column] = sum / Double(inward.count - 1)
      }
      matrix[row][row] += 16
    }
    let distances = across.map { step -> Double in
      let deviation = difference(step, means)
      let solved = solve(matrix, deviation)
      var square = 0.0
      for channel in 0..<3 { square += deviation[channel] * solved[channel] }
      return square.squareRoot()
    }
    return mean(distances)
  }

  var cost: Double {
    let right = one.width - 1
    let rows = Array(0..<one.height)
    let colours = mean(
      rows.map { row -> Double in
        let steps = difference(lab(colour(one, right, row)), lab(colour(other, 0, row)))
        let square = steps[0] * steps[0] + steps[1] * steps[1] + steps[2] * steps[2]
        return square.squareRoot()
      })
    let there = surprise(
      inward: rows.map { difference(colour(one, right, $0), colour(one, right - 1, $0)) },
      across: rows.map { difference(colour(other, 0, $0), colour(one, right, $0)) })
    let back = surprise(
      inward: rows.map { difference(colour(other, 0, $0), colour(other, 1, $0)) },
      across: rows.map { difference(colour(one, right, $0), colour(other, 0, $0)) })
    return ((colours + 2) * (there + back + 2)).squareRoot() * 1024
  }
}

@Suite("What seams cost")
struct SeamTests {
  /// A square picture after a quarter turn clockwise.
  private func turned(_ picture: Picture) -> Picture {
    var bytes: [UInt8] = []
    for y in 0..<picture.width {
      for x in 0..<picture.height {
        let colour = picture[y, picture.height - 1 - x]
        bytes += [colour.red, colour.green, colour.blue]
      }
    }
    return Picture(width: picture.height, height: picture.width, pixels: .rgb(bytes))
  }

  private func turned(_ picture: Picture, _ times: Int) -> Picture {
    (0..<times).reduce(picture) { picture, _ in turned(picture) }
  }

  @Test("Every pair of sides costs what the definition says, in every turn")
  func definition() throws {
    let layout = Layout(rows: 1, columns: 3)
    let tiles = try #require(
      Tiles(Samples.picture(width: 48, height: 16, seed: 3), layout: layout))
    let costs = SeamCosts(tiles, turned: true)
    for one in 0..<3 {
      for other in 0..<3 where other != one {
        for near in Side.allCases {
          for far in Side.allCases {
            // Turned so that the sides meet, near to the right and far to the left.
            let seam = PlainSeam(
              one: turned(tiles[one], (1 - near.rawValue + 4) % 4),
              other: turned(tiles[other], (3 - far.rawValue + 4) % 4))
            let cost = Double(costs.cost(one, near, other, far))
            #expect(abs(cost - seam.cost) < 20, "\(one) \(near), \(other) \(far)")
          }
        }
      }
    }
  }

  @Test("Upright pieces have the same costs as turned ones, and no others")
  func upright() throws {
    let layout = Layout(rows: 2, columns: 2)
    let tiles = try #require(
      Tiles(Samples.picture(width: 40, height: 40, seed: 4), layout: layout))
    let turned = SeamCosts(tiles, turned: true)
    let upright = SeamCosts(tiles)
    for index in upright.values.indices {
      let sides = (index / 16 % 4, index % 4)
      let pieces = (index / 64, index / 4 % 4)
      let meets = pieces.0 != pieces.1 && abs(sides.0 - sides.1) == 2
      #expect(upright.values[index] == (meets ? turned.values[index] : SeamCosts.impossible))
    }
  }

  @Test("Pieces are cut from the top left, and what remains is lost")
  func cutting() throws {
    let picture = Samples.picture(width: 31, height: 22, seed: 8)
    let tiles = try #require(Tiles(picture, layout: Layout(rows: 2, columns: 3)))
    #expect(tiles.width == 10 && tiles.height == 11 && tiles.count == 6)
    for (x, y) in [(0, 0), (9, 10), (4, 7)] {
      #expect(tiles[5][x, y] == picture[20 + x, 11 + y])
    }
    #expect(Tiles(picture, layout: Layout(rows: 12, columns: 1)) == nil)
  }

  @Test("Twins are found, in any turn where pieces turn")
  func twins() throws {
    let one = Samples.picture(width: 20, height: 20, seed: 1)
    let other = Samples.picture(width: 20, height: 20, seed: 2)
    let tiles = try #require(Tiles([one, other, turned(one, 1), other]))
    #expect(Twins.all(in: tiles) == [Twins(one: 1, other: 3, turn: 0)])
    #expect(
      Twins.all(in: tiles, turned: true) == [
        Twins(one: 0, other: 2, turn: 3), Twins(one: 1, other: 3, turn: 0),
      ])
    let flat = Picture(
      width: 4, height: 4, pixels: .rgb([UInt8](repeating: 7, count: 48)))
    let alone = try #require(Tiles([flat]))
    #expect(Twins.all(in: alone).isEmpty)
    #expect(Twins.all(in: alone, turned: true).map(\.turn) == [1, 2, 3])
  }

  @Test("A difference of 5 of 255 makes twins, of 6 none")
  func threshold() throws {
    func grey(_ value: UInt8) -> Picture {
      Picture(width: 4, height: 4, pixels: .rgb([UInt8](repeating: value, count: 48)))
    }
    #expect(Twins.all(in: try #require(Tiles([grey(100), grey(105)]))).count == 1)
    #expect(Twins.all(in: try #require(Tiles([grey(100), grey(106)]))).isEmpty)
  }

  @Test("The missing piece fits better than others, wherever the hole is")
  func missing() throws {
    let layout = Layout(rows: 2, columns: 2)
    let board = try #require(
      Tiles(Samples.picture(width: 64, height: 64, seed: 11), layout: layout))
    let foreign = try #require(
      Tiles(Samples.picture(width: 64, height: 64, seed: 12), layout: layout))
    for hole in 0..<4 {
      let candidates = try #require(Tiles([foreign[0], foreign[1], board[hole], foreign[3]]))
      let missing = MissingPiece(
        board: board, layout: layout, hole: hole, candidates: candidates, truth: 2)
      #expect(missing.holds(), "\(missing.costs)")
      #expect(missing.ranking.sorted() == [0, 1, 3])
      #expect(missing.costs[missing.ranking[0]] <= missing.costs[missing.ranking[2]])
      // Its seams are those of the whole board.
      let whole = SeamCosts(board)
      let column = hole % 2
      let beside = whole.cost(
        hole, column == 0 ? .right : .left, hole ^ 1, column == 0 ? .left : .right)
      let along = whole.cost(
        hole, hole < 2 ? .bottom : .top, hole ^ 2, hole < 2 ? .top : .bottom)
      #expect(missing.costs[2] == beside + along)
      let wrong = MissingPiece(
        board: board, layout: layout, hole: hole, candidates: candidates, truth: 0)
      #expect(!wrong.holds())
    }
  }

  @Test("Near misses are wrong, differ, and come cheapest first")
  func nearMisses() throws {
    let layout = Layout(rows: 3, columns: 3)
    let tiles = try #require(
      Tiles(Samples.picture(width: 90, height: 90, seed: 6), layout: layout))
    for isTurned in [false, true] {
      let costs = SeamCosts(tiles, turned: isTurned)
      let truth = Arrangement.asCut(layout)
      let misses = NearMiss.cheapest(costs, layout: layout, truth: truth, count: 20)
      #expect(misses.count == 20 && Set(misses.map(\.arrangement)).count == 20)
      #expect(!misses.contains { $0.arrangement == truth })
      #expect(misses.map(\.total) == misses.map(\.total).sorted())
      for miss in misses {
        #expect(costs.total(miss.arrangement, layout: layout) == miss.total)
        #expect(miss.arrangement.pieces.sorted() == Array(0..<9))
        if let place = miss.arrangement.pieces.firstIndex(of: 0) {
          #expect(miss.arrangement.turns[place] == 0)
        }
      }
    }
    // Of three in a row, moves reach all five wrong orders.
    let row = Layout(rows: 1, columns: 3)
    let three = try #require(
      Tiles(Samples.picture(width: 90, height: 30, seed: 6), layout: row))
    let all = NearMiss.cheapest(SeamCosts(three), layout: row, truth: .asCut(row), count: 9)
    #expect(all.count == 5)
  }
}
