"""Which of the cues report, what opens their content, and whom the article names for it."""
