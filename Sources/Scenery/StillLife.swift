import Seeding
extension Sheet { mutating func paintStillLife(_ chance: inout Chance) {} }
