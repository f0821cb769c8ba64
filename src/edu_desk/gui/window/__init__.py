"""The window, the Qt application, the screens and how the program presents itself. Knows no page.

Imports widgets and below.
"""
