import Testing

@testable import VisualSearch

@Suite("Names of annotated objects")
struct ObjectNameTests {
  @Test(
    "Several of a kind are called as people call them",
    arguments: [
      ("person", "people"), ("sports ball", "sports balls"), ("bus", "buses"), ("bench", "benches"),
      ("knife", "knives"), ("wine glass", "wine glasses"), ("mouse", "mice"), ("sheep", "sheep"),
      ("toothbrush", "toothbrushes"), ("teddy bear", "teddy bears"), ("donut", "donuts"),
      ("fire hydrant", "fire hydrants"), ("policeman", "policemen"), ("baby", "babies"),
      ("toy", "toys"), ("Box", "boxes"), ("potted_plant", "potted plants"),
      ("broccoli", "heads of broccoli"), ("grandchild", "grandchildren"), ("human", "humans"),
    ])
  func plurals(name: String, plural: String) {
    #expect(ObjectName(annotated: name).plural == plural)
  }

  @Test("Things that come in twos are pairs")
  func pairs() {
    let scissors = ObjectName(annotated: "scissors")
    #expect(scissors.name == "pair of scissors" && scissors.plural == "pairs of scissors")
    #expect(ObjectName(annotated: "Skis").name == "pair of skis")
  }

  @Test("Names that say something else in a question are known")
  func ambiguous() {
    for name in ["orange", "top", "white board", "C", "", "street sign"] {
      #expect(ObjectName(annotated: name).isAmbiguous, "\(name)")
    }
    for name in ["person", "traffic light", "stop sign", "cell phone"] {
      #expect(!ObjectName(annotated: name).isAmbiguous, "\(name)")
    }
  }
}
