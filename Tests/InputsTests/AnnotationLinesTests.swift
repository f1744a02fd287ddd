import Foundation
import Imaging
import Inputs
import PuzzleKit
import Testing
import Traces

@Suite("Annotations as JSON lines")
struct AnnotationLinesTests {
  @Test("The program's own form has objects with attributes, relations, masks and flags")
  func own() throws {
    try PhotoBox.use { box in
      try box.writePhotos(2)
      let given = try box.read(
        #"""
        {"image": "a.png", "width": 160, "height": 140, "licence": "CC0", "captions": ["Two."], "extra": [{}], "objects": [{"id": 12, "name": "dog", "box": [10, 20, 50, 60.5], "attributes": ["brown"], "relations": [{"name": "on", "object": 2}, {"name": "near", "object": 1}]}, {"name": "cat", "box": [500, 20, 550, 60]}, {"name": "mat", "box": [5, 50, 60, 70], "mask": [5, 50, 60, 50, 60, 70], "crowd": true, "occluded": 1, "truncated": false, "difficult": null}], "questions": [{"question": "What?", "answer": "A dog.", "boxes": [[10, 20, 50, 60]]}]}

        {"image": "images/b.png", "objects": [{"name": "dog", "box": [1, 2, 3, 4]}], "open_names": ["cat"], "absent_names": ["cow"]}
        """#, as: "x.jsonl")
      #expect(
        given.refused == [
          "outside | x.jsonl line 1, object 1: the box [500.0, 20.0, 550.0, 60.0] is not on the photo of 160 × 140 pixels"
        ])
      let scenes = given.library.scenes
      #expect(scenes.map(\.photo.source.path) == ["a.png", "b.png"])
      let objects = scenes[0].objects
      #expect(objects.map(\.id) == [12, 2])
      // What was turned away is no longer there to be near to.
      #expect(objects[0].relations == [AnnotatedObject.Relation(name: "on", object: 1)])
      #expect(objects[0].attributes == ["brown"])
      #expect(objects[0].box == Box(10, 20, 50, 61))
      #expect(objects[1].flags == [.crowd, .occluded])
      #expect(objects.map(\.hasMask) == [false, true])
      #expect(try given.library.mask(of: 1, in: 0)?.contains(x: 50, y: 55) == true)
      #expect(scenes[0].captions == ["Two."])
      #expect(
        scenes[0].questions == [
          AnnotatedQuestion(question: "What?", answer: "A dog.", boxes: [Box(10, 20, 50, 60)])
        ])
      #expect(scenes[0].photo.source.licence == "CC0")
      #expect(scenes[1].openNames == ["cat"] && scenes[1].absentNames == ["cow"])
    }
  }

  @Test("Visual-CoT's questions about one photo come together")
  func questions() throws {
    try PhotoBox.use { box in
      try box.writePhotos(1, in: "images/flickr30k")
      let start =
        #"{"dataset": "flickr30k", "split": "train", "image": "a.png", "width": 160, "height": 140, "#
      let given = try box.read(
        [
          #""question": "Who?", "answer": "Ann", "bboxs": [[1, 2, 30, 40], [50, 60, 70.2, 80]]}"#,
          #""question": "Where?", "answer": "There", "bboxs": [[0, 2, 30, 40]]}"#,
          #""question": "How?", "answer": "So", "bboxs": [[0, 2, 30]]}"#,
          #""question": "How?", "answer": "So", "bboxs": []}"#,
          #""question": "How?", "bboxs": [[0, 2, 30, 40]]}"#,
          #""question": "How?", "answer": "So", "bboxs": [[300, 2, 330, 40]]}"#,
        ].map { start + $0 }.joined(separator: "\n"), as: "x.jsonl")
      #expect(given.library.scenes.map(\.questions.count) == [2])
      #expect(
        given.library.scenes[0].questions[0].boxes == [Box(1, 2, 30, 40), Box(50, 60, 71, 80)])
      #expect(
        given.refused == [
          "bad-box | x.jsonl line 3: the \"bboxs\" has 3 numbers; it takes [x0, y0, x1, y1]",
          "bad-box | x.jsonl line 4: has no box in its \"bboxs\"; it takes [[x0, y0, x1, y1]]",
          "no-question | x.jsonl line 5: takes a \"question\" and an \"answer\", and one is missing",
          "outside | x.jsonl line 6: the box [300.0, 2.0, 330.0, 40.0] is not on the photo of 160 × 140 pixels",
        ])
    }
  }

  @Test("A line that can't be used is turned away, and the others go on")
  func rejections() throws {
    try PhotoBox.use { box in
      try box.writePhotos(1)
      let given = try box.read(
        #"""
        nonsense
        {"image": "a.png", "objects": [{"name": "dog", "box": [1, 2, 30, 40]}, {"box": [1, 2, 3, 4]}, {"name": 3}, {"name": "cat", "box": [1, 2, 3]}, {"name": "cat", "box": [1, 2, 3, 4], "relations": [{"name": "on", "object": 9}]}, {"name": "cat"}]}
        {"objects": []}
        {"image": "a.png"}
        {"image": "../a.png", "objects": [{"name": "dog", "box": [1, 2, 30, 40]}]}
        {"image": "a.png", "objects": [{"name"
        """#, as: "x.jsonl")
      #expect(given.library.scenes.map(\.objects.count) == [1])
      #expect(
        given.refused == [
          "no-json | x.jsonl line 1: expected an object at byte 0 of the line; write one JSON object a line",
          "no-name | x.jsonl line 2, object 1: has no \"name\"",
          "bad-record | x.jsonl line 2, object 2: expected a string",
          "bad-box | x.jsonl line 2, object 3: the \"box\" has 3 numbers; it takes [x0, y0, x1, y1]",
          "bad-relation | x.jsonl line 2, object 4: has a relation to the object 9; give a \"name\" and the place of another of the 6 objects, from 0",
          "bad-box | x.jsonl line 2, object 5: has no \"box\"; it takes [x0, y0, x1, y1]",
          "no-image | x.jsonl line 3: has no \"image\"; give the path of a photo below the folder",
          "no-objects | x.jsonl line 4: has no \"objects\"; write [{\"name\": \"dog\", \"box\": [x0, y0, x1, y1]}]",
          "no-json | x.jsonl line 6: the text ends before its JSON does at byte 38 of the line; write one JSON object a line",
          "outside-folder | x.jsonl line 5: the path ../a.png leads out of the folder of photos; give it from that folder",
        ])
    }
  }

  @Test("Folders that are not there are named, and which they are")
  func folders() throws {
    try PhotoBox.use { box in
      let line = #"{"image": "a.png", "objects": []}"#
      #expect(box.refusal(line).hasPrefix("there is no folder of photos images; give the path"))
      try box.writePhotos(1)
      #expect(throws: InputError.self) {
        try AnnotationFiles.read(AnnotationRequest(annotations: box.path + "/none.json"))
      }
      #expect(
        box.refusal(line, licences: ["CC0"])
          == "x.json names no licence of any photo; leave licences out")
    }
  }
}
