"""The window, and the way from page to page."""
