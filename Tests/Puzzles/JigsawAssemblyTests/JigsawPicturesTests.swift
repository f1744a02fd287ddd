import Dispatch
import Imaging
import PuzzleKit
import PuzzleTesting
import Seeding
import Synchronization
import Testing
import Traces

@testable import JigsawAssembly

@Suite("The pictures that jigsaws are cut from")
struct JigsawPicturesTests {
  private static let shares: [ClosedRange<UInt64>] = [
    0...UInt64.max, 0...(UInt64.max / 2), (UInt64.max / 2 + 1)...UInt64.max,
    (UInt64.max / 10 * 9)...UInt64.max, (1 << 40)...(1 << 40 + 3), UInt64.max...UInt64.max, 0...0,
  ]

  @Test("A painting's signature begins within the candidate's share", arguments: shares)
  func paintings(share: ClosedRange<UInt64>) throws {
    let puzzle = try Jigsaws.puzzle(Jigsaws.knobs(.order, "2x2", size: 128))
    var highs: Set<UInt64> = []
    for index in 0..<24 {
      let scene = try Jigsaws.pose(puzzle, index: index, share: share)
      let signature = puzzle.signature(of: scene)
      #expect(share.contains(signature.high))
      guard case .painting(_, let seed, _) = scene.origin else {
        Issue.record("no painting")
        continue
      }
      #expect(signature.high == seed)
      highs.insert(seed)
    }
    let room = share.upperBound - share.lowerBound
    #expect(highs.count == (room > 1000 ? 24 : min(highs.count, Int(room) + 1)))
    #expect(room > 1000 || highs.count == Int(room) + 1, "all of the share is used")
  }

  @Test("A photo's signature begins within the candidate's share, and every photo of it is used")
  func photos() throws {
    let photos = HeldPhotos(40)
    let puzzle = try Jigsaws.puzzle(Jigsaws.knobs(.order, "2x2", size: 128), photos: photos)
    // Nine parts in ten for training, the rest for a test.
    let cut = UInt64.max / 10 * 9
    var names: [Set<String>] = []
    for share in [0...cut, cut + 1...UInt64.max] {
      var used: Set<String> = []
      for index in 0..<240 {
        let scene = try Jigsaws.pose(puzzle, index: index, share: share)
        #expect(share.contains(puzzle.signature(of: scene).high))
        guard case .photo(let source, _, let content) = scene.origin else {
          Issue.record("no photo")
          continue
        }
        #expect(share.contains(content))
        used.insert(source.path)
      }
      let members = photos.photos.filter { share.contains($0.content) }.map(\.source.path)
      #expect(used == Set(members))
      names.append(used)
    }
    #expect(names[0].isDisjoint(with: names[1]), "a photo in two splits")
  }

