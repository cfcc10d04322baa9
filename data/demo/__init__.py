"""The demo register: invented people and cases in every state, the same on every machine."""

from datetime import datetime

DEMO_START = datetime.fromisoformat("1988-06-06T09:00")
"""The Monday on which a demo begins."""
