"""What is shown and said of a run: frozen views in one language.

Imports runner and below; no Qt.
"""
