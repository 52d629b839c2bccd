"""What follows from the archive: due dates, threats, themes, answers, the day in brief."""
