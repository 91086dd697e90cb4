"""What makes parts of the documentation; nothing of it is needed to run the program."""
