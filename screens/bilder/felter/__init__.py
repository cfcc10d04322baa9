"""What several pictures share: the kinds of fields, the fields of facts, the head, and the code lists."""
