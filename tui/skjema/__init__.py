"""The form as a model, without a terminal: pictures, fields, lists, cursor and typing."""
