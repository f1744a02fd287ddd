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
      photos: { path, licences in
        guard !path.hasPrefix("gone") else { throw NoFile() }
        return GivenPhotos(
          library: Shelf(photos: photos), rejections: [Self.small],
          notes: licences.map { ["\($0) names c.jpg, which is not among the photos"] } ?? [],
          fingerprint: sum)
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
      refusal("  licences: x.csv\n").hasPrefix(
        "album.yaml:4:13: licences are of photos, and none are named; add `photos: FOLDER`"))
  }

  @Test("Are needed by no recipe that names none")
  func none() throws {
    let recipe = try read("")
    #expect((recipe.parts[0].puzzle as? Album)?.library == nil)
    #expect(recipe.canonical.contains("  photos: none\n  licences: none\n"))
  }
}
