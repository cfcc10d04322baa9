"""Numbers that explain themselves: rules, parameters, rounding, and how a value is read and shown."""
