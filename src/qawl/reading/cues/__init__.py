"""The words that may report: cues, the signs of phrases, datelines, and what is said by nobody."""
