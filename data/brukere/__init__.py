"""Who uses the register: users, their roles and passwords, and which operation takes which role."""
