"""Turns the catalog into elements and HTML. All HTML of the package comes from the templates here."""
