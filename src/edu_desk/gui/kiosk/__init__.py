"""The program in a lobby: its pages, what lies over them, what is shut, and the session at the window.

Imports assist and below; never another kind of page.
"""
