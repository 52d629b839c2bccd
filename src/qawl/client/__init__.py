"""The workbench over HTTP, for programs."""
