"""What no test sees: every constant, comparison and operator of the rules is changed, one at a time, in a copy.

`make mutasjon` makes the changes (`mutanter`, `tabeller`), runs for each the tests that run the changed line
(`kart`), the quick ones first, until one fails (`proving`), and lists those that none failed on. What is left must
stand in `like.toml` with the reason why it changes nothing; an entry that no longer fits is a fault as well. What is
known is kept (`dommer`) until something changes that it rests on (`avhengighet`), so that a run that was stopped
goes on, and the next one is short.

Not counted as a test: that the written documents are fresh, since they are made from the figures themselves. Of drawn
cases a test gets few here, the same in every run: what only a lucky draw sees, asks for a test of its own. Of the tools
that exist, mutmut changes no constant of a module and no parameter file, and cosmic-ray starts a process for each
change and changes the working tree.
"""
