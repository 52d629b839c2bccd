"""What stands before every request: who asks, from where, how often, how much, and what headers the answer has."""
