"""The pictures that a flow takes: as text, as runs of style, and as SVG."""
