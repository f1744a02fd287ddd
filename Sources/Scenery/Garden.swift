import Seeding
extension Sheet { mutating func paintGarden(_ chance: inout Chance) {} }
