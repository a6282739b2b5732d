"""What becomes of a letter: a sheet of paper, or an e-mail."""
