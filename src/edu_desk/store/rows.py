"""Rows of a query by the names of their columns."""

from sqlite_utils import Database

from edu_desk.store.row_mapping import Row


def rows_of(database: Database, sql: str, values: Row) -> list[Row]:
    """All rows that `sql` gives."""
    cursor = database.execute(sql, dict(values))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]
