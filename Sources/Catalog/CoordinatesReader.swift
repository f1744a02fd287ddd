public import Export
public import Imaging
public import ScoringKit

/// What reads boxes as a model says them.
public struct CoordinatesReader: BoxReading {
  private let coordinates: Coordinates

  /// Creates a reader.
  public init(_ coordinates: Coordinates) { self.coordinates = coordinates }

  /// The name of the coordinates.
  public var name: String { coordinates.rawValue }

  /// The edges that a text tells; see `BoxReading`.
  public func edges(in text: String, of size: PictureSize) -> [Double]? {
    coordinates.edges(in: text, of: size)
  }
}
