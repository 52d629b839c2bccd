"""Who may use the workbench: accounts with passwords, and the tokens of their browsers and programs."""
