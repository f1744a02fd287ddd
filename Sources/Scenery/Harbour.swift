import Seeding
extension Sheet { mutating func paintHarbour(_ chance: inout Chance) {} }
