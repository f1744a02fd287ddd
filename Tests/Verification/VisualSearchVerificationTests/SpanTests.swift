import Datasets
import Testing
import VerificationKit

@testable import VisualSearchVerification

/// What spans of each kind may say.
@Suite struct SpanTests {
  /// The fault that is found with some words.
  private static func fault(
    _ kind: String, _ values: [String], _ words: String, _ plan: Plan = .colour,
    isBelowOnePercent: Bool = false
  ) throws -> String? {
    let sketch = Sketch(plan)
    var findings = Findings("")
    let declared = try SceneFragment(sketch.record.scene)
    let scene = try Scene(
      declared, try Legend(sketch.record.legend), sketch.pictures[0].raster, into: &findings)
    let form = try #require(Form(rawValue: plan.form))
    let problem = Problem(form: form, scene: scene, asked: declared.asked)
    let text = TokenizedText(words)
    return SpanMatch(
      kind: kind, values: values, form: form, isBelowOnePercent: isBelowOnePercent,
      phrase: Phrase(text.tokens[...], Lexicon(problem))
    ).fault
  }

  private static let mug = ["0", "mug", "blue", "striped"]

  @Test(arguments: [
    ("mention", mug, "the striped blue mug", true), ("mention", mug, "The blue striped mug", true),
    ("mention", mug, "this striped, blue mug", true),
    ("mention", mug, "that blue and striped mug", true),
    ("mention", mug, "the blue mug", false), ("mention", mug, "the striped mug", false),
    ("mention", mug, "a striped blue mug", false),
    ("mention", mug, "the striped blue mug there", false),
    ("mention", mug, "the striped blue cup", false),
    ("mention", mug, "the striped blue striped mug", false),
    ("mention", ["6", "desk lamp", "", ""], "the desk lamp", true),
    ("mention", ["6", "desk lamp", "", ""], "the lamp", false),
    ("mention", ["5", "thing", "white", ""], "the white thing", true),
    ("mention", ["5", "thing", "white", ""], "the white object", true),
    ("mention", ["5", "thing", "white", ""], "the white one", true),
    ("mention", ["5", "thing", "white", ""], "the white plate", false),
    ("mention", ["5", "thing", "grey", ""], "the gray item", true),
    ("relative", mug + ["left", "6"], "the blue striped mug to the left of", true),
    ("relative", mug + ["left", "6"], "the blue striped mug left of", true),
    ("relative", mug + ["left", "6"], "the blue striped mug that lies on the left side of", true),
    ("relative", mug + ["left", "6"], "the blue striped mug right of", false),
    ("relative", mug + ["left", "6"], "the blue striped mug left", false),
    ("relative", mug + ["left", "6"], "the blue striped mug not left of", false),
    ("relative", mug + ["above", "6"], "the blue striped mug over", true),
    ("relative", mug + ["above", "6"], "the blue striped mug above", true),
    ("relative", mug + ["below", "6"], "the blue striped mug beneath", true),
    ("relative", mug + ["below", "6"], "the blue striped mug above", false),
    ("relative", mug + ["nearest", "6"], "the blue striped mug closest to", true),
    ("relative", mug + ["nearest", "6"], "the blue striped mug nearest", true),
    ("one", mug, "a blue striped mug", true), ("one", mug, "another striped blue mug", true),
    ("one", mug, "the blue striped mug", false), ("one", mug, "no blue striped mug", false),
  ]) func `descriptions`(
    _ kind: String, _ values: [String], _ words: String, _ isSound: Bool
  ) throws {
    #expect(try (Self.fault(kind, values, words) == nil) == isSound)
  }

