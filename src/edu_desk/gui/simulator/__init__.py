"""The practice app as it is seen and touched: widgets made from a `ScreenView`, which emit actions.

Imports widgets and below.
"""
