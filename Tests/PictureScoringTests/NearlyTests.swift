import Catalog
import Datasets
import Foundation
import Imaging
import ScoringKit
import Testing

/// Pictures that are nearly right, and right ones that were drawn by another hand.
@Suite("Pictures that are nearly right")
struct NearlyTests {
  // MARK: - Jigsaws

  @Test("Two pieces that are exchanged cost what they are worth")
  func pieces() async throws {
    let samples = try await makeSamples(
      """
        - task: jigsaw_assembly
          layout: [2x2, 2x3, 3x3, 4x4]
          image_thoughts: 1
          show: [grid, strip, tray]
      """, count: 6)
    var straight = 0
    for sample in samples {
      let legend = try object(sample.record.legend)
      guard try #require(legend["cuts"] as? [[Int]]).isEmpty else { continue }
      straight += 1
      let columns = try #require(legend["columns"] as? Int)
      let rows = try #require(legend["rows"] as? Int)
      let (width, height) = (sample.last.width / columns, sample.last.height / rows)
      func box(_ place: Int) -> [Int] {
        let (x, y) = (place % columns * width, place / columns * height)
        return [x, y, x + width, y + height]
      }
      let exchanged = sample.last.exchanging(box(0), box(rows * columns - 1))
      let score = try score(exchanged, sample)
      let most = 1 - 2 / Double(rows * columns)
      #expect(score.value <= most + 1e-9, "\(sample.record.id): \(score)")
      let pieces = score.details.first { $0.name == "pieces" }?.value
      #expect(abs((pieces ?? 0) - most) < 1e-9, "\(sample.record.id): \(score)")
      if score.value > most + 1e-9 || abs((pieces ?? 0) - most) >= 1e-9 {
        keep(exchanged, sample, "exchanged")
      }
    }
    #expect(straight > 0)
  }

  // MARK: - Searches

  @Test(
    "A box around another thing is worth nothing, one that is a little off nearly all, one too many half"
  )
  func boxes() async throws {
    let samples = try await makeSamples(
      """
        - task: visual_search
          objects: 8...20
          hops: 1
          crop: false
          ask_count: 0
          ask_existence: 0
          ask_larger: 0
          ask_relation: 0
          ask_nearer: 0
          ask_marked: 0
      """, count: 6)
    var others = 0
    for sample in samples {
      let scene = try object(sample.record.scene)
      let boxes = try #require(scene["objects"] as? [[String: Any]]).compactMap {
        $0["box"] as? [Int]
      }
      let target = try #require((scene["asked"] as? [String: Any])?["target"] as? Int)
      func ring(_ box: [Int], _ by: Int = 5) -> [Int] {
        [
          max(0, box[0] - by), max(0, box[1] - by), min(sample.ground.width, box[2] + by),
          min(sample.ground.height, box[3] + by),
        ]
      }
      func shares(_ box: [Int]) -> Bool {
        box[0] < boxes[target][2] + 12 && boxes[target][0] < box[2] + 12
          && box[1] < boxes[target][3] + 12 && boxes[target][1] < box[3] + 12
      }
      let own = try score(sample.ground.outlined(ring(boxes[target]), line: 3), sample)
      let loose = try score(sample.ground.outlined(ring(boxes[target], 8), line: 4), sample)
      #expect(own.value >= 0.99, "\(sample.record.id): \(own)")
      #expect(loose.value >= 0.6, "\(sample.record.id): \(loose)")
      guard
        let other = boxes.first(where: { !shares($0) && $0[2] - $0[0] > 14 && $0[3] - $0[1] > 14 })
      else { continue }
      others += 1
      let wrong = sample.ground.outlined(ring(other), line: 3)
      let stranger = try score(wrong, sample)
      #expect(stranger.value == 0, "\(sample.record.id): \(stranger)")
      if stranger.value > 0 { keep(wrong, sample, "stranger") }
      let both = try score(wrong.outlined(ring(boxes[target]), line: 3), sample)
      #expect(abs(both.value - 0.5) < 0.02, "\(sample.record.id): \(both)")
    }
    #expect(others >= 3)
  }

  // MARK: - Charts

  @Test("A figure that is not asked about costs its share, and alone it is worth nothing")
  func marks() async throws {
    let samples = try await makeSamples(
      """
        - task: chart_refocus
          chart: [bar, horizontal_bar, line, dot]
          image_thoughts: 1
          mark: outline
      """, count: 6)
    var strangers = 0
    for sample in samples {
      let legend = try object(sample.record.legend)
      let elements = try #require(legend["elements"] as? [[String: Any]])
      let mark = try #require((legend["marks"] as? [[String: Any]])?.first)
      let regions = try #require(mark["regions"] as? [[String: Any]])
      let colour = try channels(try #require(mark["colour"] as? String))
      let line = try #require(mark["line"] as? Int)
      let boxes = regions.compactMap { $0["box"] as? [Int] }
      let drawn = boxes.reduce(sample.ground) { $0.outlined($1, line: line, colour) }
      let own = try score(drawn, sample)
      #expect(own.value == 1, "\(sample.record.id): \(own)")
      let cells = try #require(mark["cells"] as? [[Int]])
      // A bar or point that is not marked and lies clear of what is.
      let other = elements.first { element in
        guard let box = element["box"] as? [Int],
          ["bar", "point"].contains(element["kind"] as? String),
          let series = element["series"] as? Int, let category = element["category"] as? Int
        else { return false }
        return !cells.contains([series, category]) && box[2] - box[0] > 5 && box[3] - box[1] > 5
          && !boxes.contains {
            box[0] < $0[2] + 24 && $0[0] < box[2] + 24 && box[1] < $0[3] + 24 && $0[1] < box[3] + 24
          }
      }
      guard let other, let box = other["box"] as? [Int] else { continue }
      strangers += 1
      let outline = [
        max(0, box[0] - 3 - line), max(0, box[1] - 3 - line),
        min(sample.ground.width, box[2] + 3 + line), min(sample.ground.height, box[3] + 3 + line),
      ]
      let stranger = try score(sample.ground.outlined(outline, line: line, colour), sample)
      #expect(stranger.value == 0, "\(sample.record.id): \(stranger)")
      let both = try score(drawn.outlined(outline, line: line, colour), sample)
      let share = Double(boxes.count) / Double(boxes.count + 1)
      #expect(abs(both.value - share) < 0.01, "\(sample.record.id): \(both)")
      if abs(both.value - share) >= 0.01 {
        keep(drawn.outlined(outline, line: line, colour), sample, "both")
      }
    }
    #expect(strangers >= 2)
  }
}
