import Testing
import VerificationKit

@testable import VisualSearchVerification

/// What is measured of masks, boxes and colours.
@Suite struct MeasureTests {
  @Test func `counts of boxes come back`() throws {
    let boxes: [[[Int]]] = [
      [], [[0, 0, 1, 1]], [[3, 2, 9, 7]], [[0, 0, 12, 10]], [[2, 0, 5, 10]],
      [[0, 1, 4, 3], [6, 5, 12, 10]], [[11, 9, 12, 10]],
    ]
    for boxes in boxes {
      let mask = try Mask(counts: Counts.of(boxes, width: 12, height: 10), width: 12, height: 10)
      var places: Set<Int> = []
      for box in boxes {
        for x in box[0]..<box[2] { for y in box[1]..<box[3] { places.insert(x * 10 + y) } }
      }
      #expect(Set(mask.runs.flatMap { Array($0) }) == places)
      #expect(mask.count == places.count)
      let bounds =
        boxes.isEmpty
        ? nil
        : [
          boxes.map { $0[0] }.min(), boxes.map { $0[1] }.min(), boxes.map { $0[2] }.max(),
          boxes.map { $0[3] }.max(),
        ].compactMap(\.self)
      #expect(mask.bounds == bounds)
    }
  }

  @Test func `counts known from elsewhere are read`() throws {
    // As pycocotools writes the counts 6, 1, 40, 4, 5, 4, 5, 4, 21 of a picture of 9 by 10 pixels.
    let mask = try Mask(counts: "61X13mN000`0", width: 9, height: 10)
    #expect(mask.count == 13)
    #expect(mask.runs == [6..<7, 47..<51, 56..<60, 65..<69])
  }

  @Test(arguments: [
    "", "0", "6", "61X13mN000", "61X13mN000`00", "P", "\u{7f}", "é", "ooooooooooooo0",
  ])
  func `counts that are none are told`(_ counts: String) {
    #expect(throws: Mask.Fault.self) { try Mask(counts: counts, width: 9, height: 10) }
  }

  @Test func `a mask within another`() throws {
    func mask(_ boxes: [[Int]]) throws -> Mask {
      try Mask(counts: Counts.of(boxes, width: 12, height: 10), width: 12, height: 10)
    }
    let outer = try mask([[2, 2, 6, 6], [8, 0, 12, 10]])
    #expect(try mask([[3, 3, 5, 5], [9, 0, 10, 10]]).isWithin(outer))
    #expect(try !mask([[3, 3, 7, 5]]).isWithin(outer))
    #expect(try !mask([[0, 0, 1, 1]]).isWithin(outer))
    #expect(outer.isWithin(outer))
  }

  @Test func `a box within a mask`() throws {
    let boxes = [[2, 2, 6, 6], [8, 0, 12, 10], [6, 2, 7, 4]]
    let mask = try Mask(counts: Counts.of(boxes, width: 12, height: 10), width: 12, height: 10)
    #expect(mask.holds([2, 2, 6, 6]))
    #expect(mask.holds([3, 3, 4, 5]))
    #expect(mask.holds([4, 2, 7, 4]))
    #expect(mask.holds([9, 0, 11, 10]))
    #expect(!mask.holds([4, 2, 7, 5]))
    #expect(!mask.holds([1, 2, 6, 6]))
    #expect(!mask.holds([5, 0, 9, 10]))
    #expect(mask.shared(with: { $0 % 12 < 4 }, width: 12) == 8)
    #expect(mask.shared(with: { _ in true }, width: 12) == mask.count)
  }

  @Test(arguments: [
    ("OPEN", "OPEN", 0), ("OPEN", "OVEN", 1), ("OPEN", "PEN", 1), ("OPEN", "OPENS", 1),
    ("OPEN", "SPINE", 3), ("4", "42", 1), ("", "AB", 2), ("BANK", "KNAB", 4), ("12", "21", 2),
  ]) func `edits between texts`(_ first: String, _ second: String, _ edits: Int) {
    #expect(Writing.edits(Array(first.utf8), Array(second.utf8)) == edits)
    #expect(Writing.edits(Array(second.utf8), Array(first.utf8)) == edits)
  }

