"""The benchmarks of Qawl: how fast it reads, how that grows with the text, what others need."""
