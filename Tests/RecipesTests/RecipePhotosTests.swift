import Imaging
import PuzzleKit
import Recipes
import Seeding
import Testing
import Traces

/// A puzzle that takes photos.
private struct Album: PhotoTaking {
  var photos: String?
  var licences: String?
  var library: (any PhotoLibrary)?

  static let name = "album"
  static let summary = "A puzzle for tests."
  static let knobs: [Knob<Album>] = [
    Knob(file: "photos", \.photos, "photos to use"),
    Knob(file: "licences", \.licences, "their licences"),
  ]

  mutating func take(_ library: any PhotoLibrary) { self.library = library }
  func pose(_ candidate: Candidate, using chance: inout Chance) throws(Rejection) -> Int { 0 }
  func solve(_ scene: Int) throws(Rejection) -> Int { 0 }
  func signature(of scene: Int) -> Signature { Signature(high: 0, low: 0) }
  func tell(_ scene: Int, solution: Int, using chance: inout Chance) throws -> Sample {
    throw Rejection("never")
  }
}

/// Photos that nobody has.
private struct Shelf: PhotoLibrary {
  var photos: [Photo]

  func picture(_ number: Int, shorterSide side: Int) throws(Rejection) -> Picture {
    throw Rejection("photo-changed")
  }
}

@Suite("Photos that a recipe names")
struct RecipePhotosTests {
  private static let photo = Photo(
    source: Source(path: "a.jpg", sha256: "00ff", licence: "CC0"),
    size: PictureSize(width: 300, height: 200), content: 7)
  private static let small = PhotoRejection(
    file: "edge/b.jpg", reason: "too-small", detail: "The photo has 9 × 9 pixels.")

  private func read(
    _ knobs: String, photos: [Photo] = [photo], sum: String = "sha256:00ff"
  ) throws -> Recipe {
    let yaml = "splits: {test: 4}\ntasks:\n- task: album\n" + knobs
    return try RecipeReader(yaml: yaml, file: "album.yaml", puzzles: [Album.self]).read(
      maps: { _ in throw NoFile() }, questions: { _, _ in throw NoFile() },
      photos: { path, licences, excluded in
        guard !path.hasPrefix("gone") else { throw NoFile() }
        if licences == "gone.csv" { throw KnobError("licences", "there is no file gone.csv") }
        let names = excluded.flatMap(\.prints).map(\.name)
        let contaminated = names.map {
          PhotoRejection(file: "c.jpg", reason: "contaminated", detail: "It is \($0).")
        }
        return GivenPhotos(
          library: Shelf(photos: photos), rejections: contaminated + [Self.small],
          notes: licences.map { ["\($0) names c.jpg, which is not among the photos"] } ?? [],
          fingerprint: sum)
      },
      annotations: { _ in throw NoFile() },
      excludedPhotos: { path in
        guard !path.hasPrefix("gone") else { throw NoFile() }
        let print = ExcludedPhotos.Print(
          name: "\(path)/x.jpg", sha256: "00ff", hash: PDQHash(words: SIMD4(), quality: 50))
        let rejection = PhotoRejection(
          file: "\(path)/y.jpg", reason: "damaged", detail: "The file ends too early.")
        return ExcludedPhotos(
          prints: [print], rejections: [rejection], fingerprint: "photos sha256:\(path.count)")
      })
  }

  private func refusal(_ knobs: String, photos: [Photo] = [photo]) -> String {
    do {
      _ = try read(knobs, photos: photos)
      return "nothing is wrong"
    } catch {
      return "\(error)"
    }
  }

