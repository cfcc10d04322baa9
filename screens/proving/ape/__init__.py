"""What the monkey knows of this application, and what it holds true of it."""
