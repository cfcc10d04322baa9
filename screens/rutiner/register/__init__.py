"""REGISTER: what other registers told, beside what is stated."""
