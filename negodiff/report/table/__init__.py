"""The comparative table in every format. ``grid`` lays it out once; each format writes the grid."""
