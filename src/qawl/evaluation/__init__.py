"""The measures of the field for any gold file, and the causes of what is not right."""

from qawl.evaluation.gold import Gold, Judged, Predicted, judged, read_gold, read_predicted
from qawl.evaluation.measures import Pairing, Rate, Scores, as_json, evaluate

__all__ = [
    "Gold",
    "Judged",
    "Pairing",
    "Predicted",
    "Rate",
    "Scores",
    "as_json",
    "evaluate",
    "judged",
    "read_gold",
    "read_predicted",
]
