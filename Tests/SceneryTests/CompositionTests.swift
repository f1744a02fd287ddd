import Imaging
import Seeding
import Testing

@testable import Scenery

@Suite("Compositions")
struct CompositionTests {
  @Test(
    "Masks are disjoint, fill their boxes, and show as much as is asked for",
    arguments: CompositionSamples.looks)
  func masks(setting: Composition.Setting, style: Composition.Style) throws {
    for index in 0..<3 {
      let (composition, things) = try CompositionSamples.composition(
        setting, style, index, count: 12 + 24 * index)
      let width = composition.picture.width
      var owners = [Int](repeating: -1, count: width * composition.picture.height)
      for (depth, item) in composition.items.enumerated() {
        #expect(item.depth == depth)
        for place in item.mask.places(width: width) {
          #expect(owners[place] == -1)
          owners[place] = depth
        }
        for place in item.body.places(width: width) { #expect(owners[place] == depth) }
        let bounds = try #require(item.mask.bounds)
        let seen = item.visibleBox
        #expect(bounds == (seen.x0, seen.y0, seen.x1, seen.y1))
        #expect(item.box.x0 <= seen.x0 && seen.x1 <= item.box.x1)
        #expect(item.box.y0 <= seen.y0 && seen.y1 <= item.box.y1)
        #expect(item.area >= item.mask.area)
        #expect(item.visibleShare >= things[item.index].leastVisible)
      }
      let known = composition.items.map(\.index) + composition.leftOut
      #expect(known.sorted() == Array(things.indices))
    }
  }

  @Test("A thing has the pixels that it has alone", arguments: Composition.Setting.allCases)
  func alone(setting: Composition.Setting) throws {
    let style = Composition.Style.allCases[setting.rawValue.count % 4]
    let (composition, _) = try CompositionSamples.composition(setting, style, 7, count: 30)
    for (item, placement) in zip(composition.items, composition.scene.placements) {
      var scene = composition.scene
      scene.placements = [placement]
      let alone = scene.painted(width: 512, height: 384)
      let own = try #require(alone.items.first)
      #expect(own.area == item.area && own.mask.area == item.area)
      #expect(own.box == item.box && own.visibleBox == item.box)
      let all = Set(own.mask.places(width: 512))
      #expect(item.mask.places(width: 512).allSatisfy(all.contains))
      let shown = Double(item.mask.area) / Double(own.mask.area)
      #expect(abs(shown - item.visibleShare) < 1e-9)
    }
  }

  @Test(
    "Without a thing the picture is the same but for its pixels, its edges and its shadow",
    arguments: Composition.Style.allCases)
  func without(style: Composition.Style) throws {
    for setting in Composition.Setting.allCases {
      let (composition, _) = try CompositionSamples.composition(setting, style, 3, count: 16)
      let before = composition.picture.rgbBytes
      for item in composition.items {
        let after = composition.picture(without: [item.index]).rgbBytes
        // A shadow reaches as far as a fifth of the thing's width beyond its box.
        let reach = item.box.width / 5 + 6
        let columns = item.box.x0 - reach..<item.box.x1 + reach
        let rows = item.box.y0 - reach..<item.box.y1 + reach
        var inside = 0
        var changed = 0
        for place in 0..<512 * 384 {
          let isSame = (0..<3).allSatisfy { before[place * 3 + $0] == after[place * 3 + $0] }
          guard !isSame else { continue }
          changed += 1
          if columns.contains(place % 512) && rows.contains(place / 512) { inside += 1 }
        }
        #expect(changed > item.mask.area / 2)
        #expect(changed == inside, "\(setting) \(style): something else changed")
        // What other things show stays, but for the edge that this one laid on them.
        for other in composition.items where other.index != item.index {
          var different = 0
          let touching = other.mask.runs.filter { $0.x1 - $0.x0 > 6 }
          for run in touching {
            for x in run.x0 + 3..<run.x1 - 3 where !near(item, x, run.y) {
              let place = (run.y * 512 + x) * 3
              if before[place] != after[place] { different += 1 }
            }
          }
          #expect(different <= 5 + item.area / 20, "\(setting) \(style)")
        }
      }
    }
  }

  /// Whether a pixel is within two pixels of what a thing shows.
  private func near(_ item: Composition.Item, _ x: Int, _ y: Int) -> Bool {
    (-2...2).contains { dy in (-2...2).contains { item.mask.contains(x: x + $0, y: y + dy) } }
  }

  @Test("Nothing floats, and nothing is cut off by the border")
  func support() throws {
    for (setting, style) in CompositionSamples.looks {
      let (composition, _) = try CompositionSamples.composition(setting, style, 5, count: 30)
      for item in composition.items {
        #expect(item.box.x0 > 0 && item.box.x1 < 512, "\(setting) \(item.box)")
        #expect(item.box.y0 > 0 && item.box.y1 < 384, "\(setting) \(item.box)")
        if item.stance == .stands {
          #expect(abs(item.foot.y - Float(item.box.y1)) < 8)
        }
        #expect(Float(item.box.x0) <= item.foot.x && item.foot.x <= Float(item.box.x1))
      }
    }
  }

  @Test("What is nearer is lower and larger", arguments: [Composition.Setting.street, .desk])
  func depth(setting: Composition.Setting) throws {
    let things = (0..<20).map { _ in Thing(setting == .desk ? .mug : .cone, .red) }
    var chance = Chance(Seed(4))
    let composition = try Composition(
      setting, width: 800, height: 600, things: things, using: &chance)
    for (far, near) in zip(composition.items, composition.items.dropFirst()) {
      #expect(far.foot.y <= near.foot.y)
      #expect(far.nearness <= near.nearness && far.box.height <= near.box.height + 1)
    }
  }

  @Test("Sizes among things of a kind are told apart")
  func sizes() throws {
    for kind in Composition.Kind.allCases {
      var chance = Chance(Seed(6))
      let scene = Scene(
        kind.settings[0], .flat, wide: 1.5, high: 1,
        things: Thing.Size.allCases.map { Thing(kind, .red, size: $0) }, using: &chance)
      let heights = scene.placements.sorted { $0.index < $1.index }.map { $0.scale / $0.nearness }
      #expect(heights.count == 3, "\(kind)")
      for (small, large) in zip(heights, heights.dropFirst()) {
        #expect(large > small * 1.35, "\(kind)")
      }
    }
  }

  @Test(
    "Every setting can be filled, at any size",
    arguments: CompositionSamples.looks)
  func crowds(setting: Composition.Setting, style: Composition.Style) throws {
    for (width, height, count) in [
      (512, 384, 40), (1024, 768, 100), (2048, 2048, 200), (128, 256, 10), (256, 128, 3),
    ] {
      guard width < 2048 || style == .paper || setting == .street else { continue }
      let (composition, things) = try CompositionSamples.composition(
        setting, style, count, width: width, height: height, count: count)
      #expect(composition.picture.width == width && composition.picture.height == height)
      #expect(
        composition.items.count * 10 >= things.count * 8,
        "\(setting) \(width) × \(height): \(composition.leftOut.count) of \(count) left out")
    }
  }

