"""The picture of REGISTER."""
