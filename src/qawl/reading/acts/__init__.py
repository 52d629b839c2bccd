"""What is done by saying it: act, mode, theme and PLOVER type."""
