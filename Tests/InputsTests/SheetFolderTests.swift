import Foundation
import Imaging
import Inputs
import PuzzleKit
import Testing
import Traces

@Suite("Annotations with a file a photo")
struct SheetFolderTests {
  private static func object(_ name: String, _ edges: [String], more: String = "") -> String {
    let tags = ["xmin", "ymin", "xmax", "ymax"]
    let box = zip(tags, edges).map { "<\($0)>\($1)</\($0)>" }.joined()
    return "<object><name>\(name)</name>\(more)<bndbox>\(box)</bndbox></object>"
  }

  private func read(_ box: PhotoBox, _ folder: String = "") throws -> GivenAnnotations {
    try AnnotationFiles.read(AnnotationRequest(annotations: "\(box.path)/\(folder)"))
  }

  @Test("Pascal VOC's boxes count from 1 and include their last pixel")
  func voc() throws {
    try PhotoBox.use { box in
      try box.writePhotos(2, in: "JPEGImages")
      try box.write(
        "Annotations/a.xml",
        Array(
          """
          <?xml version="1.0"?><!-- made by hand -->
          <annotation><folder>x</folder><filename>a.png</filename>
          <size><width>160</width><height>140</height><depth>3</depth></size>
          \(Self.object("tom &amp; jerry", ["1", "11", "20", "30"], more: "<truncated>1</truncated><difficult>1</difficult><occluded>0</occluded><pose>Left</pose>"))
          \(Self.object("dog", ["5", "11", "20.5", "30"], more: "<pose>Unspecified</pose>"))
          \(Self.object("cat", ["5", "11", "20"]))
          \(Self.object("", ["5", "11", "20", "30"]))
          \(Self.object("cow", ["300", "11", "320", "30"]))
          </annotation>
          """.utf8))
      try box.write(
        "Annotations/b.xml",
        Array("<annotation>\(Self.object("dog", ["1", "1", "160", "140"]))</annotation>".utf8))
      for (name, text) in [
        ("c", "<annotation><object>"), ("d", "<html></html>"),
        ("e", "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><annotation>&a;</annotation>"),
        (
          "f",
          "<annotation><filename>../../f.png</filename>\(Self.object("a", ["1", "1", "9", "9"]))</annotation>"
        ),
      ] { try box.write("Annotations/\(name).xml", Array(text.utf8)) }
      let given = try read(box)
      let scenes = given.library.scenes
      #expect(scenes.map(\.photo.source.path) == ["JPEGImages/a.png", "JPEGImages/b.png"])
      #expect(scenes[0].objects.map(\.name) == ["tom & jerry", "dog"])
      #expect(scenes[0].objects.map(\.box) == [Box(0, 10, 20, 30), Box(4, 10, 21, 30)])
      #expect(scenes[0].objects.map(\.flags) == [[.truncated, .difficult], []])
      #expect(scenes[0].objects.map(\.attributes) == [["Left"], []])
      #expect(scenes[1].objects.map(\.box) == [Box(0, 0, 160, 140)])
      #expect(
        given.refused == [
          "bad-box | Annotations/a.xml object 2: has no <bndbox> of four numbers: xmin, ymin, xmax, ymax",
          "no-name | Annotations/a.xml object 3: has no <name>",
          "no-xml | Annotations/c.xml: the file is no XML or ends too early; get it anew",
          "no-annotation | Annotations/d.xml: the file has <html> where <annotation> should stand",
          "no-xml | Annotations/e.xml: the file declares a type or entities; take its <!DOCTYPE …> out",
          "outside-folder | Annotations/f.xml: the path ../../f.png leads out of the folder of photos; give it from that folder",
          "outside | Annotations/a.xml object 4: the box [299.0, 10.0, 320.0, 30.0] is not on the photo of 160 × 140 pixels",
        ])
    }
  }

  @Test("YOLO's labels are shares of the photo, and their classes are named beside")
  func yolo() throws {
    for (name, text) in [
      ("data.yaml", "nc: 2\nnames: [dog, 'a cat']\n"),
      ("data.yaml", "names:\n  0: dog\n  1: a cat\n"), ("classes.txt", "dog\r\na cat\r\n"),
      ("labels/classes.txt", "dog\na cat\n"),
    ] {
      try PhotoBox.use { box in
        try box.writePhotos(2, in: "images/train")
        try box.write(name, Array(text.utf8))
        try box.write(
          "labels/train/a.txt",
          Array(
            "1 0.5 0.5 0.25 0.5\n\n0 0.1 0.1 0.2 0.1 0.2 0.3\n0 0.5 0.5 0.1\n7 0.5 0.5 0.1 0.1\n0 5 5 1 1\n0 0.5 x 0 0\n0 .5 .5 0 .5\n"
              .utf8))
        try box.write("labels/train/b.txt", Array("0 0.5 0.5 1 1".utf8))
        try box.write("labels/train/c.txt", Array("0 0.5 0.5 1 1".utf8))
        let given = try read(box)
        let scenes = given.library.scenes
        #expect(scenes.map(\.photo.source.path) == ["images/train/a.png", "images/train/b.png"])
        #expect(scenes[0].objects.map(\.name) == ["a cat", "dog"])
        #expect(scenes[0].objects.map(\.box) == [Box(60, 35, 100, 105), Box(16, 14, 32, 42)])
        #expect(scenes[1].objects.map(\.isCut) == [true])
        #expect(
          given.refused.map { $0.prefix(44) } == [
            "bad-box | labels/train/a.txt line 4: the lin",
            "no-category | labels/train/a.txt line 5: it ",
            "outside | labels/train/a.txt line 6: a numbe",
            "bad-box | labels/train/a.txt line 7: the lin",
            "missing | labels/train/c.txt: there is no ph",
            "empty-box | labels/train/a.txt object 7: the",
          ])
      }
    }
  }

  @Test("Labels without names, and folders without annotations, say what to add")
  func refusals() throws {
    try PhotoBox.use { box in
      try box.writePhotos(1)
      func said() -> String {
        do {
          _ = try read(box)
          return "nothing is wrong"
        } catch { return "\(error)" }
      }
      #expect(said().contains("holds no annotations; give COCO's JSON"))
      try box.write("labels/a.txt", Array("0 0.5 0.5 1 1".utf8))
      #expect(said().contains("has labels and no names of their classes; add data.yaml"))
      try box.write("one.json", [])
      try box.write("two.json", [])
      #expect(said().contains("holds 2 files of annotations: one.json, two.json; name one of them"))
    }
  }
}
