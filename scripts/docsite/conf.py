"""Settings of Sphinx. The language comes from the command line (`-D language=vi`)."""

from __future__ import annotations

import gc
from pathlib import Path

# What a build makes it needs until it ends, soon: looking for what is no longer needed took a fifth of its time.
gc.disable()

project = "omicall"
author = "the maintainers of omicall"
html_title = "omicall"
extensions = ["myst_parser", "docsite.folding"]
source_suffix = {".md": "markdown"}
myst_enable_extensions = ["attrs_block", "colon_fence"]
myst_heading_anchors = 4

html_theme = "furo"
html_static_path = ["static"]
html_css_files = ["site.css"]
templates_path = ["templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "languages.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
# Sources would be pages of their own: copies of the guides that nobody asked for.
html_copy_source = False
html_show_sourcelink = False
html_search_scorer = str(Path(__file__).with_name("scorer.js"))
html_show_copyright = False
html_use_index = False
html_domain_indices = False
smartquotes = False
nitpicky = True
