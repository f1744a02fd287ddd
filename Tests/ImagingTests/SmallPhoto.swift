import Foundation

/// Small photos of 24 × 16 pixels, of four quarters: red and green, blue and white, made by Pillow 13.
enum SmallPhoto {
  /// Baseline, without subsampling.
  static let baseline = bytes(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ
    4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQU
    FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wAARCAAQABgDAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAA
    AAAAAACAYH/8QAHBABAAAHAQAAAAAAAAAAAAAAAAYJREeChcLE/8QAGAEAAwEBAAAAAAAAAAAAAAAABAcIBgn/
    xAAiEQEAAAENAAAAAAAAAAAAAAAAAwUHCEFDREWBgoPBwsP/2gAMAwEAAhEDEQA/AMULdfaogmtw6DxakSUlcI
    3/ABVAdEg7ukB7HNLHuTrfUSk5N019Gkke0y5OUlWkf//Z
    """)
  /// Progressive, with subsampling.
  static let progressive = bytes(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ
    4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/2wBDAQMEBAUEBQkFBQkUDQsNFBQUFBQUFBQUFBQUFBQUFBQUFBQU
    FBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBT/wgARCAAQABgDASIAAhEBAxEB/8QAGAAAAgMAAAAAAAAAAA
    AAAAAAAAYFBwj/xAAWAQEBAQAAAAAAAAAAAAAAAAAFBgf/2gAMAwEAAhADEAAAAUmUT7zRWUDURKZ3/8QAFxAA
    AwEAAAAAAAAAAAAAAAAAAAQQB//aAAgBAQABBQISuYz/xAAkEQAAAwUJAAAAAAAAAAAAAAAAARECBRIxUQQGEx
    UWIWOh4f/aAAgBAwEBPwF7Xgzuxtu/CgjTdVkZHJCpUaf5evR//8QAHhEAAAUFAQAAAAAAAAAAAAAAAAQRFGIC
    AwYTYXH/2gAIAQIBAT8BPYy1L1XtypHvoZyH/8QAGRAAAQUAAAAAAAAAAAAAAAAAEAACBYPC/9oACAEBAAY/Ak
    8yVeh//8QAFhABAQEAAAAAAAAAAAAAAAAAwQAg/9oACAEBAAE/IYnJ/wD/2gAMAwEAAgADAAAAEP8AL//EABkR
    AQACAwAAAAAAAAAAAAAAABEQITFhof/aAAgBAwEBPxDjwfeppgLYQf8A/8QAGxEAAQQDAAAAAAAAAAAAAAAAEQ
    ABIVEx4fD/2gAIAQIBAT8QogRAljZO6XQ2v//EABQQAQAAAAAAAAAAAAAAAAAAACD/2gAIAQEAAT8QTJ//2Q==
    """)
  /// One component.
  static let grey = bytes(
    """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgMCAgMDAwMEAwMEBQgFBQQEBQoHBwYIDAoMDAsKCwsNDhIQDQ
    4RDgsLEBYQERMUFRUVDA8XGBYUGBIUFRT/wAALCAAQABgBAREA/8QAFgABAQEAAAAAAAAAAAAAAAAACAYH/8QA
    HBABAAAHAQAAAAAAAAAAAAAAAAYJREeChcLE/9oACAEBAAA/AMUVEE1uHSoHc5pY9ydb6jlf/9k=
    """)
  /// Inks, inverted, with a marker of Adobe's.
  static let cmyk = bytes(
    """
    /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ
    4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/8AAFAgAEAAYBEMRAE0RAFkRAEsRAP/EABoAAAIDAQEAAAAAAAAAAAAA
    AAgJAAQFBwr/xAAfEAEAAAYCAwAAAAAAAAAAAAAABQlHhcHEQ4EGRIL/2gAOBEMATQBZAEsAAD8AamDwORjoAZ
    rFLrpqGFylKq2rcYnknrfWFKJcfeABGFsRSYhD70LOoGFylKq2rcHhK5qZbNtFGJcfeDCx4IpP/9k=
    """)
  /// A lossy WebP file.
  static let lossyWebP = bytes(
    """
    UklGRmIAAABXRUJQVlA4IFYAAAAwAwCdASoYABAALiUYjEYREREBABIlqAHYAU4ACbAFKrmgAP766d1Ct8YN//
    +hxO///Rh/+UMn/sM/8bv/I+NV4///37rnf/3XjGEs/7pFuyHEQAAAAA==
    """)
  /// A lossless WebP file to be turned by 90 degrees clockwise, whose right half is transparent above and half
  /// transparent below.
  static let alphaWebP = bytes(
    """
    UklGRoAAAABXRUJQVlA4WAoAAAAYAAAAFwAADwAAVlA4TD8AAAAvF8ADEB8gECCOdCrQKUdN2wbMH0Tlj2dCEA
    gQE4r06dQhICGynOfiH9YE0iDMNprkJCd5/yOI6H+o1XMb8AQARVhJRhoAAABNTQAqAAAACAABARIAAwAAAAEA
    BgAAAAAAAA==
    """)
  /// A WebP file of two frames.
  static let animatedWebP = bytes(
    """
    UklGRtQAAABXRUJQVlA4WAoAAAACAAAAFwAADwAAQU5JTQYAAAAAAAAAAABBTk1GUAAAAAAAAAAAABcAAA8AAG
    QAAAJWUDhMNwAAAC8XwAMAHyAQIPYFKZGgSkiQdDP/p7hNIECMiRGkSdv8h0h5ZSDMNprkJE9y/yOI6H9sA55q
    dQwAQU5NRlAAAAAAAAAAAAAXAAAPAABkAAAAVlA4TDcAAAAvF8ADAB8gECD2BSmRoEpIkHQz/6e4TSBAjIkRpE
    nb/IdIeWUgzDaa5CQnef8jiOh/ANVzm3oUAA==
    """)

  private static func bytes(_ text: String) -> [UInt8] {
    [UInt8](Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
  }

  /// An Exif block that names an orientation and nothing else.
  static func exif(_ orientation: Int, isLittleEndian: Bool) -> [UInt8] {
    let number = UInt8(orientation)
    let big: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, number]
    let little: [UInt8] = [
      0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, number, 0,
    ]
    return (isLittleEndian ? little : big) + [0, 0, 0, 0, 0, 0]
  }

  /// A JPEG file with an Exif segment after its first marker.
  static func jpeg(_ bytes: [UInt8], exif: [UInt8]) -> [UInt8] {
    let content = Array("Exif\0\0".utf8) + exif
    let length = content.count + 2
    return bytes.prefix(2) + [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + content
      + bytes.dropFirst(2)
  }
}
