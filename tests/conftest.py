"""What holds for every test: a drawn case may take its time, since a busy machine is no fault of the program."""

from hypothesis import settings

settings.register_profile("uten_frist", deadline=None)
settings.load_profile("uten_frist")