  @Test(arguments: [
    ("colour", ["5", "grey"], "gray", true), ("colour", ["5", "grey"], "it is grey", true),
    ("colour", ["5", "grey"], "greyish", false), ("colour", ["5", "red"], "red or blue", false),
    ("colour", ["5", "red"], "almost red", false), ("colour", ["5", "red"], "a red mug", false),
    ("pattern", ["5", "striped"], "stripes", true),
    ("pattern", ["5", "plain"], "no pattern", true),
    ("pattern", ["5", "plain"], "plain", true), ("pattern", ["5", "dotted"], "dots", true),
    ("pattern", ["5", "checked"], "checks", true), ("pattern", ["5", "checked"], "dots", false),
    ("pattern", ["5", "striped"], "no stripes", false),
    ("is", ["6", "desk lamp"], "a desk lamp", true), ("is", ["6", "mug"], "mug", true),
    ("is", ["6", "mug"], "a desk lamp", false), ("is", ["6", "mug"], "a red mug", false),
    ("place", ["5", "top left"], "upper left", true),
    ("place", ["5", "top left"], "top left corner", true), ("place", ["5", "top"], "top", true),
    ("place", ["5", "top"], "top middle", true), ("place", ["5", "top"], "top centre", true),
    ("place", ["5", "left"], "left edge", true), ("place", ["5", "left"], "middle left", true),
    ("place", ["5", "middle"], "center", true), ("place", ["5", "middle"], "centre left", false),
    ("place", ["5", "bottom right"], "lower right", true),
    ("place", ["5", "bottom right"], "lower left", false),
    ("place", ["5", "top"], "not the top", false), ("place", ["5", "top"], "top left", false),
    ("relation", ["5", "right", "1"], "is to the right of", true),
    ("relation", ["5", "right", "1"], "lies on the right side of", true),
    ("relation", ["5", "right", "1"], "is never to the right of", false),
    ("relation", ["5", "below", "1"], "under", true),
    ("relation", ["5", "below", "1"], "over", false),
    ("larger", ["5", "6"], "is bigger than", true), ("larger", ["5", "6"], "larger than", true),
    ("larger", ["5", "6"], "takes up more of the picture than", true),
    ("larger", ["5", "6"], "covers less than", false),
    ("larger", ["5", "6"], "is no larger than", false),
    ("count", ["3", "mug", "red", ""], "3 red mugs", true),
    ("count", ["3", "mug", "red", ""], "There are three red mugs", true),
    ("count", ["3", "mug", "red", ""], "three of the red mugs", true),
    ("count", ["3", "mug", "red", ""], "three red books", false),
    ("count", ["3", "mug", "red", ""], "not three red mugs", false),
    ("count", ["1", "mug", "red", ""], "one red mug", true),
    ("count", ["1", "thing", "red", ""], "one red thing", true),
    ("count", ["0", "mug", "red", ""], "none of the red mugs", true),
    ("count", ["0", "mug", "red", ""], "no red mugs", true),
    ("total", ["7"], "7 objects in all", true), ("total", ["7"], "seven", true),
    ("total", ["7"], "seven red things", false), ("total", ["7"], "17", false),
    ("share", ["5", "5"], "5 percent", true), ("share", ["5", "5"], "about 5% of it", true),
    ("share", ["5", "5"], "less than 5%", false), ("share", ["5", "1"], "under 1%", false),
    ("share", ["5", "5"], "5", false), ("share", ["5", "5"], "1.5%", false),
    ("box", ["5", "1", "2", "3", "4"], "[1, 2, 3, 4]", true),
    ("box", ["5", "1", "2", "3", "4"], "1, 2, 4, 3", false),
    ("box", ["5", "1", "2", "3", "4"], "-1, 2, 3, 4", false),
    ("marked", ["5"], "The red box", true), ("marked", ["5"], "a thin red outline", true),
    ("marked", ["5"], "a frame", false), ("marked", ["5", "6"], "red mug", false),
    ("marked", ["5,6"], "the red frames", true), ("marked", ["5,6"], "two red frames", false),
    ("text", ["5", "42"], "42", true), ("text", ["5", "42"], "the number 42", true),
    ("text", ["5", "OPEN"], "\u{2018}OPEN\u{2019}", true),
    ("text", ["5", "OPEN"], "\"OPEN\"", true),
    ("text", ["5", "OPEN"], "Open", false), ("text", ["5", "OPEN"], "OPENS", false),
    ("text", ["5", "42"], "42.5", false), ("text", ["5", "42"], "forty-two", false),
    ("text", ["5", "OPEN"], "OPEN OPEN", false), ("text", ["5", "OPEN"], "RE-OPEN", false),
    ("nearer", ["6", "0", "5"], "is nearer to", true),
    ("nearer", ["6", "0", "5"], "closer to", true),
    ("nearer", ["6", "0", "5"], "lies much less far from", true),
    ("nearer", ["6", "0", "5"], "nearest to", false), ("nearer", ["6", "0", "5"], "to", false),
    ("nearer", ["6", "0", "5"], "closer or nearer to", false),
    ("nearer", ["6", "0", "5"], "never closer to", false), ("nearer", ["6", "0", "5"], "", false),
    ("framed", ["5"], "The blue box", true), ("framed", ["5"], "a blue outline", true),
    ("framed", ["5"], "the thin blue rectangle", true), ("framed", ["5"], "no blue frame", false),
    ("framed", ["5"], "the blue or red frame", false), ("framed", ["5"], "blue boxes", false),
    ("crop", ["5"], "a closer look, magnified", true),
    ("crop", ["5"], "the close-up, nearer", false), ("crop", ["5"], "the close-up", true),
    ("crop", ["5"], "zoomed in", true),
    ("crop", ["5"], "magnified", true), ("crop", ["5"], "a crop", true),
    ("crop", ["5"], "the picture", false), ("setting", ["desk"], "the desk", true),
    ("setting", ["desk"], "the kitchen", false), ("setting", ["desk"], "not a desk", false),
  ]) func `looks, places and numbers`(
    _ kind: String, _ values: [String], _ words: String, _ isSound: Bool
  ) throws {
    #expect(try (Self.fault(kind, values, words) == nil) == isSound)
  }