  @Test("The same chance gives the same bytes, and the next draw another picture")
  func sameBytes() throws {
    for setting in Composition.Setting.allCases {
      var one = Chance(Seed(3))
      let things = CompositionSamples.things(setting, 12, &one)
      var two = one
      let first = try Composition(setting, width: 320, height: 240, things: things, using: &one)
      let same = try Composition(setting, width: 320, height: 240, things: things, using: &two)
      let next = try Composition(setting, width: 320, height: 240, things: things, using: &one)
      #expect(first.picture == same.picture && first.picture != next.picture)
      #expect(first.items.map(\.mask) == same.items.map(\.mask))
    }
  }

  @Test(
    "A size that cannot be painted is refused with a sentence",
    arguments: [(127, 128), (128, 2049), (512, 255)])
  func refused(width: Int, height: Int) {
    #expect(throws: SceneryError.self) {
      var chance = Chance(Seed(1))
      _ = try Composition(
        .desk, width: width, height: height, things: [Thing(.mug, .red)], using: &chance)
    }
  }

  @Test("No two of 300 compositions look alike")
  func variety() throws {
    var thumbnails: [[Double]] = []
    for index in 0..<300 {
      let (setting, style) = CompositionSamples.looks[index % CompositionSamples.looks.count]
      let (composition, _) = try CompositionSamples.composition(
        setting, style, 100 + index, width: 256, height: 192)
      thumbnails.append(Brightness(composition.picture).means(cells: 32))
    }
    var closest = Double.infinity
    for index in thumbnails.indices {
      for other in 0..<index {
        closest = min(closest, distance(thumbnails[index], thumbnails[other]))
      }
    }
    #expect(closest > 4, "two compositions differ by \(closest)")
  }
}
