"""As what widgets are read by screen readers. Below every widget: imports no other part of gui."""
