"""Tests that share something costly run in one process."""

import os

import pytest


@pytest.mark.xdist_group("groups are kept")
@pytest.mark.skipif("PYTEST_XDIST_WORKER" not in os.environ, reason="there is one process only")
def test_groups_are_kept_together(request: pytest.FixtureRequest) -> None:
    assert request.node.nodeid.endswith("@groups are kept"), "pytest-xdist knows the group by this"
