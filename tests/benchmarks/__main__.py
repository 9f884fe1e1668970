"""All that the project claims of its cost, in one command that takes its time: `python -m tests.benchmarks`."""

from __future__ import annotations

from tests.benchmarks import cost, preview


def main() -> None:
    """Compare builds of two sizes with the peer, then the growth to a size it would take hours for, then rebuilds."""
    cost.compare([1000, 5000], runs=3, variants=list(cost.VARIANTS))
    cost.compare([1000, 20_000], runs=1, variants=["plain", "ours", "ours again"])
    preview.compare(1000)


if __name__ == "__main__":
    main()
