"""The articles of a story together: their sentences, which of them say the same, which texts are copies."""