  @Test func `contrast is the web's`() {
    #expect(abs(Writing.contrast(Lab(0x000000), Lab(0xffffff)) - 21) < 0.01)
    #expect(abs(Writing.contrast(Lab(0x777777), Lab(0xffffff)) - 4.48) < 0.01)
    #expect(abs(Writing.contrast(Lab(0xff0000), Lab(0x0000ff)) - 2.15) < 0.01)
  }

  @Test func `nearer by gaps, by the width, and by middles`() {
    func isNearer(_ first: [Int], _ second: [Int]) -> Bool {
      Box.isNearer(first, than: second, to: [100, 100, 110, 110], width: 500)
    }
    #expect(isNearer([120, 100, 130, 110], [125, 100, 135, 110]) == false)
    #expect(isNearer([130, 100, 140, 110], [140, 100, 150, 110]))
    #expect(!isNearer([130, 100, 140, 110], [139, 100, 149, 110]))
    #expect(isNearer([102, 102, 104, 104], [120, 100, 130, 110]))
    #expect(!isNearer([110, 100, 120, 110], [119, 100, 129, 110]))
    #expect(!isNearer([110, 100, 150, 110], [60, 100, 90, 110]))
  }

  @Test func `places keep away from the next third`() {
    func place(_ x: Int, _ y: Int) -> String? {
      Place(of: [x - 1, y - 1, x + 1, y + 1], in: [300, 300])?.rawValue
    }
    #expect(place(91, 91) == "top left")
    #expect(place(92, 91) == nil)
    #expect(place(108, 91) == nil)
    #expect(place(109, 191) == "middle")
    #expect(place(192, 150) == nil)
    #expect(place(209, 150) == "right")
    #expect(place(150, 209) == "bottom")
    #expect(place(250, 250) == "bottom right")
  }

  @Test func `rings stay in the picture`() {
    let inside = Ring(around: [50, 60, 70, 90], line: 3, in: [200, 150])
    #expect(inside.inner == [48, 58, 72, 92])
    #expect(inside.outer == [45, 55, 75, 95])
    let corner = Ring(around: [0, 1, 200, 150], line: 3, in: [200, 150])
    #expect(corner.inner == [6, 6, 194, 144])
    #expect(corner.outer == [3, 3, 197, 147])
    #expect(Legend.line(width: 1024) == 3)
    #expect(Legend.line(width: 640) == 2)
    #expect(Legend.line(width: 1500) == 5)
  }

  @Test func `gaps between boxes`() {
    #expect(Box.squaredGap([0, 0, 10, 10], [13, 14, 20, 20]) == 25)
    #expect(Box.squaredGap([13, 14, 20, 20], [0, 0, 10, 10]) == 25)
    #expect(Box.squaredGap([0, 0, 10, 10], [10, 0, 20, 20]) == 0)
    #expect(Box.squaredGap([0, 0, 10, 10], [5, 5, 20, 20]) == 0)
    #expect(Box.squaredGap([0, 0, 10, 10], [4, 17, 6, 20]) == 49)
  }

  @Test func `an enlargement has a whole scale, where there is room`() {
    #expect(Enlargement.box([50, 50, 60, 70], pad: 20, in: [200, 150]).box == [42, 42, 68, 78])
    #expect(Enlargement.box([50, 50, 60, 70], pad: 20, in: [200, 150]).scale == 4)
    #expect(Enlargement.box([50, 50, 100, 60], pad: 21, in: [200, 150]).box == [39, 39, 111, 71])
    #expect(Enlargement.box([0, 0, 4, 4], pad: 0, in: [200, 150]).scale == 4)
    #expect(Enlargement.box([0, 0, 190, 20], pad: 0, in: [200, 150]).scale == nil)
  }

  @Test func `truth is of three values`() {
    #expect((Truth.yes && .yes) == .yes)
    #expect((Truth.yes && .unknown) == .unknown)
    #expect((Truth.no && .unknown) == .no)
    #expect(Lookalikes.areAlike("wine glass", "Vase"))
    #expect(!Lookalikes.areAlike("glass", "mug"))
  }
}
