"""One module a fault: its first line is the question, `attempt` tries it in an empty folder."""
