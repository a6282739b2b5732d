"""What a guide page can show of kits: the blocks that ask for it, and the excerpts that stand in their place."""
