"""The voice in the window's thread."""
