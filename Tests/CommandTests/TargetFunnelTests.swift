import Foundation
import Testing

private let coco = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/data/coco").standardized.path

/// The funnel of targets against a judgement of its own of every annotation of a COCO file.
@Suite("traceloom import --target-area")
struct TargetFunnelTests {
  @Test(
    "Every annotation is judged as by hand",
    .enabled(
      if: FileManager.default.fileExists(atPath: coco),
      "there is no ../shared/data with sample files beside the repository"),
    arguments: [(0.01, 0.3), (0, 1), (0.05, 0.1), (0.002, 0.02)])
  func judged(least: Double, most: Double) throws {
    let data = try Data(contentsOf: URL(filePath: coco + "/instances.json"))
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    func list(_ key: String) -> [[String: Any]] { file[key] as? [[String: Any]] ?? [] }
    func number(_ value: Any?) -> Double { (value as? NSNumber)?.doubleValue ?? .nan }
    var sizes: [Int: (wide: Double, high: Double)] = [:]
    for image in list("images") {
      sizes[Int(number(image["id"]))] = (number(image["width"]), number(image["height"]))
    }
    func kind(_ object: [String: Any]) -> [Int] {
      ["image_id", "category_id"].map { Int(number(object[$0])) }
    }
    let together = list("annotations").reduce(into: [[Int]: Int]()) { counts, object in
      counts[kind(object), default: 0] += 1
    }
    var expected: [String: Int] = [:]
    for object in list("annotations") {
      let size = try #require(sizes[Int(number(object["image_id"]))])
      let box = try #require(object["bbox"] as? [Any]).map(number)
      // Whole pixels; a hundredth of one is arithmetic.
      let left = max(0, (box[0] + 0.01).rounded(.down))
      let top = max(0, (box[1] + 0.01).rounded(.down))
      let right = min(size.wide, (box[0] + box[2] - 0.01).rounded(.up))
      let bottom = min(size.high, (box[1] + box[3] - 0.01).rounded(.up))
      let (width, height) = (right - left, bottom - top)
      let isCut = left <= 0 || top <= 0 || right >= size.wide || bottom >= size.high
      func verdict() -> String {
        if number(object["iscrowd"]) == 1 { return "crowd" }
        if width * height / (size.wide * size.high) < least { return "area-below" }
        if width * height / (size.wide * size.high) > most { return "area-above" }
        if isCut { return "cut" }
        if min(width, height) < 24 { return "side-below" }
        return together[kind(object)] == 1 ? "kept" : "not-unique"
      }
      expected[verdict(), default: 0] += 1
    }
    let result = try Command.run(
      "import", coco + "/instances.json", "--images", coco + "/images", "--target-area",
      "\(least)...\(most)")
    #expect(result.code == 0, "\(result.err)")
    var rows: [String: Int] = [:]
    for line in result.out.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, let count = Int(words[1]) { rows[String(words[0])] = count }
    }
    #expect(rows["candidates"] == 439)
    for verdict in [
      "crowd", "area-below", "area-above", "cut", "side-below", "not-unique", "kept",
    ] {
      #expect(rows[verdict] == expected[verdict] ?? 0, "\(verdict)\n\(result.out)")
    }
    #expect(expected.values.reduce(0, +) == 439)
  }

  @Test("A range that is upside down is refused")
  func upsideDown() throws {
    let result = try Command.run("import", "x.json", "--target-area", "0.3...0.01")
    #expect(result.code == 64)
    #expect(result.err.contains("--target-area 0.3...0.01 is upside down: write 0.01...0.3"))
  }
}
