"""`python -m data.demo`: builds the demo register into the user's cache ahead of its first use, and lists it."""

import tempfile
from pathlib import Path

from data.demo.kopi import kopi_av_demo, oversikt

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as mappe:
        kopi_av_demo(Path(mappe))
    for person in oversikt():
        if person.hva:
            print(f"{person.fodselsnr}  {person.navn:34.34}  {person.hva}")
