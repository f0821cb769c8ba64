"""One module for each kind of element that a practice app's screen is made of."""
