"""Statements found again: by words, by meaning, by what is known of them."""
