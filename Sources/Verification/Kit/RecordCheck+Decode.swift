import Imaging

/// Decodes a PNG within the limits of pictures that are worth looking at.
func decode(_ bytes: [UInt8]) throws -> Picture {
  try Picture(png: bytes)
}
