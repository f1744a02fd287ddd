/// What is remembered of a row group that is written.
struct WrittenGroup {
  struct Chunk {
    var leaf: ParquetLeaf
    var codec: Int
    var count: Int
    var plainBytes: Int
    var storedBytes: Int
    var offset: Int
    var statistics: ChunkStatistics
    var pages: [ColumnChunk.Page]
    /// Where its offset index lies, and how long that is.
    var index: (offset: Int, length: Int)?
  }

  var chunks: [Chunk]
  var rows: Int
  var offset: Int
}

extension WrittenGroup.Chunk {
  /// The `OffsetIndex`: where each page lies and with which row of the group it begins.
  var offsetIndex: [UInt8] {
    ThriftWriter.bytes { index in
      index.list(1, of: .structure, pages) { list, page in
        list.structure { entry in
          entry.int64(1, offset + page.offset)
          entry.int32(2, page.length)
          entry.int64(3, page.firstRow)
        }
      }
    }
  }

  /// Writes the fields of a `ColumnChunk`.
  func write(to thrift: inout ThriftWriter) {
    thrift.int64(2, 0)
    thrift.structure(3) { column in
      column.int32(1, leaf.physicalType)
      column.list(2, of: .int32, [0, 3]) { $0.element($1) }
      column.list(3, of: .binary, leaf.path) { $0.element(Array($1.utf8)) }
      column.int32(4, codec)
      column.int64(5, count)
      column.int64(6, plainBytes)
      column.int64(7, storedBytes)
      column.int64(9, offset)
      column.structure(12) { statistics.write(to: &$0) }
    }
    if let index {
      thrift.int64(4, index.offset)
      thrift.int32(5, index.length)
    }
  }
}

/// The `FileMetaData` at the end of a file.
struct ParquetFooter {
  let schema: ParquetSchema
  let groups: [WrittenGroup]
  let keyValues: [(key: String, value: String)]
  let createdBy: String

  var bytes: [UInt8] {
    ThriftWriter.bytes { file in
      file.int32(1, 2)
      file.list(2, of: .structure, schema.nodes) { list, node in
        list.structure { node.write(to: &$0) }
      }
      file.int64(3, groups.reduce(0) { $0 + $1.rows })
      file.list(4, of: .structure, Array(groups.enumerated())) { list, entry in
        list.structure { Self.write(entry.element, number: entry.offset, to: &$0) }
      }
      if !keyValues.isEmpty {
        file.list(5, of: .structure, keyValues) { list, entry in
          list.structure { pair in
            pair.text(1, entry.key)
            pair.text(2, entry.value)
          }
        }
      }
      file.text(6, createdBy)
      file.list(7, of: .structure, schema.leaves) { list, _ in
        list.structure { $0.structure(1) { _ in } }
      }
    }
  }

  private static func write(
    _ group: WrittenGroup, number: Int, to thrift: inout ThriftWriter
  ) {
    thrift.list(1, of: .structure, group.chunks) { list, chunk in
      list.structure { chunk.write(to: &$0) }
    }
    thrift.int64(2, group.chunks.reduce(0) { $0 + $1.plainBytes })
    thrift.int64(3, group.rows)
    thrift.int64(5, group.offset)
    thrift.int64(6, group.chunks.reduce(0) { $0 + $1.storedBytes })
    thrift.int16(7, number)
  }
}
