/// Goods, makes and sorts of things.
extension Pool {
  static let crops = Pool(
    "Crop",
    [
      "Wheat", "Maize", "Rice", "Barley", "Oats", "Rye", "Sorghum", "Millet", "Potatoes",
      "Soybeans", "Rapeseed", "Sunflower seed", "Sugar beet", "Lentils", "Chickpeas",
    ])

  static let fruit = Pool(
    "Fruit",
    [
      "Apples", "Bananas", "Pears", "Grapes", "Peaches", "Plums", "Cherries", "Strawberries",
      "Raspberries", "Melons", "Kiwis", "Mangoes", "Pineapples", "Apricots", "Figs",
    ])

  static let vegetables = Pool(
    "Vegetable",
    [
      "Carrots", "Tomatoes", "Onions", "Cabbage", "Spinach", "Peppers", "Cucumbers", "Beans",
      "Peas", "Lettuce", "Broccoli", "Leeks", "Pumpkins", "Radishes",
    ])

  static let livestock = Pool(
    "Animal",
    ["Cattle", "Pigs", "Sheep", "Goats", "Horses", "Chickens", "Ducks", "Turkeys", "Geese"]
  )

  static let cheeses = Pool(
    "Cheese",
    [
      "Cheddar", "Gouda", "Brie", "Feta", "Parmesan", "Mozzarella", "Emmental", "Camembert",
      "Edam", "Halloumi", "Gruyère", "Manchego",
    ])

  static let foods = Pool(
    "Food",
    [
      "Almonds", "Lentils", "Tofu", "Salmon", "Chicken breast", "Eggs", "Cheddar", "Yogurt",
      "Oats", "Quinoa", "Peanuts", "Black beans", "Tuna", "Rye bread", "Pasta", "Brown rice",
    ])

  static let bakery = Pool(
    "Product",
    [
      "Baguettes", "Croissants", "Bagels", "Muffins", "Rye loaves", "Pretzels", "Scones",
      "Brownies", "Cheesecakes", "Doughnuts", "Cinnamon rolls", "Ciabatta",
    ])

  static let cafe = Pool(
    "Drink",
    [
      "Espresso", "Cappuccino", "Latte", "Flat white", "Mocha", "Black tea", "Mint tea",
      "Hot chocolate", "Lemonade", "Iced coffee", "Apple juice",
    ])

  static let shop = Pool(
    "Product",
    [
      "Laptops", "Tablets", "Phones", "Headphones", "Cameras", "Printers", "Monitors", "Keyboards",
      "Speakers", "Smartwatches", "Routers", "Game consoles",
    ])

  static let clothes = Pool(
    "Item",
    [
      "Jackets", "Jeans", "Shirts", "Dresses", "Sweaters", "Skirts", "Trainers", "Boots", "Socks",
      "Scarves", "Hats", "Coats",
    ])

  static let stores = Pool(
    "Shop",
    [
      "Harbour Street", "Market Square", "Station Road", "Mill Lane", "Park Avenue", "Bridge End",
      "Castle Street", "High Road", "Orchard Mall", "Chapel Hill", "Victoria Arcade",
    ])

  static let channels = Pool(
    "Channel", ["Online", "In store", "Phone orders", "Resellers", "Market stalls", "Catalogue"])

  static let spending = Pool(
    "Item",
    [
      "Housing", "Food", "Transport", "Clothing", "Energy", "Leisure", "Health", "Education",
      "Insurance", "Savings", "Furniture", "Communication",
    ])

  static let sectors = Pool(
    "Sector",
    [
      "Agriculture", "Construction", "Education", "Finance", "Health care", "Hospitality",
      "Manufacturing", "Mining", "Retail", "Transport", "Utilities", "Public services",
    ])

  static let energy = Pool(
    "Fuel",
    ["Coal", "Natural gas", "Nuclear", "Hydro", "Wind power", "Solar", "Biomass", "Crude oil"])

  static let renewables = Pool(
    "Technology",
    ["Hydropower", "Onshore wind", "Offshore wind", "Solar panels", "Biogas", "Geothermal"])

  static let appliances = Pool(
    "Appliance",
    [
      "Refrigerator", "Freezer", "Washing machine", "Tumble dryer", "Dishwasher", "Electric oven",
      "Television", "Lighting", "Computer", "Water heater", "Heat pump", "Kettle",
    ])

  static let waste = Pool(
    "Material",
    ["Paper", "Glass", "Metal", "Plastics", "Garden waste", "Textiles", "Wood", "Food scraps"])

  static let metals = Pool(
    "Metal",
    [
      "Copper", "Zinc", "Nickel", "Aluminium", "Tin", "Iron", "Titanium", "Magnesium", "Cobalt",
      "Tungsten",
    ])

  static let instruments = Pool(
    "Instrument",
    [
      "Piano", "Violin", "Guitar", "Flute", "Clarinet", "Trumpet", "Drums", "Cello", "Saxophone",
      "Harp", "Trombone", "Recorder",
    ])

  static let genres = Pool(
    "Genre",
    [
      "Crime", "Fantasy", "Biography", "History", "Poetry", "Romance", "Science fiction",
      "Travel", "Cookery", "Comics", "Thrillers", "Picture books",
    ])

  static let films = Pool(
    "Genre",
    [
      "Comedy", "Drama", "Horror", "Animation", "Documentary", "Adventure", "Musical", "Western",
      "Mystery", "Family",
    ])

  static let languages = Pool(
    "Language",
    [
      "Python", "JavaScript", "Java", "TypeScript", "Julia", "Rust", "Swift", "Kotlin", "Ruby",
      "PHP",
      "C++", "Scala", "Haskell",
    ])

  static let browsers = Pool(
    "Browser", ["Chrome", "Safari", "Firefox", "Edge", "Opera", "Brave", "Vivaldi"])

  static let devices = Pool(
    "Device", ["Phone", "Tablet", "Laptop", "Desktop", "Smart TV", "Games console"])

  static let tickets = Pool(
    "Component",
    [
      "Parser", "Scheduler", "Database", "Web interface", "Installer", "Search", "Login",
      "Payments", "Reports", "Notifications", "Import", "Documentation",
    ])
}
