/// A column of primitive values: where it stands in the schema, and its greatest levels.
struct ParquetLeaf {
  var path: [String]
  var type: ParquetType
  var definition: Int
  var repetition: Int

  /// The number of the physical type.
  var physicalType: Int { type.physicalType ?? 6 }
}

/// A node of the schema as the footer lists it.
struct SchemaNode {
  var name: String
  /// The type of a leaf, or of a list; nil for a struct, the repeated group of a list, and the root.
  var type: ParquetType?
  /// 1 optional, 2 repeated; nil for the root.
  var repetition: Int?
  /// The number of children; nil for a leaf.
  var children: Int?
}

/// The columns of a file as Parquet sees them: nodes depth first, and the leaves.
///
/// Everything is optional but the repeated group of a list, since readers of pictures need it so.
/// Source: Parquet format, `SchemaElement`, "Logical Types", "Lists".
struct ParquetSchema {
  let columns: [ParquetColumn]
  private(set) var nodes: [SchemaNode] = []
  private(set) var leaves: [ParquetLeaf] = []

  init(_ columns: [ParquetColumn]) {
    precondition(!columns.isEmpty, "a file has a column")
    self.columns = columns
    nodes.append(SchemaNode(name: "schema", children: columns.count))
    for column in columns { add(column.name, column.type, below: [], 0, 0) }
  }

  private mutating func add(
    _ name: String, _ type: ParquetType, below path: [String], _ definition: Int, _ repetition: Int
  ) {
    let path = path + [name]
    switch type {
    case .string, .binary, .double, .int64, .bool:
      nodes.append(SchemaNode(name: name, type: type, repetition: 1))
      leaves.append(
        ParquetLeaf(path: path, type: type, definition: definition + 1, repetition: repetition))
    case .list(let element):
      nodes.append(SchemaNode(name: name, type: type, repetition: 1, children: 1))
      nodes.append(SchemaNode(name: "list", repetition: 2, children: 1))
      add("element", element, below: path + ["list"], definition + 2, repetition + 1)
    case .structure(let children):
      precondition(!children.isEmpty, "a struct has a child")
      nodes.append(SchemaNode(name: name, repetition: 1, children: children.count))
      for child in children { add(child.name, child.type, below: path, definition + 1, repetition) }
    }
  }
}

extension ParquetType {
  /// The number of the physical type; nil where there are types below.
  var physicalType: Int? {
    switch self {
    case .bool: 0
    case .int64: 2
    case .double: 5
    case .string, .binary: 6
    case .list, .structure: nil
    }
  }

  /// The number of leaves.
  var leafCount: Int {
    switch self {
    case .string, .binary, .double, .int64, .bool: 1
    case .list(let element): element.leafCount
    case .structure(let children): children.reduce(0) { $0 + $1.type.leafCount }
    }
  }
}

extension SchemaNode {
  /// Writes the fields of a `SchemaElement`.
  func write(to thrift: inout ThriftWriter) {
    if let physical = type?.physicalType { thrift.int32(1, physical) }
    if let repetition { thrift.int32(3, repetition) }
    thrift.text(4, name)
    if let children { thrift.int32(5, children) }
    switch type {
    case .string:
      thrift.int32(6, 0)
      thrift.structure(10) { $0.structure(1) { _ in } }
    case .list:
      thrift.int32(6, 3)
      thrift.structure(10) { $0.structure(3) { _ in } }
    default: break
    }
  }
}
