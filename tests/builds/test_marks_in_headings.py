"""A card finds its heading whatever marks stand in it, with the extensions that know these marks and without."""

import pytest

HEADING = "## Ada Moss - Growing moss"


@pytest.mark.parametrize("mark", [":material-sprout:", ":sprout:", "[^1]", "==at home==", "[[Moss|in pots]]", "H~2~O"])
@pytest.mark.parametrize(
    "extensions", [[], ["footnotes", "pymdownx.emoji", "pymdownx.mark", "pymdownx.tilde"]], ids=["plain", "extended"]
)
def test_the_card_stands_below_its_heading(site, mark, extensions):
    note = f"# Garden days 2020\n\n{HEADING} {mark}\n\nMoss is green.\n\n[^1]: A footnote.\n"
    built = site.build({"talks/a.md": note}, markdown_extensions=extensions)
    page = built.text("talks/a/index.html")
    assert page.index("</h2>") < page.index('class="tn-card"') < page.index("Moss is green.")
