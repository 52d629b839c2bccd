"""Is the one noun phrase after a verb its object, and the subject in the verb: ووصف الاتفاق بأنه جيد، يصف مهنته بأنها?

So it is with verbs that never leave their object out; of two noun phrases the first is the subject (وصف المدير القرار).
"""

from qawl.lexicon.cue_rows import CueForm
from qawl.lexicon.function_words import function_words
from qawl.reading.candidates.past_subjects import second_noun
from qawl.reading.document import Document
from qawl.reading.report import Range, Report
from qawl.reading.who.agreement import fits, pronoun_grammar
from qawl.reading.who.mentions import understand


def needs_object(form: CueForm) -> bool:
    """Return whether the verb never leaves its object out, and has it not in a pronoun."""
    return form.row.transitive and not form.suffix and not form.passive


def is_lone_object(doc: Document, report: Report, subject: Range) -> bool:
    """Return whether the noun phrase `subject`, found after such a verb, is its object, and alone."""
    start, end = subject
    limit = report.region[1]
    apart = end + 1 == limit and doc.keys[end] == ","  # واتهم المدير، بأنه
    if (end < limit and not apart) or second_noun(doc, start, end) < end:
        return False  # ووصف الوزير في كلمته | القرار بأنه
    mention = understand(doc, subject)
    if mention.name is not None and mention.name[1] < end:
        return False  # اتهم سالم حمدان من الحزب الحر | عوض بأنه
    opener = doc.keys[limit] if limit < len(doc.keys) else ""
    called = pronoun_grammar(opener) if opener in function_words().complementizer else None
    return fits(mention, called)
