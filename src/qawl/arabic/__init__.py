"""Letters, tokens, sentences, numerals and quote marks of Arabic; every function keeps character offsets."""
