/// People, what they do, animals, and the sky.
extension Pool {
  static let ages = Pool(
    "Age group", isOrdered: true, ["15–24", "25–34", "35–44", "45–54", "55–64", "65–74", "75–84"])

  static let generations = Pool(
    "Age group", isOrdered: true, ["Under 18", "18–34", "35–54", "55–74", "75 and older"])

  static let genders = Pool("Gender", ["Women", "Men"])

  static let animalGenders = Pool("Gender", ["Females", "Males"])

  static let commutes = Pool(
    "Mode", ["Car", "Bus", "Bicycle", "On foot", "Train", "Tram", "Metro", "Motorcycle", "Ferry"])

  static let vehicles = Pool(
    "Vehicle",
    [
      "Petrol cars", "Diesel cars", "Electric cars", "Hybrid cars", "Motorcycles", "Vans",
      "Lorries", "Buses",
    ])

  static let freight = Pool(
    "Mode", ["Road", "Rail", "Inland ships", "Sea", "Air", "Pipeline"])

  static let subjects = Pool(
    "Subject",
    [
      "Mathematics", "Biology", "Chemistry", "Physics", "History", "Geography", "Music",
      "Literature", "French", "Spanish", "Computing", "Economics", "Philosophy",
    ])

  static let schoolYears = Pool(
    "Year group", isOrdered: true,
    ["Year 5", "Year 6", "Year 7", "Year 8", "Year 9", "Year 10", "Year 11"])

  static let faculties = Pool(
    "Faculty",
    [
      "Arts", "Business", "Education", "Engineering", "Law", "Medicine", "Science", "Theology",
      "Social sciences", "Architecture",
    ])

  static let degrees = Pool(
    "Degree", isOrdered: true, ["Certificate", "Bachelor", "Master", "Doctorate"])

  static let clubs = Pool(
    "Club",
    [
      "Harbour Rovers", "Eastgate United", "Milltown Athletic", "Northside Wanderers",
      "Castle Rangers", "Lakeside City", "Park Albion", "Valley Town", "Riverton",
      "Seaford Stars", "Kingsmoor Hawks", "Oakham Lions",
    ])

  static let sports = Pool(
    "Sport",
    [
      "Football", "Tennis", "Swimming", "Athletics", "Basketball", "Volleyball", "Handball",
      "Cycling", "Rowing", "Judo", "Badminton", "Climbing", "Hockey", "Gymnastics",
    ])

  static let players = Pool(
    "Player",
    [
      "Adeyemi", "Bergström", "Castillo", "Duarte", "Eriksen", "Fontaine", "García", "Hoffmann",
      "Ivanova", "Jansen", "Kowalski", "Lindqvist", "Moreau", "Nakamura", "Okafor", "Petrov",
    ])

  static let pastimes = Pool(
    "Activity",
    [
      "Books", "Gardening", "Cooking", "Hiking", "Gaming", "Television", "Music", "Crafts",
      "Volunteering", "Sport", "Social media", "Painting",
    ])

  static let illnesses = Pool(
    "Complaint",
    [
      "Asthma", "Back pain", "Diabetes", "Hay fever", "Migraine", "Arthritis", "Hypertension",
      "Eczema", "Insomnia", "Influenza", "Sprains",
    ])

  static let wards = Pool(
    "Department",
    [
      "Cardiology", "Emergency", "Maternity", "Neurology", "Oncology", "Orthopaedics",
      "Paediatrics", "Radiology", "Surgery", "Urology", "Dermatology",
    ])

  static let museums = Pool(
    "Museum",
    [
      "City Museum", "Maritime Museum", "Natural History", "Railway Museum", "Science Centre",
      "Toy Museum", "Modern Art", "Folk Museum", "Planetarium", "Textile Museum", "Castle",
      "Botanic Garden",
    ])

  static let visitors = Pool(
    "Ticket", ["Adults", "Children", "Students", "Seniors", "School groups", "Members"])

  static let branches = Pool(
    "Library",
    [
      "Central Library", "Eastgate", "Harbour", "Lakeside", "Millbrook", "Northgate", "Old Town",
      "Riverside", "Southbank", "Westend", "University",
    ])

  static let loans = Pool(
    "Medium", ["Novels", "Nonfiction", "Audiobooks", "Films", "Magazines", "Music", "Board games"])

  static let birds = Pool(
    "Bird",
    [
      "Blackbird", "Blue tit", "Chaffinch", "Goldfinch", "Great tit", "House sparrow", "Magpie",
      "Robin", "Starling", "Woodpigeon", "Wren", "Collared dove", "Swift",
    ])

  static let mammals = Pool(
    "Animal",
    [
      "Badger", "Beaver", "Brown bear", "Cheetah", "Elephant", "Giraffe", "Gorilla", "Hedgehog",
      "Hippopotamus", "Kangaroo", "Lion", "Moose", "Otter", "Red fox", "Tiger", "Wolf", "Zebra",
    ])

  static let pets = Pool(
    "Pet",
    ["Dogs", "Cats", "Rabbits", "Hamsters", "Budgerigars", "Goldfish", "Tortoises", "Ferrets"])

  static let dogs = Pool(
    "Breed",
    [
      "Beagle", "Border collie", "Boxer", "Bulldog", "Chihuahua", "Dachshund", "Dalmatian",
      "Greyhound", "Labrador", "Poodle", "Pug", "Rottweiler", "Saint Bernard", "Terrier",
    ])

  static let trees = Pool(
    "Tree",
    [
      "Oak", "Beech", "Birch", "Spruce", "Pine", "Maple", "Ash", "Linden", "Larch", "Willow",
      "Chestnut", "Poplar", "Alder",
    ])

  static let moons = Pool(
    "Moon",
    [
      "Ganymede", "Titan", "Callisto", "Io", "Europa", "Triton", "Titania", "Rhea", "Oberon",
      "Iapetus", "Charon", "Umbriel", "Ariel", "Dione", "Tethys",
    ])

  static let observatories = Pool(
    "Observatory",
    [
      "Paranal", "Mauna Kea", "La Palma", "Siding Spring", "Kitt Peak", "Calar Alto", "Palomar",
      "Las Campanas", "Cerro Tololo", "Sutherland",
    ])

  static let showers = Pool(
    "Shower",
    [
      "Perseids", "Geminids", "Leonids", "Orionids", "Quadrantids", "Lyrids", "Taurids", "Ursids",
      "Draconids",
    ])

  static let chores = Pool(
    "Chore",
    [
      "Cooking", "Cleaning", "Laundry", "Shopping", "Gardening", "Repairs", "Childcare", "Ironing",
      "Paperwork",
    ])

  static let rooms = Pool(
    "Room",
    ["Kitchen", "Bathroom", "Bedroom", "Living room", "Hallway", "Study", "Nursery", "Garage"])

  static let teams = Pool(
    "Team",
    ["Sales", "Support", "Design", "Engineering", "Marketing", "Finance", "Logistics", "Legal"])

  static let answers = Pool(
    "Answer", isOrdered: true,
    ["Strongly agree", "Agree", "Undecided", "Disagree", "Strongly disagree"])

  static let statements = Pool(
    "Statement",
    [
      "Pay is fair", "Hours are flexible", "Tools work well", "Training is useful",
      "Goals are clear", "Managers listen", "Offices are quiet", "Lunch is tasty",
    ])
}
