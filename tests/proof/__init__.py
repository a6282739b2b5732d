"""What proofreading finds in letters that people could have written, and what it should have left alone."""
