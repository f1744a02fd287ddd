import Foundation
public import PuzzleKit

/// A user's file of questions: JSON lines, each a wording of a form.
///
///     {"form": "safe", "question": "Can all of {moves} be made? Answer in \\boxed{{}}."}
///
/// A line without `form` words the puzzle's first. Lines may be blank. Whatever is wrong with a line stops
/// the run, for a question that is left out would change what the others are asked for.
public enum QuestionFile {
  /// The most bytes of a file.
  public static let mostBytes = 16 << 20
  /// The most bytes of a line.
  public static let mostLineBytes = 64 << 10

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The path, from the working directory.
  ///   - forms: The forms that it may word, at least one.
  /// - Throws: ``InputError`` if the file can't be read, or for the first line that is wrong.
  /// - Returns: The wordings; the source has the file's name without its folders.
  public static func read(
    _ path: String, of forms: [QuestionForm]
  ) throws(InputError) -> GivenQuestions {
    let bytes = try InputBytes.read(path, atMost: mostBytes, remedy: "keep fewer questions")
    var wordings: [Wording] = []
    for (number, line) in InputBytes.lines(of: bytes) {
      do {
        wordings.append(try wording(line, of: forms))
      } catch {
        throw InputError("\(path) line \(number): \(error)")
      }
    }
    guard !wordings.isEmpty else {
      throw InputError("\(path) holds no question; write \(example) on a line")
    }
    return GivenQuestions(wordings: wordings, source: InputBytes.source(path, bytes))
  }

  private static let example = "{\"question\": \"…\"}"
  private static let keys = ["form", "question"]

  /// What is read of a line.
  private struct Line: Decodable {
    var form: String?
    var question: String
    /// The keys that mean nothing here.
    var strangers: [String]

    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(_ name: String) { stringValue = name }
      init?(stringValue: String) { self.init(stringValue) }
      init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
      let object = try decoder.container(keyedBy: Key.self)
      strangers = object.allKeys.map(\.stringValue).filter { !keys.contains($0) }.sorted()
      form = try object.decodeIfPresent(String.self, forKey: Key("form"))
      // A misspelt key is told before the one that it leaves missing.
      question = strangers.isEmpty ? try object.decode(String.self, forKey: Key("question")) : ""
    }
  }

  private static func wording(
    _ bytes: ArraySlice<UInt8>, of forms: [QuestionForm]
  ) throws(WordingError) -> Wording {
    guard bytes.count <= mostLineBytes else {
      throw WordingError(
        "has \(bytes.count) bytes; a question has at most \(mostLineBytes)")
    }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw WordingError("is not UTF-8; save the file as such")
    }
    let line: Line
    do {
      line = try JSONDecoder().decode(Line.self, from: Data(bytes))
    } catch DecodingError.keyNotFound {
      throw WordingError("has no \"question\"; write \(example)")
    } catch DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty {
      throw WordingError("is no JSON object; write \(example)")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context)
    {
      let key = context.codingPath.last?.stringValue ?? "question"
      throw WordingError("has a \"\(key)\" that is no text; write \(example)")
    } catch {
      throw WordingError("is not JSON; write \(example) on a line of its own")
    }
    if let stranger = line.strangers.first {
      let near = stranger.nearest(among: keys).map { "; did you mean \($0)?" }
      throw WordingError("has a key \(stranger)\(near ?? "; it takes form and question")")
    }
    guard let name = line.form ?? forms.first?.name,
      let form = forms.first(where: { $0.name == name })
    else {
      let names = forms.map(\.name)
      let near = line.form?.nearest(among: names).map { "did you mean \($0)?" }
      throw WordingError(
        "there is no form \(line.form ?? ""); \(near ?? "there is " + names.joined(separator: ", "))"
      )
    }
    return try Wording(line.question, of: form, among: forms)
  }
}
