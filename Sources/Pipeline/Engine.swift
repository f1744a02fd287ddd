/// The versions that pixels depend on.
public struct Engine: Codable, Hashable, Sendable {
  /// The version of the generator.
  public var version: String
  /// The versions of the libraries that draw, by name.
  public var libraries: [String: String]
  /// The SHA-256 of each font file, by the file's name.
  public var fonts: [String: String]

  /// Creates an engine.
  public init(version: String, libraries: [String: String] = [:], fonts: [String: String] = [:]) {
    self.version = version
    self.libraries = libraries
    self.fonts = fonts
  }
}

/// Which of several processes that share a run this one is.
public struct Place: Hashable, Sendable {
  /// The number of the process, from 0.
  public var rank: Int
  /// The number of processes.
  public var worldSize: Int

  /// Creates a place.
  ///
  /// - Precondition: The rank is at least 0 and below the number of processes.
  public init(rank: Int = 0, worldSize: Int = 1) {
    precondition(worldSize > 0 && 0..<worldSize ~= rank, "a rank is below the world's size")
    self.rank = rank
    self.worldSize = worldSize
  }
}
