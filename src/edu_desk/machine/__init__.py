"""What a practice app can do: actions, effects and successors. Pure but for its caches.

Imports lesson and shared only; no Qt.
"""
