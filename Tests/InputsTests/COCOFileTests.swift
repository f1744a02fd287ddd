import Foundation
import Imaging
import Inputs
import PuzzleKit
import Testing
import Traces

@Suite("COCO's annotations")
struct COCOFileTests {
  /// A file of COCO's form, with the categories last as COCO has them.
  private static func file(
    images: String = #"{"id": 7, "file_name": "a.png", "width": 160, "height": 140, "license": 4}"#,
    annotations: String,
    categories: String = #"{"id": 31, "name": "dog"}, {"id": "32", "name": "ball"}"#
  ) -> String {
    """
    {"info": {"year": 2017, "note": "\\u00e9 ]}"}, "licenses": [
    {"id": 4, "name": "Attribution License", "url": "http://x/by"}, {"id": 5, "name": "Share Alike"}],
    "images": [\(images)],
    "annotations": [\(annotations)],
    "categories": [\(categories)]}
    """
  }

  private static func annotation(
    _ id: Int, image: String = "7", category: String = "31", box: String = "[10.5, 20, 30, 40.2]",
    more: String = ""
  ) -> String {
    #"{"id": \#(id), "image_id": \#(image), "category_id": \#(category), "bbox": \#(box)\#(more)}"#
  }

  @Test("Boxes are rounded outward and clipped, and what touches the border is cut")
  func boxes() throws {
    try PhotoBox.use { box in
      try box.writePhotos(1)
      let given = try box.read(
        Self.file(
          annotations: [
            Self.annotation(
              1, more: #", "iscrowd": 1, "segmentation": [[10, 20, 40, 20, 40, 60]]"#),
            Self.annotation(2, image: "\"7\"", category: "32", box: "[-5, 100, 20.0, 60]"),
            Self.annotation(3, category: "32", box: "[0.5, 1, 2, 2]", more: #", "isfake": 1"#),
          ].joined(separator: ",")))
      let scene = try #require(given.library.scenes.first)
      #expect(given.rejections.isEmpty, "\(given.refused)")
      #expect(scene.objects.map(\.id) == [1, 2, 3])
      #expect(scene.objects.map(\.name) == ["dog", "ball", "ball"])
      #expect(
        scene.objects.map(\.box) == [Box(10, 20, 41, 61), Box(0, 100, 15, 140), Box(0, 1, 3, 3)])
      #expect(scene.objects.map(\.isCut) == [false, true, true])
      #expect(scene.objects.map(\.isCrowd) == [true, false, false])
      #expect(scene.objects.map(\.hasMask) == [true, false, false])
      #expect(scene.objects[2].attributes == ["fake"])
      #expect(scene.objects[1].frame.x0 == -5)
      #expect(scene.photo.source.path == "a.png")
      #expect(scene.photo.source.licence == "Attribution License; http://x/by")
      #expect(given.library.photos == [scene.photo])
      #expect(try given.library.mask(of: 1, in: 0) == nil)
      #expect(try given.library.mask(of: 0, in: 0)?.area == 600)
      #expect(try given.library.fullPicture(0).size == scene.photo.size)
    }
  }

  @Test("Each record that can't be used is turned away by its id, and the others go on")
  func rejections() throws {
    try PhotoBox.use { box in
      try box.writePhotos(2)
      let given = try box.read(
        Self.file(
          images: """
            {"id": 7, "file_name": "a.png", "width": 160, "height": 140},
            {"id": 7, "file_name": "b.png"}, {"file_name": "b.png"}, {"id": 8},
            {"id": 9, "file_name": "../images/b.png"}, {"id": 10, "file_name": "/b.png"},
            {"id": 11, "file_name": "gone.png"}, {"id": 12, "file_name": "b.png", "width": 150, "height": 140},
            {"id": 13, "file_name": "a.png"}, {"id": 14, "file_name": "c.png"}, {"id": 1.5}
            """,
          annotations: ([
            Self.annotation(1), Self.annotation(1), Self.annotation(2, image: "99"),
            Self.annotation(3, category: "99"), Self.annotation(4, box: "[1, 2, 3]"),
            Self.annotation(5, box: "[1, 2, 0, 4]"), Self.annotation(6, box: "[200, 2, 10, 4]"),
            Self.annotation(7, box: "\"none\""), #"{"id": 8, "image_id": 7, "category_id": 31}"#,
            #"{"id": 9, "category_id": 31}"#, Self.annotation(10, box: "[1e300, 2, 1e300, 4]"),
          ] + (9...13).map { Self.annotation($0 + 10, image: "\($0)") }).joined(separator: ", ")))
      #expect(given.library.scenes.map(\.objects.count) == [1])
      // What could not be read may be seen all the same.
      #expect(given.library.scenes.map(\.openNames) == [["dog"]])
      #expect(
        given.refused.map { $0.split(separator: ":")[0] } == [
          "repeated-id | x.json image 7", "no-id | x.json image at place 2",
          "no-file | x.json image 8", "bad-record | x.json image at place 10",
          "repeated-id | x.json annotation 1", "no-image | x.json annotation 2",
          "no-category | x.json annotation 3", "bad-box | x.json annotation 4",
          "bad-record | x.json annotation at place 7", "bad-box | x.json annotation 8",
          "no-image | x.json annotation 9", "outside-folder | x.json image 9",
          "outside-folder | x.json image 10", "missing | x.json image 11",
          "repeated-file | x.json image 13", "missing | x.json image 14",
          "size | x.json image 12", "empty-box | x.json annotation 5",
          "outside | x.json annotation 6", "outside | x.json annotation 10",
        ])
      for sentence in [
        "x.json annotation 4: the \"bbox\" has 3 numbers; it takes [x, y, width, height]",
        "x.json annotation 3: it is of the category 99, which has no name among the categories",
        "x.json annotation 2: it is of the image 99, which is not among the images",
        "x.json image 9: the path ../images/b.png leads out of the folder of photos; give it from that folder",
        "x.json image 11: there is no photo gone.png in the folder of photos; add it, or name its folder",
        "x.json image 12: it says 150 × 140 pixels, and the photo b.png has 160 × 140 pixels; give the photos that were annotated",
        "x.json annotation 6: the box [200.0, 2.0, 210.0, 6.0] is not on the photo of 160 × 140 pixels",
      ] {
        #expect(given.rejections.contains { $0.description == sentence }, "\(sentence)")
      }
    }
  }

