"""What can be set, declared once; the preferences page and the file follow from it.

Imports shared only; no Qt.
"""