  @Test(arguments: [
    ("nearer", true), ("closer to", true), ("Which is less far", true), ("nearest", false),
    ("less", false), ("far", false), ("larger", false), ("nearer or closer", false),
    ("not nearer", false), ("closer or less far", false),
  ]) func `what a question of distances offers`(_ words: String, _ isSound: Bool) throws {
    #expect(try (Self.fault("offers", ["nearer", ""], words, .nearer) == nil) == isSound)
  }

  @Test(arguments: [
    ("colour", "red", "B: red", true), ("colour", "red", "(B) red", true),
    ("colour", "red", "B. blue", false), ("colour", "red", "option B", true),
    ("colour", "red", "B", false), ("colour", "red", "C: red", false),
    ("colour", "grey", "B) gray", true), ("pattern", "dotted", "B: dotted", true),
    ("kind", "plate", "B: a plate", true), ("kind", "plate", "B: a mug", false),
    ("position", "top left", "B: upper left corner", true),
    ("position", "top left", "B: top", false), ("relation", "left", "B: to the left", true),
    ("relation", "left", "B: right", false), ("count", "3", "B: three", true),
    ("count", "3", "B: 3", true), ("count", "3", "B: 30", false),
    ("existence", "no", "B: no", true), ("existence", "no", "B: yes", false),
    ("larger", "blue mug", "B: the blue mug", true), ("larger", "blue mug", "B: red mug", false),
    ("text", "OPEN", "B: OPEN", true), ("text", "OPEN", "B: \u{201c}OPEN\u{201d}", true),
    ("text", "OPEN", "B: open", false), ("text", "42", "(B) 42", true),
    ("text", "42", "B: 4", false),
    ("text", "OPEN", "B: OPEN LATE", false), ("nearer", "blue mug", "B: the blue mug", true),
    ("nearer", "blue mug", "B: the mug", false), ("marked", "plate", "B: a plate", true),
    ("marked", "plate", "B: a mug", false), ("find", "1,2,3,4", "B: 1, 2, 3, 4", true),
    ("find", "1,2,3,4", "B: [1, 2, 4, 3]", false),
  ]) func `options`(
    _ form: String, _ answer: String, _ words: String, _ isSound: Bool
  ) throws {
    let plan = try #require(Plan.all.first { $0.1.form == form }).1
    #expect(try (Self.fault("option", ["B", answer], words, plan) == nil) == isSound)
  }
}
