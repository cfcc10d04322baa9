"""The same rules for a million cases at once, on whole numbers only; the scalar functions are the law.

Every value is an int64 and every division a floor division, so nothing is rounded but where a rule says so. A case or a
parameter that cannot be expressed so is an error, never another number. ``tests/rules/likhet.py`` holds the two paths
against each other to the krone.
"""
