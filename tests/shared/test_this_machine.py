"""A computer is told from others by what its system keeps, and by its name."""

from platform import node

from edu_desk.shared.this_machine import machine_mark


def test_it_is_the_same_each_time_and_has_the_name_in_it() -> None:
    assert machine_mark() == machine_mark()
    assert machine_mark().endswith(f" {node()}")
