import Seeding

extension JigsawStory {
  /// What comes to the board together, one after the other: neighbours in pairs, then the pieces that are left.
  static func pairs(_ scene: JigsawScene, using chance: inout Chance) -> [[Int]] {
    var left = Set((0..<scene.layout.count).filter { $0 != scene.odd?.place })
    var units: [[Int]] = []
    for seam in chance.shuffled(scene.layout.seams)
    where left.contains(seam.one) && left.contains(seam.other) {
      units.append([seam.one, seam.other])
      left.subtract([seam.one, seam.other])
    }
    return units + left.sorted().map { [$0] }
  }
}
