"""What users correct in statements: kept by the article and its words, and applied to every reading of it."""
