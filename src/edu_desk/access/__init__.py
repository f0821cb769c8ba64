"""What makes the program usable for every body: sizes, contrast and ways of input, without Qt."""
