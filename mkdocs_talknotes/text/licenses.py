"""Names of licences, and the addresses of their texts."""

from __future__ import annotations

import re

LICENSES = {
    "apache 2.0": "https://www.apache.org/licenses/LICENSE-2.0",
    "cc0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "cc0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "gfdl": "https://www.gnu.org/licenses/fdl-1.3.html",
    "mit": "https://opensource.org/license/mit",
    "pdm 1.0": "https://creativecommons.org/publicdomain/mark/1.0/",
    **{
        f"cc {kind.replace('-', ' ')} {version}": f"https://creativecommons.org/licenses/{kind}/{version}/"
        for kind in ("by", "by-sa", "by-nc", "by-nd", "by-nc-sa", "by-nc-nd")
        for version in ("2.0", "2.5", "3.0", "4.0")
    },
}
"""Name of a licence, in lower case with spaces for hyphens → address of its text."""
_LICENSE_SUFFIX = re.compile(r"(?: (?:international|unported|generic|universal|licen[cs]e))+$")


def license_address(name: str) -> str:
    """Return the address of a licence's text; empty if the name is unknown. Case, hyphens and suffixes don't matter."""
    key = " ".join(name.casefold().replace("-", " ").split())
    return LICENSES.get(_LICENSE_SUFFIX.sub("", key), "")