  @Test("A file that can't be read at all says where and what to do")
  func refusals() throws {
    try PhotoBox.use { box in
      try box.writePhotos(1)
      let whole = Self.file(annotations: Self.annotation(1))
      let cut = String(whole.dropLast(60))
      #expect(
        box.refusal(cut)
          == "x.json ends after \(cut.utf8.count) bytes, in the middle of its JSON; get the file anew"
      )
      #expect(
        box.refusal(whole.replacing("\"bbox\": [", with: "\"bbox\": [NaN, ")).hasPrefix(
          "x.json line 4, byte "))
      #expect(box.refusal("") == "x.json is empty; save it anew")
      #expect(box.refusal("[1, 2]").hasPrefix("x.json line 1, byte 0: expected an object"))
      #expect(box.refusal(#"{"a": 1}"#).hasPrefix("x.json holds no annotations (a); give COCO's"))
      #expect(
        box.refusal(#"{"images": []}"#)
          == "x.json has no \"annotations\"; COCO's form has images, annotations and categories")
      #expect(
        box.refusal(#"{"images": [], "annotations": [{"id": 1, "image_id": 1, "caption": "A."}]}"#)
          .hasPrefix("x.json has captions and no boxes; name the file of instances"))
      #expect(
        box.refusal(whole, licences: ["Atribution License"])
          == "no photo can have the licence Atribution License; there is 4 (Attribution License), 5 (Share Alike); did you mean Attribution License?"
      )
      #expect(box.refusal(whole + "]").contains("more text after the value"))
    }
  }

  @Test("Licences are allowed by name or number, and travel with the photo")
  func licences() throws {
    try PhotoBox.use { box in
      try box.writePhotos(3)
      let images = ["4", "5", "null"].enumerated().map { place, licence in
        #"{"id": \#(place), "file_name": "\#(["a", "b", "c"][place]).png", "license": \#(licence)}"#
      }.joined(separator: ",")
      let text = Self.file(
        images: images,
        annotations: (0..<3).map { Self.annotation($0, image: "\($0)") }.joined(separator: ","))
      for name in ["4", "attribution license", "http://x/by"] {
        let given = try box.read(text, licences: [name])
        #expect(given.library.photos.map(\.source.path) == ["a.png"])
        #expect(given.rejections.map(\.reason) == ["licence", "licence"])
        #expect(
          given.rejections.map(\.detail) == [
            "the photo has the licence Share Alike, which is not among those allowed",
            "the photo has no licence, which is not among those allowed",
          ])
      }
      let all = try box.read(text)
      #expect(all.library.photos.map(\.source.licence.count) == [32, 11, 0])
      #expect(try all.fingerprint != box.read(text, licences: ["4"]).fingerprint)
      #expect(try all.fingerprint != box.read(text + " ").fingerprint)
    }
  }

  @Test("LVIS names photos by their address, and what is not all marked or absent")
  func lvis() throws {
    try PhotoBox.use { box in
      try box.writePhotos(1, in: "images/train2017")
      let given = try box.read(
        Self.file(
          images: #"""
            {"id": 7, "coco_url": "http://images.cocodataset.org/train2017/a.png", "width": 160, "height": 140,
            "not_exhaustive_category_ids": [31], "neg_category_ids": ["32", 99]}
            """#, annotations: Self.annotation(1)))
      #expect(given.refused == [])
      #expect(given.library.scenes.map(\.openNames) == [["dog"]])
      #expect(given.library.scenes.map(\.absentNames) == [["ball"]])
      #expect(given.library.photos.map(\.source.path) == ["train2017/a.png"])
    }
  }

  @Test("Captions are found in a file beside, and photos of one content are one")
  func captions() throws {
    try PhotoBox.use { box in
      try box.writePhotos(1)
      try box.write("images/b.png", PhotoBox.photo(1))
      try box.write(
        "captions_x.json",
        Array(
          #"{"images": [], "annotations": [{"image_id": 7, "id": 1, "caption": "A \"dog\"."}, {"image_id": 70, "id": 2, "caption": "B."}]}"#
            .utf8))
      let given = try box.read(
        Self.file(
          images: #"{"id": 7, "file_name": "a.png"}, {"id": 8, "file_name": "b.png"}"#,
          annotations: Self.annotation(1) + "," + Self.annotation(2, image: "8")),
        as: "instances_x.json")
      #expect(given.library.scenes.map(\.captions) == [["A \"dog\"."]])
      #expect(given.library.sources.map(\.path) == ["instances_x.json", "captions_x.json"])
      #expect(given.refused == ["near-duplicate | b.png: The file is a copy of a.png."])
    }
  }

  @Test("Masks that are no masks are found when they are asked for")
  func masks() throws {
    try PhotoBox.use { box in
      try box.writePhotos(1)
      let masks = [
        #"[[1, 2, 3, 4]]"#, #"{"size": [140, 160], "counts": [1, 2]}"#,
        #"{"size": [160, 140], "counts": [22400]}"#, #"{"size": [140, 160], "counts": [22400]}"#,
        #"{"size": [140, 160], "counts": "~~"}"#, #"{"size": [140, 160], "counts": "0!"}"#,
        #"{"counts": [-1]}"#, #"[[1e9, 1, 2, 2, 3, 3]]"#, #"[["a"]]"#,
        #"{"size": [140, 160], "counts": [0, 22400]}"#,
      ]
      let given = try box.read(
        Self.file(
          annotations: masks.enumerated().map {
            Self.annotation($0, more: #", "segmentation": \#($1)"#)
          }.joined(separator: ",")))
      #expect(given.library.scenes.first?.objects.map(\.hasMask) == masks.map { _ in true })
      let said = masks.indices.map { place in
        do {
          return "\(try given.library.mask(of: place, in: 0)?.area ?? 0) pixels"
        } catch {
          return "\(error)"
        }
      }
      for (text, part) in zip(
        said,
        [
          "a polygon has 4 numbers; it takes x and y of three corners or more",
          "do not add up to the 22400 pixels of the photo",
          "of the size [160.0, 140.0], and the photo has [140, 160] rows and columns",
          "the mask has no pixel", "counts", "counts", "a run of the mask has -1.0 pixels",
          "reaches far beyond the photo", "no JSON of one", "22400 pixels",
        ])
      {
        #expect(text.contains(part), "\(text)")
        #expect(text.hasPrefix("mask-damaged: x.json, object ") || text == "22400 pixels")
      }
      try box.write("x.json", Array("changed".utf8))
      #expect(throws: Rejection.self) { try given.library.mask(of: 9, in: 0) }
    }
  }
}
