"""Article to statements: one module a question, in the order they are asked, and `reader` that leads through them."""
