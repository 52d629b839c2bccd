"""What every command needs, loaded once, for docs/update_examples.py to fork the commands of examples from."""

import qawl.archive
import qawl.board
import qawl.cli.app
import qawl.output
import qawl.page

qawl.read("قال الوزير إن الجسر آمن.")  # reads the tables of the lexicon
