"""Distances from every state: what a search gives up on is answered at once when they are there."""

from pathlib import Path
from random import Random

from benchmarks.dials import dials_lesson, far_digits

from edu_desk.guide.graph import Graph, asked_places, backward, distances, live_key, where
from edu_desk.guide.guide import Guide
from edu_desk.machine.interruptible import finish
from edu_desk.runner.run import Errand, prepare


def errand_of(folder: Path, digits: int, wanted: str) -> Errand:
    errand = prepare(dials_lesson(folder, digits, wanted), "one")
    assert errand is not None
    return errand


def test_the_guide_finds_what_its_search_gives_up_on(tmp_path: Path) -> None:
    errand = errand_of(tmp_path, 7, far_digits(7))
    graph = Graph(errand.machine, live_key(errand.lesson.app, asked_places(errand.task)))
    graph.add(errand.task.start)
    finish(graph.explore())
    aims = finish(where(graph, errand.task.goal))
    found = finish(distances(graph, finish(backward(graph)), aims))
    way = errand.guide.plan(errand.task.start)
    assert way is not None
    assert way.length == found[0] > 8
    state = errand.guide.ways.end_of(errand.task.start, way)
    assert errand.task.goal(state)


def test_prepared_answers_are_the_shortest_from_anywhere(tmp_path: Path) -> None:
    errand = errand_of(tmp_path, 7, far_digits(7))
    errand.guide.next_action(errand.task.start)
    finish(errand.guide.ways.preparing(errand.task.start))
    dice, state = Random(7), errand.task.start
    for _ in range(60):
        state = dice.choice(errand.machine.after(state))
        plan = errand.guide.plan(state)
        assert plan is not None
        if plan.actions:
            nearer = errand.machine.act(state, plan.actions[0])
            assert nearer is not None
            rest = errand.guide.plan(nearer)
            assert rest is not None
            assert rest.length == plan.length - 1
        assert errand.task.goal(errand.guide.ways.end_of(state, plan))


def test_preparing_can_be_left_off(tmp_path: Path) -> None:
    """A job that is dropped half-way leaves the guide as it was."""
    errand = errand_of(tmp_path, 7, far_digits(7))
    first = errand.guide.next_action(errand.task.start)
    work = errand.guide.ways.preparing(errand.task.start)
    for _ in range(20):
        next(work)
    work.close()
    assert errand.guide.next_action(errand.task.start) == first


def test_an_app_without_end_takes_no_more_room_than_it_is_given(tmp_path: Path) -> None:
    errand = errand_of(tmp_path, 7, far_digits(7))
    guide = Guide(errand.machine, errand.task, reach=200)
    assert guide.plan(errand.task.start) is None, "neither search nor exploring comes that far"
    finish(guide.ways.preparing(errand.task.start))
    assert guide.plan(errand.task.start) is None


def test_no_table_is_made_where_searches_find_the_way(tmp_path: Path) -> None:
    errand = errand_of(tmp_path, 3, "11111")
    assert errand.guide.plan(errand.task.start) is not None
    assert list(errand.guide.ways.preparing(errand.task.start)) == []


def test_a_full_graph_says_so_and_knows_what_it_holds(tmp_path: Path) -> None:
    errand = errand_of(tmp_path, 3, "100")
    graph = Graph(errand.machine, live_key(errand.lesson.app, asked_places(errand.task)), most=1)
    start = errand.task.start
    other = next(one for one in errand.machine.after(start) if graph.key(one) != graph.key(start))
    assert (graph.add(start), graph.full) == (0, False)
    assert (graph.add(other), graph.full) == (-1, True)
    assert (graph.add(start), graph.came.tolist()) == (0, [-1])
