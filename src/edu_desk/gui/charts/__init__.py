"""Charts, painted by ourselves: one painter for the screen and for paper, each mark read and reached by keys.

Imports widgets and below; the figures come from `report.charts`.
"""
