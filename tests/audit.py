"""Whether advisories exist for what the package runs with: `python -m tests.audit`, which needs pip-audit."""

from __future__ import annotations

import subprocess
import sys
from urllib.error import URLError
from urllib.request import urlopen

SOURCE = "https://api.osv.dev"
_SECONDS = 10


def is_reached() -> str:
    """Return why the source of advisories can't be reached; empty where it can."""
    try:
        with urlopen(f"{SOURCE}/v1/vulns/PYSEC-2021-66", timeout=_SECONDS):
            return ""
    except (URLError, TimeoutError, OSError) as error:
        return str(error)


def main() -> int:
    """Audit the environment; without a source, say so and pass."""
    if why := is_reached():
        print(f"audit skipped: {SOURCE} can't be reached ({why})")
        return 0
    return subprocess.run([sys.executable, "-m", "pip_audit", "--skip-editable", "-s", "osv"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
