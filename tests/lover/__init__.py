"""Laws that only the tests know: they show that a law is a package, and nothing outside it need change for it."""
