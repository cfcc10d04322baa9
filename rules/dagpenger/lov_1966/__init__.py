"""The law of 17 June 1966 no. 12, chapter 4, as it stood from 1976 to 1996."""
