"""How fast the program is, as whole processes: what a person waits for, what a machine needs."""
