"""The way from page to page, and the program as it stands.

Imports all below it.
"""
