"""How well does the program find which clause became which? Generated pairs with known truth."""
