"""Fixtures shared by all tests."""

from __future__ import annotations

import os
import sys

import hypothesis
import pytest

from tests.site import SiteBuilder

# Other plugins' banners are no business of ours, and MkDocs writes the time of a build into the home page.
os.environ |= {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "SOURCE_DATE_EPOCH": "0"}

# The same examples in every run, however slow the machine. The slow tests try others.
hypothesis.settings.register_profile("same", derandomize=True, deadline=None)
hypothesis.settings.load_profile("same")


@pytest.fixture
def site(tmp_path, caplog):
    """Write a tree of files and build it, in this process, with MkDocs."""
    return SiteBuilder(tmp_path, caplog)


def pytest_sessionstart():
    """Forget what functions remember: mutation testing forks from a process that ran the tests of the original."""
    for name, module in list(sys.modules.items()):
        for value in list(vars(module).values()) if name.startswith("mkdocs_talknotes") else ():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def pytest_runtest_makereport(item, call):
    """Make a skip a failure where everything must be there."""
    if os.environ.get("CI") and call.excinfo and call.excinfo.errisinstance(pytest.skip.Exception):
        failure = AssertionError(f"skipped where nothing may be: {call.excinfo.value}")
        call.excinfo = pytest.ExceptionInfo.from_exception(failure.with_traceback(call.excinfo.tb))
