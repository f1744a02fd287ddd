import Datasets

/// A line of answers: an output, and what says to which problem.
struct AnswerLine {
  /// The identity of a record of the dataset, or what the line calls itself.
  var id: String?
  /// The problem itself, a JSON object.
  var state: String?
  /// What the model put out.
  var output: String
  /// The pictures that it put out, paths or base64; nil if the line does not say.
  var images: [String]?
  /// The pictures of the problem, likewise.
  var problemImages: [String]?

  /// Reads a line: a JSON object with `output` and with `id` or `state`; other members are left alone.
  ///
  /// - Throws: `LineFault`, with the `id` if that could be read.
  init(_ bytes: [UInt8]) throws(LineFault) {
    let members: JSONMembers
    do throws(JSONMembers.Failure) {
      members = try JSONMembers(bytes)
    } catch {
      throw LineFault(id: nil, error.message)
    }
    do throws(JSONMembers.Failure) {
      id = try members.string("id")
    } catch {
      throw LineFault(id: nil, error.message)
    }
    do throws(JSONMembers.Failure) {
      if let slice = members.value("state") {
        // As rl-parquet has it, JSON in a string; or the object itself.
        state =
          slice.first == UInt8(ascii: "{")
          ? String(utf8: slice) : try members.string("state")
      }
      guard id != nil || state != nil else {
        throw JSONMembers.Failure(
          message: "neither \"id\" nor \"state\" says what the output answers")
      }
      guard let output = try members.string("output") else {
        throw JSONMembers.Failure(message: "there is no \"output\"")
      }
      self.output = output
      images = try members.strings("images")
      problemImages = try members.strings("problem_images")
    } catch {
      throw LineFault(id: id, error.message)
    }
  }
}

/// What keeps an output from being judged.
struct LineFault: Error {
  /// The id that the line names, if it could be read.
  var id: String?
  /// A sentence without a full stop.
  var reason: String

  init(id: String?, _ reason: String) {
    self.id = id
    self.reason = reason
  }
}
