"""What waits for a screen to stand is done once, however much is laid out within one another."""

from contextlib import suppress

from edu_desk.gui.simulator.laying_out import LayingOut


def test_it_is_done_once_after_the_outermost() -> None:
    done: list[bool] = []
    laying_out = LayingOut(lambda: done.append(laying_out.now))
    with laying_out:
        assert laying_out.now
        with laying_out:
            pass
        assert laying_out.now
        assert done == []
    assert done == [False]


def test_what_failed_is_not_followed_up_and_the_next_is() -> None:
    done: list[bool] = []
    laying_out = LayingOut(lambda: done.append(True))
    with suppress(OSError), laying_out:
        raise OSError
    assert done == []
    assert not laying_out.now
    with laying_out:
        pass
    assert done == [True]
