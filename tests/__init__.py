"""The tests of Letterkit."""
