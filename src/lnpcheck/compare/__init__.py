"""How alike are two values? Every comparator is reflexive, its grade symmetric."""
