"""Reading lesson files: the heads of all, a whole lesson with its practice app, and the largest table."""

from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.figure import Figure, milliseconds
from edu_desk.lesson.checking import limits
from edu_desk.lesson.library import Library
from edu_desk.lesson.tables.read_tables import read_tables
from edu_desk.lesson.yaml.source_values import read_yaml
from edu_desk.shared.paths import shipped

LESSON = "train-book"


def measure_reading(times: int) -> list[Figure]:
    """Each time by a new library; the files are in the system's memory after the first time."""
    root = shipped().lessons
    heads: list[float] = []
    whole: list[float] = []
    for _ in range(times):
        library = Library(root)
        began = perf_counter()
        library.index()
        between = perf_counter()
        library.lesson(LESSON)
        whole.append(perf_counter() - between)
        heads.append(between - began)
    return [
        milliseconds("lesson_heads", heads, about={"lessons": len(Library(root).folders())}),
        milliseconds("lesson_cold", whole, about={"lesson": LESSON}),
        milliseconds("table_of_most_rows", _largest_table(times), about={"rows": limits.ROWS}),
    ]


def _largest_table(times: int) -> list[float]:
    """Seconds to read a table with as many rows as are taken."""
    columns = "{id: text, name: label, price: number, left: number}"
    rows = "".join(f"r{number},{number}번,{number},4\n" for number in range(limits.ROWS))
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "rows.csv").write_text("id,name,price,left\n" + rows, encoding="utf-8")
        (folder / "app.yaml").write_text(f"rows: {{file: rows.csv, columns: {columns}}}\n", encoding="utf-8")
        spot = read_yaml(folder / "app.yaml")
        took: list[float] = []
        for _ in range(times):
            began = perf_counter()
            read_tables(spot, folder)
            took.append(perf_counter() - began)
    return took
