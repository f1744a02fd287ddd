import Imaging
import PuzzleKit
import Seeding

/// Questions that come with a user's annotations: what is asked, what is answered, and where it is seen.
extension VisualSearchPuzzle {
  /// Poses one of the questions that annotations ask about a photo.
  func poseGiven(
    _ candidate: Candidate, from album: Album, using chance: inout Chance
  ) throws(Rejection) -> SearchScene {
    let members = album.questioned(in: candidate.share)
    guard let number = deal(members, candidate, using: &chance) else {
      throw Rejection(
        "no-photo", "none of \(album.library.photos.count) photos has a question in the split")
    }
    let photo = Developing(album: album, number: number)
    guard let question = chance.element(of: album.library.scenes[number].questions) else {
      throw Rejection("no-question", "a photo without questions")
    }
    let given = try GivenQuestion(question, in: photo.size)
    if let box = given.boxes.first, given.boxes.count == 1 {
      let share = Double(box.area) / Double(photo.size.width * photo.size.height)
      guard targetArea.range ~= share else { throw Rejection("target-area", "\(share)") }
    }
    return SearchScene(
      origin: photo.origin, picture: try photo.picture(),
      objects: given.boxes.map { SearchObject(region: $0, in: photo.size) }, form: .given,
      asked: SearchScene.Asked(
        target: given.boxes.count == 1 ? 0 : -1, question: given.question, answer: given.answer))
  }
}
