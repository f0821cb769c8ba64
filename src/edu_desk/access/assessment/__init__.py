"""The self-assessment: what was measured on a screen, judged by the law and the standard of kiosks.

Imports the rest of access; no Qt.
"""
