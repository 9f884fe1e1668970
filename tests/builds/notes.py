"""Notes for build tests."""

NORMCONF = """
    # Nuggets of wisdom from NormConf 2022

    ![A stage](cover.png "A stage, *drawn*")

    - [Vicki - Keynote](#vicki-boykis-keynote)
    - [Joel](#joel-grus-whats-the-simplest-possible-thing)

    Ten talks, and what they left with us.

    ## Vicki Boykis - Keynote

    - [Vicki Boykis - NormConf talk](https://youtu.be/pR3QUegElmA?t=556)
    - [Vicki Boykis - tech blog](https://vickiboykis.com/)

    ![A slide](vicki.png "Work that is **not** the work")

    Ordinary software engineering.

    ## Joel Grus - What's the simplest possible thing

    - [Joel Grus - NormConf talk](https://youtu.be/pR3QUegElmA?t=16892)

    ![A slide](joel.png "Simple to use")

    Simplest to use is not least complex inside.
"""

SINGLE = """
    ---
    title: Pragmatic Unicode
    speaker: Ned Batchelder
    event: PyCon US 2012
    date: 2012-03-11
    video: https://www.youtube.com/watch?v=sgHbC6udIqc
    tags: [python, text]
    ---

    Bytes on the outside, text on the inside.
"""

# One pixel, so that sizes are known.
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)

BLOG = {
    "index.md": "# Home\n",
    "talks/normconf-2022.md": NORMCONF,
    "talks/unicode.md": SINGLE,
    "talks/cover.png": PIXEL,
    "talks/vicki.png": PIXEL,
    "talks/joel.png": PIXEL,
    ".events.yml": """
        normconf-2022:
          name: NormConf 2022
          start: 2022-12-15
          link: https://normconf.com/
    """,
}
