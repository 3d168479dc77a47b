"""How fast the site is built, against other tools on the same pages."""
