"""What holds for every test, whichever of them are run: time for a drawn case, and Textual as the program has it."""

from hypothesis import settings

from tui.terminal.tastesekvenser import tilpass_textual

settings.register_profile("uten_frist", deadline=None)
settings.load_profile("uten_frist")
tilpass_textual()
