"""Search that finds Vietnamese with and without its marks: "lịch sử", "lich su" and "LỊCH SỬ" are one.

The index and the reader's browser fold words in the same way, each in its own language, at the place where Sphinx
takes a stemmer. Words lose no endings: the sites hold names of two languages and of code.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

from sphinx.search import SearchLanguage

if TYPE_CHECKING:
    from sphinx.application import Sphinx

_MARKS = re.compile(r"[\u0300-\u036f]")


def fold(word: str) -> str:
    """A word in lower case and without marks.

    Example:
        >>> fold("Đổ"), fold("chuông")
        ('do', 'chuong')
    """
    return _MARKS.sub("", unicodedata.normalize("NFD", word.lower())).replace("đ", "d")


class Folding(SearchLanguage):
    """English and Vietnamese alike."""

    # A query may come with its marks apart (a Mac's file names do); then a mark would end a word.
    js_stemmer_code = r"""
var splitQuery = function (query) {
  return query.normalize("NFC").split(/[^\p{Letter}\p{Number}_]+/u).filter((term) => term);
};
var Stemmer = function () {
  this.stemWord = function (word) {
    return word.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/đ/g, "d");
  };
};
"""

    def split(self, input: str) -> list[str]:
        """The words of a text. Marks that stand apart from their letters would be breaks otherwise."""
        return super().split(unicodedata.normalize("NFC", input))

    def stem(self, word: str) -> str:
        """The form under which a word stands in the index."""
        return fold(word)


class English(Folding):
    """For the English site."""

    lang = "en"
    language_name = "English"


class Vietnamese(Folding):
    """For the Vietnamese site."""

    lang = "vi"
    language_name = "Vietnamese"


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx."""
    app.add_search_language(English)
    app.add_search_language(Vietnamese)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
