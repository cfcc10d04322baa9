"""KLAGE: complaints are registered, answered by somebody else than who decided, and followed until they are settled."""
