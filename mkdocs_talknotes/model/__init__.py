"""The data model: posts, talks and the speakers, events, topics and years they are listed by.

Reading one file gives one `Post`, which holds only what that file says. The catalog (`catalog/`) then resolves names to
`Speaker` and `Event` objects; it never changes a `Post`. Nothing here depends on other files, a site engine or HTML.

An empty string or tuple means "not given". Lines are counted from 1 in the file as it is on disk. Paths use forward
slashes.
"""

from mkdocs_talknotes.model.notes import (
    Contents,
    Credit,
    Entry,
    Form,
    Image,
    Link,
    LinkKind,
    Mention,
    Post,
    Section,
    Talk,
    Video,
)
from mkdocs_talknotes.model.subjects import Event, Listed, Speaker, Subject, Topic, Year

__all__ = [
    "Contents",
    "Credit",
    "Entry",
    "Event",
    "Form",
    "Image",
    "Link",
    "LinkKind",
    "Listed",
    "Mention",
    "Post",
    "Section",
    "Speaker",
    "Subject",
    "Talk",
    "Topic",
    "Video",
    "Year",
]
