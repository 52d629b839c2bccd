"""Who speaks: the mentions of one person or body joined through the article."""
