"""What people see and touch; the only package that knows Qt.

Imports all below it; its own parts have ranks among themselves.
"""
