"""The catalogues of sentences of all rooms: read, put into words, and known again on the screen."""
