// The puzzle is made elsewhere.
