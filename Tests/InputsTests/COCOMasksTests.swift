import Foundation
import Hashing
import Imaging
import Inputs
import PuzzleKit
import Testing
import Traces

/// The folder of COCO's sample beside the repository.
private let coco = URL(filePath: #filePath).deletingLastPathComponent()
  .appending(path: "../../../shared/data/coco").standardized.path

/// The pixels of each annotation's mask, in the order of their ids, as pycocotools 2.0 finds them.
private let areas = """
  33211 5258 60216 10922 2780 12993 3395 1043 4625 1129 1482 484 32668 426 2789 6603 4457 1451 806
  96325 54088 69241 152840 64794 12542 1512 3992 1819 1330 14148 4836 625 1243 11754 14367 564 249
  564 18253 330 7089 37762 15118 47861 24440 2428 2873 7180 30495 17418 8463 26155 19649 13415
  27332 48534 254 4454 3875 43584 455 10184 16323 126226 606 11039 28999 289 133 2095 1198 30760
  22282 2216 218273 1728 1774 14133 54012 72793 6997 7749 83752 7430 28937 755 494 429 458 40188
  184704 1140 1470 4210 16074 479 5095 401 1787 413 630 1259 65581 17573 9998 1427 884 1416 707
  260 495 395 215 216 2503 979 128 202 2097 10 1174 3378 2029 1315 1424 1600 998 307 2135 2011
  117812 11048 103859 11200 144776 201337 11520 1319 304456 13283 21102 788 5492 3912 10067 77294
  4357 9134 6858 6646 942 259 48758 475 3398 9764 365 1623 117 425 167 2254 2201 16104 11229 247
  133 844 36837 33009 49719 30109 16882 8334 7644 676 647 837 1045 4999 662 389 676 656 477 551
  17760 67 764 547 735 821 173 2881 8009 564 4892 177 3022 282 102 355 456 961 2198 3368 639 1616
  510 992 1019 3146 308 367 88 766 308 755 181 289 1329 3400 1074 49 1372 393 168 2125 1703 36 309
  31 184 125 630 2522 411 125 4443 1078 268 21102 4742 14993 9113 12265 9881 429 1374 356 281 1026
  423 265 109 49 2049 728 82 243 342 72 68 145 79 204 795 8338 50418 1405 1720 14319 11985 1886
  1488 1088 619 558 81 272 493 812 5168 1505 2125 923 483 3749 289 4549 4106 2777 933 209 2335 590
  6190 14844 5809 863 1066 8628 624 959 467 1215 1239 6071 247 798 153 2522 180 251 408 153 79 67
  76 100 244 71 59063 1009 1424 60 106 126 876 58 141 513 1297 21 48 84 386 1358 3250 1222 416 506
  946 1733 406 41 72 103 351 219 2217 4043 30 104 406 40906 20160 4037 13759 6506 2222 767 180 344
  488 105 434 319 563 316 471 387 679 180 122 996 1161 77 936 407 953 270 267 343 427 185 465 1398
  374 24 1107 76 38 26 364 1090 68 2188 100 101 83 81 28 118 101 234 46 109 123 138 24 7215 944
  291 32469 16619 270 956 3297 139 670 122 73 25 3683 550 2289 2660 21530 263 93 1836 6450 16573
  32885 1172 15800 8603 62164
  """

/// The sum over each annotation's id and area, and its mask's runs as `y x0 x1`, a line each, as pycocotools finds
/// them.
private let sum = "532effb527d5bd12493f7f422caeec7aa6bc0557ff2be5e9f984f797028dc6e2"

@Suite(
  "COCO's sample",
  .enabled(
    if: FileManager.default.fileExists(atPath: coco),
    "there is no ../shared/data with sample files beside the repository"))
struct COCOMasksTests {
  private let given: GivenAnnotations

  init() throws {
    given = try AnnotationFiles.read(
      AnnotationRequest(annotations: coco + "/instances.json", images: coco + "/images"))
  }

  @Test("Every mask has the pixels that COCO's own tools find")
  func masks() throws {
    var found: [(id: Int, mask: Mask)] = []
    for (photo, scene) in given.library.scenes.enumerated() {
      for (place, object) in scene.objects.enumerated() {
        let mask = try #require(try given.library.mask(of: place, in: photo))
        found.append((object.id, mask))
      }
    }
    found.sort { $0.id < $1.id }
    let known = areas.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    #expect(found.map(\.mask.area) == known)
    var all = SHA256()
    for (id, mask) in found {
      all.update("\(id) \(mask.area)\n")
      all.update(mask.runs.map { "\($0.y) \($0.x0) \($0.x1)\n" }.joined())
    }
    #expect(all.finish().hex == sum)
  }

  @Test("Photos, boxes, crowds, captions and licences are all there")
  func content() throws {
    let scenes = given.library.scenes
    #expect(given.rejections.isEmpty, "\(given.refused)")
    #expect(scenes.count == 38)
    #expect(scenes.reduce(0) { $0 + $1.objects.count } == 439)
    #expect(scenes.reduce(0) { $0 + $1.objects.count(where: \.isCrowd) } == 6)
    #expect(scenes.contains { !$0.captions.isEmpty })
    #expect(scenes.allSatisfy { $0.photo.source.licence.contains("; http://") })
    let shares = scenes.flatMap { scene in
      let area = Double(scene.photo.size.width * scene.photo.size.height)
      return scene.objects.map(\.frame).map { ($0.x1 - $0.x0) * ($0.y1 - $0.y0) / area }
    }
    #expect(shares.count { $0 < 0.01 } == 256)
    #expect(shares.count { $0 > 0.3 } == 26)
  }

  @Test("Written as JSON lines and read again, they are the same")
  func lines() throws {
    try PhotoBox.use { box in
      var bytes: [UInt8] = []
      for number in given.library.photos.indices {
        let (line, faults) = try AnnotationLine.line(of: number, in: given.library)
        #expect(faults.isEmpty)
        bytes += line
      }
      try box.write("x.jsonl", bytes)
      let again = try AnnotationFiles.read(
        AnnotationRequest(annotations: box.path + "/x.jsonl", images: coco + "/images"))
      #expect(again.library.scenes == given.library.scenes)
      for photo in [0, 20] {
        for place in given.library.scenes[photo].objects.indices {
          #expect(
            try again.library.mask(of: place, in: photo)
              == given.library.mask(of: place, in: photo))
        }
      }
    }
  }

  @Test("Photos that Exif turns are taken where the size tells that they were annotated upright")
  func turned() throws {
    let photos = coco + "/../photos/edge"
    let file = "exif_Landscape_6.jpg"
    try PhotoBox.use { box in
      for (size, reason) in [
        ([1800, 1200], nil), ([1200, 1800], "turned"), ([900, 600], "size"), ([0, 0], "turned"),
      ] {
        let text =
          #"{"images": [{"id": 1, "file_name": "\#(file)", "width": \#(size[0]), "height": \#(size[1])}], "#
          + #""annotations": [{"image_id": 1, "category_id": 1, "bbox": [1, 2, 3, 4]}], "#
          + #""categories": [{"id": 1, "name": "hill"}]}"#
        try box.write("x.json", Array(text.utf8))
        let given = try AnnotationFiles.read(
          AnnotationRequest(annotations: box.path + "/x.json", images: photos))
        #expect(given.rejections.map(\.reason) == [reason].compactMap(\.self), "\(size)")
        #expect(given.library.photos.count == (reason == nil ? 1 : 0))
      }
    }
  }

  @Test("Licences that a recipe allows leave photos of them alone")
  func licences() throws {
    let some = try AnnotationFiles.read(
      AnnotationRequest(
        annotations: coco + "/instances.json", images: coco + "/images", licences: ["4", "5"]))
    let photos = some.library.photos
    #expect(!photos.isEmpty && photos.count < 38)
    #expect(photos.count + some.rejections.count { $0.reason == "licence" } == 38)
  }
}
