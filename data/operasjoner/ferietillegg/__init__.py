"""The holiday supplement."""
