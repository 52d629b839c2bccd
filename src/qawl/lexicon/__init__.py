"""What is known about words, as TOML tables, and the one loader that reads them."""
