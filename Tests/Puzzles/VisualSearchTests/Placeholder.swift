// The puzzle's tests are made elsewhere.
