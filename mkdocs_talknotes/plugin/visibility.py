"""Finds out which notes other plugins publish or hide: Material's blog, encryption and the like."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from mkdocs_talknotes.catalog.entries import ListedPost


def has_blog(config: MkDocsConfig) -> bool:
    """Whether the site uses the blog plugin of Material or MaterialX."""
    return bool(_blogs(config))


def posts_of_blogs(config: MkDocsConfig, files: Files) -> frozenset[str]:
    """Return the source paths of the posts such blogs will publish, without drafts and posts with a future date.

    From `on_files` to `on_nav` a blog marks all its pages as excluded, so the files' inclusion says nothing. Posts
    whose file another plugin has replaced since, as static-i18n does, are left out.
    """
    blogs = [blog for plugin in _blogs(config) if (blog := getattr(plugin, "blog", None))]
    shown: list[File] = [post.file for blog in blogs for post in getattr(blog, "posts", ())]
    return frozenset(file.src_uri for file in shown if files.get_file_from_path(file.src_uri) is file)


def _blogs(config: MkDocsConfig) -> list[Any]:
    # MkDocs numbers plugins that are listed twice: `material/blog #2`.
    return [plugin for name, plugin in config.plugins.items() if name.partition(" ")[0].rpartition("/")[2] == "blog"]


def hidden_late(posts: tuple[ListedPost, ...], files: Files, *, serving: bool) -> Iterator[Problem]:
    """Report notes that another plugin hid after the lists were made, because the lists would reveal their text.

    Call it once all pages are rendered and before anything is published.
    """
    for post in posts:
        file = files.get_file_from_path(post.path)
        if file and (file.inclusion.is_in_serve() if serving else file.inclusion.is_included()):
            is_encrypted = hasattr(file.page, "encryptcontent")
            text = getattr(file.page, "markdown", None)
            is_emptied = text is not None and not text.strip() and post.post.words > 1
            if not is_encrypted and not is_emptied:
                continue
        yield Problem(
            path=post.path,
            code="note-not-public",
            message="another plugin hides this note too late: lists already show its text.",
            remedy="Write `private: true` in its front matter, so that lists leave it out.",
            severity=Severity.ERROR,
        )
