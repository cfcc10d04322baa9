"""The book on paper and on the screen: HTML and PDF from the same parts."""
