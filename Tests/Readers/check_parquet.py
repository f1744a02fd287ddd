"""Holds the Parquet writer to three readers that share no code with it: pyarrow, DuckDB and Polars.

    check_parquet.py FOLDER

FOLDER holds what the tests of the room Parquet wrote: for each case NAME.json, the rows, and NAME-none.parquet and
NAME-zstd.parquet, which must hold them.
"""
import base64
import json
import pathlib
import sys

import duckdb
import polars
import pyarrow.parquet as pq

BYTES = {"raw", "images"}


def meant(name, value):
    """A value of the JSON as readers give it."""
    if value is None:
        return None
    if name == "whole":
        return int(value)
    if name == "raw":
        return base64.b64decode(value)
    if name == "images":
        return [None if one is None else base64.b64decode(one) for one in value]
    if name == "image":
        data = value["bytes"]
        return {"bytes": None if data is None else base64.b64decode(data), "path": value["path"]}
    return value


def softened(value):
    """Polars and DuckDB keep no difference between a null struct and a struct of nulls in all places."""
    if isinstance(value, dict):
        parts = {key: softened(part) for key, part in value.items()}
        return None if all(part is None for part in parts.values()) else parts
    if isinstance(value, (list, tuple)):
        return [softened(part) for part in value]
    return bytes(value) if isinstance(value, (bytearray, memoryview)) else value


def equal(found, rows, who):
    assert len(found) == len(rows), f"{who}: {len(found)} rows for {len(rows)}"
    for number, (one, other) in enumerate(zip(found, rows)):
        for name in other:
            assert one[name] == other[name], f"{who}: row {number}, {name}: {one[name]!r:.200} for {other[name]!r:.200}"


def flipped_bits(path):
    """Every flipped bit of a page must be found by its sum."""
    whole = path.read_bytes()
    file = pq.ParquetFile(path)
    damaged = path.with_suffix(".damaged")
    missed = tried = 0
    for group in range(file.metadata.num_row_groups):
        for number in range(file.metadata.num_columns):
            column = file.metadata.row_group(group).column(number)
            place = column.data_page_offset + column.total_compressed_size - 1
            bad = bytearray(whole)
            bad[place] ^= 1 << (place % 8)
            damaged.write_bytes(bad)
            tried += 1
            try:
                pq.ParquetFile(damaged, page_checksum_verification=True).read()
                missed += 1
            except OSError as error:
                assert "crc" in str(error).lower() or "checksum" in str(error).lower(), error
    damaged.unlink()
    assert tried and not missed, f"{path.name}: {missed} of {tried} flipped bits were not found"
    return tried


def main():
    folder = pathlib.Path(sys.argv[1])
    files = bits = 0
    for case in sorted(folder.glob("*.json")):
        content = json.loads(case.read_text())
        rows = [{name: meant(name, value) for name, value in row.items()} for row in content["rows"]]
        for codec in ("none", "zstd"):
            path = folder / f"{case.stem}-{codec}.parquet"
            file = pq.ParquetFile(path, page_checksum_verification=True)
            groups = [file.metadata.row_group(number).num_rows for number in range(file.metadata.num_row_groups)]
            assert groups == content["groups"], f"{path.name}: row groups {groups}"
            equal(file.read().to_pylist(), rows, f"{path.name} by pyarrow")
            soft = [{name: softened(value) for name, value in row.items()} for row in rows]
            duck = duckdb.sql(f"select * from '{path}'")
            found = [dict(zip(duck.columns, softened(row))) for row in duck.fetchall()]
            equal(found, soft, f"{path.name} by DuckDB")
            found = [{k: softened(v) for k, v in row.items()} for row in polars.read_parquet(path).to_dicts()]
            equal(found, soft, f"{path.name} by Polars")
            files += 1
            if case.stem in ("nulls", "large-image"):
                bits += flipped_bits(path)
    assert files >= 12, f"only {files} files in {folder}"
    # Statistics must skip what can be skipped and nothing else.
    path = folder / "many-rows-zstd.parquet"
    total = duckdb.sql(f"select count(*) from '{path}' where id = 'row 4711' or whole = 4000").fetchall()[0][0]
    assert total == 2, f"DuckDB finds {total} rows by id and number"
    found = polars.scan_parquet(path).filter(polars.col("whole") > 4990).collect().height
    assert found == 7, f"Polars finds {found} rows by number"
    print(f"{files} files read alike by pyarrow, DuckDB and Polars; {bits} flipped bits found")


if __name__ == "__main__":
    main()
