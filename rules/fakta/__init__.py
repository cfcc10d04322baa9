"""The facts that the law is used on: of a case, and of a payment."""
