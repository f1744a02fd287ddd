/// Plans of questions that annotations ask.
extension Plan {
  private static func region(_ box: [Int], _ paint: UInt32) -> Thing {
    var region = Thing("region", "", "", box, paint)
    region.hasMask = false
    return region
  }

  static let given: Plan = {
    var plan = Plan(
      form: "given", target: 0, answer: "A brown dog, no cat.", search: "given",
      words: "What is on the left of the 2 red mugs?", marks: [[0]], hasCrop: true, isPhoto: true,
      steps: find([0], "given", "A brown dog, no cat."))
    plan.things = [region([20, 20, 50, 44], 0x3060c0)]
    return plan
  }()
  static let regions: Plan = {
    var plan = Plan(
      form: "given", target: -1, answer: "two", search: "given",
      words: "\u{72d7}\u{306f}\u{4f55}\u{5339}?", marks: [[2, 0, 1]], isPhoto: true,
      steps: find([2, 0, 1], "given", "two"))
    plan.things = [
      region([100, 20, 130, 44], 0x3060c0), region([170, 110, 220, 150], 0xffffff),
      region([20, 110, 60, 150], 0x309040),
    ]
    return plan
  }()
  static let told: Plan = {
    var plan = given
    plan.reveal = "early"
    return plan
  }()
}
