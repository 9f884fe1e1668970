"""Which notes other plugins show, as far as they tell while a site is built."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mkdocs_talknotes.problems import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from mkdocs_talknotes.catalog.entries import ListedPost


def has_blog(config: MkDocsConfig) -> bool:
    """Whether Material's blog, or MaterialX's, is one of the plugins."""
    return bool(_blogs(config))


def posts_of_blogs(config: MkDocsConfig, files: Files) -> frozenset[str]:
    """Return the source paths of the posts that such blogs show, without drafts and posts of the future.

    From `on_files` to `on_nav` a blog marks all its pages as excluded, so that their files don't tell. It shows no
    post whose file another plugin has replaced since, as static-i18n does.
    """
    blogs = [blog for plugin in _blogs(config) if (blog := getattr(plugin, "blog", None))]
    shown: list[File] = [post.file for blog in blogs for post in getattr(blog, "posts", ())]
    return frozenset(file.src_uri for file in shown if files.get_file_from_path(file.src_uri) is file)


def _blogs(config: MkDocsConfig) -> list[Any]:
    # MkDocs numbers plugins that stand twice: `material/blog #2`.
    return [plugin for name, plugin in config.plugins.items() if name.partition(" ")[0].rpartition("/")[2] == "blog"]


def hidden_late(posts: tuple[ListedPost, ...], files: Files, *, serving: bool) -> Iterator[Problem]:
    """Find notes that another plugin has hidden since the lists were made, which therefore tell what they hold.

    Asked when all pages are rendered and nothing has been published.
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
            message="another plugin hides this note, but only after the lists that show its text were made.",
            remedy="Write `private: true` in its front matter: then nothing else mentions it.",
            severity=Severity.ERROR,
        )
