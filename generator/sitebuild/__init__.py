"""Building the site as MkDocs does, byte for byte, but only what has changed since the last build.

`conversion` turns Markdown into HTML and keeps the result by its content: pages like ours in one pass (`direct`, `lines`, `targets`),
others by Python-Markdown (`inline` spares it some work). `pages` puts it into the theme, `output` writes the
site's folder and remembers what is in it, `builder` runs the steps in MkDocs' order. Plain `mkdocs build` needs none of this.
"""
