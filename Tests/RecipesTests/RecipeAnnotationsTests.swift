import Imaging
import PuzzleKit
import Recipes
import Seeding
import Testing
import Traces

/// A puzzle that takes annotated photos.
private struct Hunt: AnnotationTaking {
  var annotations: String?
  var images: String?
  var licences: [String] = []
  var library: (any AnnotatedLibrary)?

  static let name = "hunt"
  static let summary = "A puzzle for tests."
  static let knobs: [Knob<Hunt>] = [
    Knob(file: "annotations", \.annotations, "annotations to use"),
    Knob(file: "images", \.images, "the folder of their photos"),
    Knob(texts: "licences", \.licences, "licences that photos may have"),
  ]

  mutating func take(_ library: any AnnotatedLibrary) { self.library = library }
  func pose(_ candidate: Candidate, using chance: inout Chance) throws(Rejection) -> Int { 0 }
  func solve(_ scene: Int) throws(Rejection) -> Int { 0 }
  func signature(of scene: Int) -> Signature { Signature(high: 0, low: 0) }
  func tell(_ scene: Int, solution: Int, using chance: inout Chance) throws -> Sample {
    throw Rejection("never")
  }
}

/// Photos that nobody has.
private struct Shelf: AnnotatedLibrary {
  var scenes: [AnnotatedPhoto]
  var photos: [Photo] { scenes.map(\.photo) }
  var sources: [Source] { [] }

  func picture(_ number: Int, shorterSide side: Int) throws(Rejection) -> Picture {
    throw Rejection("photo-changed")
  }
  func mask(of object: Int, in photo: Int) throws(Rejection) -> Mask? { nil }
}

@Suite("Annotated photos that a recipe names")
struct RecipeAnnotationsTests {
  private static let scene = AnnotatedPhoto(
    photo: Photo(
      source: Source(path: "a.jpg", sha256: "00ff", licence: "CC0"),
      size: PictureSize(width: 300, height: 200), content: 7),
    objects: [
      AnnotatedObject(
        id: 1, name: "dog", box: Box(1, 2, 3, 4),
        frame: AnnotatedObject.Frame(x0: 1, y0: 2, x1: 3, y1: 4))
    ])

  private func read(
    _ knobs: String, scenes: [AnnotatedPhoto] = [scene], rejections: Int = 1,
    sum: String = "sha256:00ff"
  ) throws -> Recipe {
    let yaml = "splits: {test: 4}\ntasks:\n- task: hunt\n" + knobs
    return try RecipeReader(yaml: yaml, file: "hunt.yaml", puzzles: [Hunt.self]).read(
      maps: { _ in throw NoFile() }, questions: { _, _ in throw NoFile() },
      photos: { _, _, _ in throw NoFile() },
      annotations: { request in
        guard !request.annotations.hasPrefix("gone") else { throw NoFile() }
        if request.images == "gone" { throw KnobError("images", "there is no folder gone") }
        if request.licences.contains("9") { throw KnobError("licences", "there is no licence 9") }
        let wrong = (0..<rejections).map {
          AnnotationRejection(
            file: "x.json", record: "annotation \($0)", reason: "bad-box", detail: "it is bad")
        }
        let copies = request.excluded.map {
          AnnotationRejection(
            file: "c.jpg", reason: "contaminated", detail: "It is \($0.fingerprint).")
        }
        return GivenAnnotations(
          library: Shelf(scenes: scenes), rejections: wrong + copies, notes: ["a note"],
          fingerprint: sum)
      },
      excludedPhotos: { path in ExcludedPhotos(prints: [], fingerprint: path) })
  }

  private func refusal(_ knobs: String, scenes: [AnnotatedPhoto] = [scene]) -> String {
    do {
      _ = try read(knobs, scenes: scenes)
      return "nothing is wrong"
    } catch {
      return "\(error)"
    }
  }

  @Test("Are handed to the puzzle, and belong to the recipe by content and licences")
  func content() throws {
    let one = try read("  annotations: x.json\n")
    #expect((one.parts[0].puzzle as? Hunt)?.library?.scenes == [Self.scene])
    #expect(
      one.canonical.contains("  annotations: sha256:00ff\n  images: none\n  licences: []\n"))
    #expect(try read("  annotations: there/x.json\n").canonical == one.canonical)
    #expect(try read("  annotations: x.json\n", sum: "sha256:ff").canonical != one.canonical)
    let some = try read("  annotations: x.json\n  images: there\n  licences: [4, By, 4]\n")
    #expect(some.canonical.contains("  images: within annotations\n  licences: [4, By]\n"))
    #expect((some.parts[0].puzzle as? Hunt)?.licences == ["4", "By"])
    #expect(try read("  annotations: x.json\n  licences: By\n").canonical.contains("licences: By"))
    #expect((try read("").parts[0].puzzle as? Hunt)?.library == nil)
  }

  @Test("Are counted where they can't be used, the first of each reason by name")
  func rejections() throws {
    let recipe = try read("  annotations: x.json\ndecontaminate: {photos: bench}\n")
    #expect(
      recipe.inputRejections.map(\.description) == [
        "x.json annotation 0: it is bad", "c.jpg: It is bench.",
      ])
    #expect(recipe.inputNotes == ["a note"])
    let many = try read("  annotations: x.json\n", rejections: 1000)
    #expect(many.inputRejections.count == 20)
    #expect(
      many.inputNotes == [
        "x.json has 980 more records that are turned away as bad-box; `traceloom import` lists them",
        "a note",
      ])
  }

  @Test("Stop the run at the place where the recipe names them")
  func errors() {
    #expect(
      refusal("  annotations: gone\n") == """
        hunt.yaml:4:16: there is no such file
            annotations: gone
                         ^
        """)
    #expect(
      refusal("  annotations: x.json\n  images: gone\n").hasPrefix(
        "hunt.yaml:5:11: there is no folder gone"))
    #expect(
      refusal("  annotations: x.json\n  licences: [4, 9]\n").hasPrefix(
        "hunt.yaml:5:13: there is no licence 9"))
    #expect(
      refusal("  annotations: x.json\n", scenes: []).hasPrefix(
        "hunt.yaml:4:16: no photo of x.json can be used: x.json annotation 0: it is bad"))
    #expect(
      refusal("  images: here\n").hasPrefix(
        "hunt.yaml:4:11: images are of annotations, and none are named; add `annotations: FILE`"))
    #expect(
      refusal("  licences: By\n").hasPrefix("hunt.yaml:4:13: licences are of annotations"))
    #expect(refusal("  annotations: x.json\n  licences: []\n") == "nothing is wrong")
    #expect(
      refusal("  annotations: x.json\n  licences: [[a]]\n").contains("takes a list of texts"))
  }
}
