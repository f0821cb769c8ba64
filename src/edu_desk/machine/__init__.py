"""What a practice app can do: actions, effects and successors.

Imports lesson and shared only; pure but for caches.
"""
