import Foundation

extension String {
  /// The string with compatibility forms, such as full-width letters and digits, made plain (NFKC).
  var compatibilityForm: String { precomposedStringWithCompatibilityMapping }
}
