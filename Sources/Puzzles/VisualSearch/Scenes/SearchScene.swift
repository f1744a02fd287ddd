import Imaging
import PuzzleKit
import Traces

/// A picture of objects, and what is asked about them.
///
/// Objects are numbered from 0. A scene does not know whether its picture was composed or is a photo.
public struct SearchScene: Hashable, Sendable {
  /// What is asked.
  enum Form: String, CaseIterable, Hashable, Sendable {
    case colour, pattern, kind, position, relation, count, existence, larger, find
    /// What is written on an object.
    case text
    /// Which of two objects is nearer to a third.
    case nearer
    /// What is in the frame that the problem picture bears.
    case marked
    /// What annotations ask and answer themselves.
    case given
  }

  /// Where the picture comes from.
  enum Origin: Hashable, Sendable {
    /// Composed in a setting and a style, from a seed.
    case composition(setting: String, style: String, seed: UInt64)
    /// A user's photo with its annotation; the content decides its split.
    case photo(Source, content: UInt64)
  }

  /// Words for one object: a description, perhaps with how it lies to another.
  struct Mention: Hashable, Sendable {
    /// The object that is meant.
    let object: Int
    let description: Description
    /// How the object lies to the other, if that is said.
    var relation: Relation? = nil
    /// The anchor of the relation, or -1.
    var other = -1
  }

  /// The question.
  struct Asked: Hashable, Sendable {
    /// The object that is asked about, or -1.
    var target = -1
    /// The words for the objects of the question, in its order; an anchor comes after what is mentioned by it.
    var mentions: [Mention] = []
    /// What is counted, or whether there is one.
    var about: Description? = nil
    /// What is asked in a user's words; empty if the words are ours.
    var question = ""
    /// The answer in its own words.
    var answer = ""
    /// The answers to choose from; empty if the answer is free.
    var options: [String] = []
  }

  let origin: Origin
  /// The problem picture, RGB.
  let picture: Picture
  let objects: [SearchObject]
  let form: Form
  var asked: Asked

  /// The size of the picture in pixels.
  var size: PictureSize { picture.size }
  /// Whether the picture is a photo, so that names rest on an annotation.
  var isPhoto: Bool { if case .photo = origin { true } else { false } }
  /// The setting of a composition.
  var setting: String? {
    if case .composition(let setting, _, _) = origin { setting } else { nil }
  }

  /// The object that the problem picture itself frames, or -1.
  var frame: Int { form == .marked ? asked.target : -1 }

  /// The mention of the target, if there is one.
  var targetMention: Mention? { asked.mentions.first { $0.object == asked.target } }

  /// The bare answer, as it is boxed: the letter of an option, or the words.
  var value: String {
    guard let index = asked.options.firstIndex(of: asked.answer) else { return asked.answer }
    return Self.letter(index)
  }

  /// The letter of an option.
  static func letter(_ index: Int) -> String { ["A", "B", "C", "D"][index] }
}
