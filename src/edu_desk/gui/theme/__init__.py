"""How the program looks: colours, sizes, fonts and icons, in one place.

Imports no other part of gui.
"""