  @Test("Where no photo belongs to a split, that is said")
  func noPhoto() throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(.order, "2x2", size: 128), photos: HeldPhotos(2))
    #expect {
      try Jigsaws.pose(puzzle, index: 0, share: 0...9)
    } throws: { error in
      (error as? Rejection) == Rejection("no-photo", "none of 2 photos belongs to the split")
    }
  }

  @Test("Neighbouring candidates share a photo that is decoded once, and all photos come in turn")
  func blocks() throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(.order, "2x2", size: 128), photos: HeldPhotos(30))
    var same = 0
    var last = ""
    for index in 0..<400 {
      guard case .photo(let source, _, _) = try Jigsaws.pose(puzzle, index: index).origin else {
        continue
      }
      same += source.path == last ? 1 : 0
      last = source.path
    }
    // Three of four neighbours lie in a block, and both of them take its photo in 9 of 16 cases.
    #expect(130...260 ~= same, "\(same)")
  }

  @Test(
    "A photo is never enlarged, and shows what lies within it",
    arguments: [
      (150, 150), (180, 400), (400, 180), (1000, 300), (300, 1000), (513, 387), (129, 128),
    ],
    [JigsawScene.Form.order, .rotation])
  func never(size: (Int, Int), form: JigsawScene.Form) throws {
    let photos = HeldPhotos([size])
    for layout in ["2x2", "1x3", "3x1"] {
      let puzzle = try Jigsaws.puzzle(Jigsaws.knobs(form, layout, size: 512), photos: photos)
      for index in 0..<12 {
        guard let scene = try? Jigsaws.pose(puzzle, index: index) else {
          // The smallest photos make no such pieces.
          #expect(min(size.0, size.1) < 200)
          continue
        }
        guard case .photo(_, let crop, _) = scene.origin else { continue }
        #expect(crop.x0 >= 0 && crop.y0 >= 0 && crop.x1 <= size.0 && crop.y1 <= size.1)
        #expect(crop.x1 - crop.x0 >= scene.picture.width)
        #expect(crop.y1 - crop.y0 >= scene.picture.height)
        #expect(max(scene.picture.width, scene.picture.height) <= 512)
        #expect(
          scene.picture.width % scene.layout.columns == 0
            && scene.picture.height % scene.layout.rows == 0)
        // What is cut has the shape of what is shown, within a pixel.
        let wide = (crop.x1 - crop.x0) * scene.picture.height
        let high = (crop.y1 - crop.y0) * scene.picture.width
        #expect(abs(wide - high) <= 2 * max(scene.picture.width, scene.picture.height))
      }
    }
  }

  @Test("A long photo makes a picture of two to one, of all of its short side")
  func panorama() throws {
    for (width, height) in [(1000, 300), (300, 1000)] {
      let puzzle = try Jigsaws.puzzle(
        Jigsaws.knobs(.order, "2x2", size: 1024), photos: HeldPhotos([(width, height)]))
      let picture = try Jigsaws.pose(puzzle, index: 0).picture
      #expect(max(picture.width, picture.height) == 576)
      #expect(min(picture.width, picture.height) == 288)
    }
  }

  @Test("A photo is asked for at one scale, however large the puzzle, so that it is decoded once")
  func oneScale() throws {
    let photos = HeldPhotos(3)
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(.order, "2x2").merging(["size": .text("128...192")]) { $1 }, photos: photos)
    for index in 0..<40 { _ = try Jigsaws.pose(puzzle, index: index) }
    #expect(Set(photos.asked.map(\.side)) == [320])
    #expect(Set(photos.asked.map(\.photo)) == [0, 1, 2])
  }

  @Test("In whatever order workers draw, samples are the same")
  func order() throws {
    let puzzle = try Jigsaws.puzzle(
      Jigsaws.knobs(.arrangement, "2x2", size: 128), photos: HeldPhotos(5))
    let count = 24
    let samples = try (0..<count).map { try drawSample(puzzle, index: $0).sample }
    let wrong = Mutex<[Int]>([])
    for backwards in [false, true] {
      DispatchQueue.concurrentPerform(iterations: 2) { worker in
        for step in 0..<count where step % 2 == worker {
          let index = backwards ? count - 1 - step : step
          let sample = try? drawSample(puzzle, index: index).sample
          if sample != samples[index] { wrong.withLock { $0.append(index) } }
        }
      }
    }
    #expect(wrong.withLock { $0 } == [])
  }

  @Test("The signature is the contract's: a painting's seed, and the text of the shuffle")
  func signature() {
    let scene = JigsawScene(
      origin: .painting(kind: "lake", seed: 0x0123_4567_89ab_cdef, crop: Box(0, 0, 1024, 1024)),
      picture: Samples.picture(width: 512, height: 512, seed: 1),
      layout: Layout(rows: 2, columns: 2), pieces: [2, 0, 3, 1], turns: [0, 0, 0, 0], form: .order,
      asked: [], optionCount: 0, rightOption: 0)
    let text = Signature(canonical: "jigsaw 2x2 256x256 3,1,4,2 0,0,0,0 0,0,1024,1024 straight 0 0")
    #expect(scene.signature == Signature(high: 0x0123_4567_89ab_cdef, low: text.low))
  }
}
