"""Ways of touching, seeing and hearing that lie over every page.

Imports window, simulator and below.
"""
