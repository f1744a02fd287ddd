import Colour
import Imaging
import Testing
import Traces

@testable import VisualSearch

@Suite("The frame that a question is about")
struct FramingTests {
  @Test("Each pixel is blue, white or as it was, by the rule of the contract")
  func pixels() {
    let picture = RingsTests.noise(400, 300)
    // One in the middle, and one at the border.
    for box in [Box(120, 80, 200, 140), Box(0, 250, 60, 300)] {
      let frame = Rings(framing: 3, box, in: picture)
      let drawn = frame.drawn(on: picture)
      let free = Box(
        max(4, box.x0 - 2), max(4, box.y0 - 2), min(396, box.x1 + 2), min(296, box.y1 + 2))
      for y in 0..<300 {
        for x in 0..<400 {
          func isIn(_ by: Int) -> Bool {
            free.x0 - by <= x && x < free.x1 + by && free.y0 - by <= y && y < free.y1 + by
          }
          let expected =
            isIn(0)
            ? picture[x, y]
            : isIn(2) ? RGB(0, 0, 255) : isIn(4) ? RGB(255, 255, 255) : picture[x, y]
          #expect(drawn[x, y] == expected, "\(x), \(y)")
          #expect(frame.covers(x, y) == (isIn(4) && !isIn(0)), "\(x), \(y)")
        }
      }
    }
  }

  @Test("Only the frame is painted, no body holds any of it, and it hides little")
  func bodies() throws {
    let puzzle = Searches.asking(.marked)
    for index in 0..<12 {
      let scene = try Searches.pose(puzzle, index: index)
      #expect(scene.frame == scene.asked.target && scene.asked.mentions.isEmpty)
      let box = scene.objects[scene.frame].box
      let frame = Rings(framing: scene.frame, box, in: scene.picture)
      #expect(frame.drawn(on: scene.picture) == scene.picture)
      #expect(Crop(around: box, in: scene.size) != nil)
      for object in scene.objects {
        let mask = try #require(object.mask)
        let hidden = mask.runs.reduce(0) { sum, run in
          sum + (run.x0..<run.x1).count { frame.covers($0, run.y) }
        }
        #expect(4 * hidden <= mask.area)
        for run in (object.body ?? mask).runs {
          #expect(!(run.x0..<run.x1).contains { frame.covers($0, run.y) }, "\(object.name)")
        }
        if let text = object.textBox { #expect(!frame.meets(text)) }
      }
    }
  }

  @Test("A pixel of a text under the frame, or under its casing, is seen")
  func meets() {
    let frame = Rings(framing: 0, Box(100, 100, 150, 150), in: RingsTests.noise(400, 300))
    #expect(frame.meets(Box(80, 100, 95, 110)))
    #expect(!frame.meets(Box(80, 100, 94, 110)))
    #expect(!frame.meets(Box(110, 110, 140, 140)))
  }
}
