"""What is asked of every page, whatever it shows."""

from __future__ import annotations

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

# WCAG 2.2 AA and best practices; the size of targets is checked only when named.
_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]},
    "rules": {"target-size": {"enabled": True}},
}


def keep(page, name):
    """Keep a screenshot where whoever runs the tests asks for it."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)


def too_wide(page):
    """Our elements that stick out of the window; what scrolls by itself may be wide inside."""
    return page.evaluate(
        """() => [...document.querySelectorAll("[class^='tn-']")]
            .filter(e => !e.closest(".tn-table table"))
            .filter(e => { const box = e.getBoundingClientRect(); return box.right > innerWidth + 1 || box.left < -1 })
            .map(e => e.className)"""
    )


def examine(page):
    """What axe has to say of our elements, and the rules it finds broken anywhere on the page."""
    violations = Axe().run(page, options=_OPTIONS).response["violations"]
    ours = [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in violations
        for node in violation["nodes"]
        if "tn-" in node["html"] or any("tn-" in str(target) for target in node["target"])
    ]
    return ours, {violation["id"] for violation in violations}