  @Test("Are handed to the puzzle, and belong to the recipe by content and not by folder")
  func content() throws {
    let one = try read("  photos: here\n")
    #expect((one.parts[0].puzzle as? Album)?.library?.photos == [Self.photo])
    #expect(one.canonical.contains("  photos: sha256:00ff\n  licences: none\n"))
    #expect(try read("  photos: there/here\n").canonical == one.canonical)
    #expect(try read("  photos: here\n", sum: "sha256:ff00").canonical != one.canonical)
    #expect(
      try read("  photos: here\n  licences: x.csv\n").canonical.contains(
        "  licences: within photos\n"))
  }

  @Test("Are counted where they can't be used, and noted where something is to be known")
  func rejections() throws {
    let recipe = try read("  photos: here\n  licences: x.csv\n")
    #expect(
      recipe.inputRejections.map(\.description) == ["edge/b.jpg: The photo has 9 × 9 pixels."])
    #expect(recipe.inputRejections.map(\.rejection.reason) == ["too-small"])
    #expect(recipe.inputNotes == ["x.csv names c.jpg, which is not among the photos"])
  }

  @Test("Stop the run at the place where the recipe names them")
  func errors() {
    #expect(
      refusal("  photos: gone\n") == """
        album.yaml:4:11: there is no such file
            photos: gone
                    ^
        """)
    #expect(
      refusal("  photos: here\n", photos: []).hasPrefix(
        "album.yaml:4:11: no photo of here can be used: edge/b.jpg: The photo has 9 × 9 pixels."))
    #expect(
      refusal("  photos: here\n  licences: gone.csv\n") == """
        album.yaml:5:13: there is no file gone.csv
            licences: gone.csv
                      ^
        """)
    #expect(
      refusal("  licences: x.csv\n").hasPrefix(
        "album.yaml:4:13: licences are of photos, and none are named; add `photos: FOLDER`"))
  }

  @Test("Are left out where they are like those that decontaminate names, and counted")
  func contaminated() throws {
    let knobs = "  photos: here\n- task: album\n  photos: there\n"
    let recipe = try read(knobs + "decontaminate: {photos: [one, three]}\n")
    #expect(
      recipe.inputRejections.map(\.description) == [
        "one/y.jpg: The file ends too early.", "three/y.jpg: The file ends too early.",
        "c.jpg: It is one/x.jpg.", "c.jpg: It is three/x.jpg.",
        "edge/b.jpg: The photo has 9 × 9 pixels.",
        "c.jpg: It is one/x.jpg.", "c.jpg: It is three/x.jpg.",
        "edge/b.jpg: The photo has 9 × 9 pixels.",
      ])
    #expect(recipe.inputRejections.count { $0.rejection.reason == "contaminated" } == 4)
    #expect(
      recipe.canonical.contains("exclude: photos sha256:3\nexclude: photos sha256:5\ntask: "))
    let turned = try read(knobs + "decontaminate: {photos: [three, one]}\n")
    #expect(turned.canonical == recipe.canonical)
    let without = try read(knobs)
    #expect(!without.canonical.contains("exclude"))
    let single = try read(knobs + "decontaminate: {photos: one}\n")
    #expect(single.canonical != recipe.canonical && single.canonical != without.canonical)
  }

  @Test("Can't be compared with those of a folder that is not there, and must not be all left out")
  func contaminationErrors() {
    #expect(
      refusal("  photos: here\ndecontaminate: {photos: [one, gone]}\n") == """
        album.yaml:5:31: there is no such file
          decontaminate: {photos: [one, gone]}
                                        ^
        """)
    #expect(
      refusal("decontaminate: {photos: [one]}\n") == """
        album.yaml:4:25: no task of this recipe has photos; leave decontaminate.photos out
          decontaminate: {photos: [one]}
                                  ^
        """)
    #expect(
      refusal("  photos: here\ndecontaminate: {photos: [one]}\n", photos: []).hasPrefix(
        "album.yaml:4:11: no photo of here can be used: 1 of 2 are contaminated, such as c.jpg: It")
    )
  }

  @Test("Are needed by no recipe that names none")
  func none() throws {
    let recipe = try read("")
    #expect((recipe.parts[0].puzzle as? Album)?.library == nil)
    #expect(recipe.canonical.contains("  photos: none\n  licences: none\n"))
  }
}
