"""What a proposal waits for, in the words that are shown."""

KONTROLL, AVGJORELSE, UNDERSKRIFT, RETTING = "kontroll", "avgjørelse", "underskrift", "retting"
