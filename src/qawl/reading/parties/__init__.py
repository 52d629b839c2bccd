"""Through whom a statement came, and to whom it was said."""
