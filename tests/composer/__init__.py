"""What the tests of the composer share: kits to compose, and the script in a real browser."""
