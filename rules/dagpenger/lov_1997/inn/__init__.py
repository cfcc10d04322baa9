"""A case in JSON, read strictly: what is not understood is refused with a sentence that names the key by its path."""
