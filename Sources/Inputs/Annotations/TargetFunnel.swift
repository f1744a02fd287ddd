import Imaging
public import PuzzleKit
import Traces

/// How many annotated objects could be what a search is for, and why the others could not.
///
/// All of it is judged by the annotations alone; no picture is decoded. Each object is counted once, under the
/// first reason that turns it away.
public struct TargetFunnel: Hashable, Sendable {
  /// Why an object is no target, in the order in which it is asked.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// It stands for several.
    case crowd
    /// Its box covers too little of the photo.
    case tooSmall = "area-below"
    /// Its box covers too much of the photo.
    case tooLarge = "area-above"
    /// The border of the photo cuts it.
    case cut
    /// Its box has a side of too few pixels.
    case narrow = "side-below"
    /// It is not the only one of its name, or more may be seen than are annotated.
    case notOnly = "not-unique"
  }

  /// The least side of a box, in pixels.
  public static let leastSide = 24

  /// The number of objects.
  public private(set) var candidates = 0
  /// The number of objects that each reason turns away.
  public private(set) var turnedAway: [Reason: Int] = [:]
  /// The number of objects that no reason turns away.
  public var kept: Int { candidates - turnedAway.values.reduce(0, +) }

  /// Judges all objects of some photos.
  ///
  /// - Parameters:
  ///   - scenes: The photos.
  ///   - area: The share of the photo that a target's box covers, as whole pixels.
  public init(_ scenes: [AnnotatedPhoto], area: ClosedRange<Double>) {
    for scene in scenes {
      var counts: [String: Int] = [:]
      for object in scene.objects { counts[object.name, default: 0] += 1 }
      for object in scene.objects {
        candidates += 1
        let isOnly = counts[object.name] == 1 && !scene.openNames.contains(object.name)
        if let reason = Self.reason(object, in: scene, area: area, isOnly: isOnly) {
          turnedAway[reason, default: 0] += 1
        }
      }
    }
  }

  private static func reason(
    _ object: AnnotatedObject, in scene: AnnotatedPhoto, area: ClosedRange<Double>, isOnly: Bool
  ) -> Reason? {
    let (width, height) = (object.box.x1 - object.box.x0, object.box.y1 - object.box.y0)
    let share = Double(width * height) / Double(scene.photo.size.width * scene.photo.size.height)
    if object.isCrowd { return .crowd }
    if share < area.lowerBound { return .tooSmall }
    if share > area.upperBound { return .tooLarge }
    if object.isCut { return .cut }
    if min(width, height) < leastSide { return .narrow }
    return isOnly ? nil : .notOnly
  }
}
