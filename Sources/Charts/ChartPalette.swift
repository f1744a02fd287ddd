import Imaging

/// Sets of colours that readers with and without colour vision tell apart.
enum ChartPalette {
  /// Okabe and Ito, "Color Universal Design" (2008), without their yellow and black.
  static let okabe = colours("0072b2 e69f00 009e73 d55e00 56b4e9 cc79a7 7f7f7f 5b3a8c")
  /// Tableau 10.
  static let tableau = colours("4e79a7 f28e2b b04045 76b7b2 8cd17d f1d67a b07aa1 7d5a48 ff9da7")
  /// The default of Matplotlib.
  static let category = colours("1f77b4 ff7f0e 2c8a2c d62728 b79ad6 5f3a30 e377c2 7f7f7f 17becf")
  /// ColorBrewer's Dark2.
  static let dark = colours("1b9e77 d95f02 7570b3 b8156a 9fd45a e6ab02 7a5412 666666")
  /// ColorBrewer's Set2.
  static let soft = colours("66c2a5 fc8d62 6f87bd f0a8d6 a6d854 ffe36e b8894f 8f8f8f")
  /// Tol's bright scheme.
  static let bright = colours("4477aa ee6677 228833 ccbb44 66ccee aa3377 777777 ee7733")
  /// Tol's muted scheme.
  static let muted = colours("332288 88ccee 117733 ddcc77 cc6677 44aa99 882255 999933 aa4499")
  /// As office programs have it.
  static let office = colours("4472c4 ed7d31 a5a5a5 ffc000 9bd07c 264478 9e480e 7fb2e5")
  /// As spreadsheets on the web have it.
  static let sheet = colours("4285f4 ea4335 fbbc04 34a853 ff6d01 46bdc6 7b5ea7 9aa0a6")
  /// Inks of newspapers.
  static let paper = colours("0f5499 c0504d b9d874 00a0dd 4a2450 e6a23c 2d7d7d ff7faa")
  /// Inks of weekly magazines.
  static let weekly = colours("006ba2 db444b 3ebcd2 ebb434 2a8577 b98aa5 758d99 b4ba39")
  /// Institutions' blues and their complements.
  static let report = colours("1f4e79 f4a300 5ba3cf c4568f a9c96a c8553d 7a7a7a 2e8b7d")
  /// What journals print: dark and even.
  static let journal = colours("2b4c7e b5402d d9a441 4b8f6a 8e6c9a 7f8c8d 202020 c98b70")
  /// Shades of grey for print without colour.
  static let greys = colours("202020 8a8a8a c2c2c2 555555")
  /// On dark ground.
  static let night = colours("4f9fe0 ffb980 2ec7a9 e06c75 cdbcf0 f7f3b8 f58fc4 8fa3b0")
  /// On dark ground, glaring.
  static let neon = colours("38bdf8 f472b6 bef264 fb923c b57bf5 fde68a f87171 94a3b8")
  /// Inks of old.
  static let old = colours("7a3b2e 5b8aa3 c9973f 66764a 2f3a42 d9a58f 8f4f78 a3b8ae")

  private static func colours(_ text: String) -> [RGB] {
    text.split(separator: " ").map { RGB(hex: String($0)) }
  }
}

extension RGB {
  /// Creates a colour from its six hexadecimal digits.
  init(hex: String) {
    let number = Int(hex, radix: 16) ?? 0
    self.init(
      UInt8(number >> 16 & 255), UInt8(number >> 8 & 255), UInt8(number & 255))
  }
}
