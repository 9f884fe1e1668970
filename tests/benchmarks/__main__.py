"""Runs the benchmarks behind the README's claims about cost, which takes long: `python -m tests.benchmarks`."""

from __future__ import annotations

from tests.benchmarks import cost, preview


def main() -> None:
    """Compare builds of two sizes with the peer, measure growth to a size the peer needs hours for, then rebuilds."""
    cost.compare([1000, 5000], runs=3, variants=list(cost.VARIANTS))
    cost.compare([1000, 20_000], runs=1, variants=["plain", "ours", "ours again"])
    preview.compare(1000)


if __name__ == "__main__":
    main()
