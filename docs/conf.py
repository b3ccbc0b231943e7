"""How the documentation becomes a site: ``sphinx-build -W docs site``."""

from importlib import metadata

project = "lnpcheck"
author = "The lnpcheck founders"
release = metadata.version("lnpcheck")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
myst_heading_anchors = 3
exclude_patterns = ["site"]

html_theme = "furo"
html_title = "lnpcheck"
html_copy_source = False
html_show_sourcelink = False

autodoc_typehints = "description"
autodoc_member_order = "bysource"
napoleon_use_ivar = True

# Anchors that a page writes as HTML are unknown to MyST; the tests follow every link
# and every anchor of the site that was built. The rules are laid out by their index,
# not by the sidebar, which would list all of them on each page; the tests see that
# every page can be reached.
suppress_warnings = ["myst.xref_missing", "toc.not_included"]
