@testable import Datasets

extension Damage {
  /// Records of pieces that have lost their rims.
  static let rims: [Damage] = [
    Damage("something drawn in a gap", "picture.gap", of: Plan(rim: 2)) {
      $0.pictures[2].fill([131, 40, 132, 41], 0x123456)
    },
    Damage("something drawn at the border", "picture.gap", of: Plan(rim: 2)) {
      $0.pictures[1].fill([0, 0, 1, 1], 0x123456)
    },
    Damage("another rim in the scene", "scene", of: Plan(rim: 2)) {
      try $0.swap(\.scene, "\"rim\":2", "\"rim\":3")
    },
    Damage("another rim in the legend", "scene", of: Plan(rim: 2)) {
      try $0.swap(\.legend, "\"rim\":2", "\"rim\":1")
    },
    Damage("another rim everywhere", "picture.size", of: Plan(rim: 2)) {
      try $0.swap(\.scene, "\"rim\":2", "\"rim\":1")
      try $0.swap(\.legend, "\"rim\":2", "\"rim\":1")
    },
    Damage("a rim below nothing", "legend", of: Plan(rim: 2)) {
      try $0.swap(\.legend, "\"rim\":2", "\"rim\":-1")
    },
  ]
}
