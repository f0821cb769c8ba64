"""Reading lesson files: the heads of all, and a whole lesson with its practice app."""

from time import perf_counter

from benchmarks.figure import Figure, milliseconds
from edu_desk.lesson.library import Library
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
    ]
