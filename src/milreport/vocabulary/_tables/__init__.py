"""Code tables, written out: countries, languages and scripts."""
