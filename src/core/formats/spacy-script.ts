/** Makes a binary spaCy corpus of the JSONL beside it; needs Python with spaCy 3. */
export const spacyScript = `"""Turns the .jsonl files of this folder into .spacy files for training.

    python to_spacy.py          # needs: pip install spacy

Every span goes into doc.spans["sc"], where spans may overlap (spancat); doc.ents gets the longest
ones that do not. Offsets in the JSONL count code points, as Python does. A span that begins or ends
inside a token of spaCy's Arabic tokeniser grows to the whole token; how many did is printed.
"""
import json
from pathlib import Path

import spacy
from spacy.tokens import DocBin
from spacy.util import filter_spans

nlp = spacy.blank("ar")
for source in sorted(Path(__file__).parent.glob("*.jsonl")):
    corpus, grown = DocBin(store_user_data=True), 0
    with source.open(encoding="utf-8", newline="\\n") as lines:
        for line in lines:
            record = json.loads(line)
            doc = nlp.make_doc(record["text"])
            spans = []
            for span in record["spans"]:
                found = doc.char_span(
                    span["start"],
                    span["end"],
                    label=span["label"],
                    kb_id=span.get("kb_id", ""),
                    alignment_mode="expand",
                )
                if found is not None:
                    grown += found.text != span["text"]
                    spans.append(found)
            doc.spans["sc"] = spans
            doc.ents = filter_spans(spans)
            doc.user_data["meta"] = record["meta"]
            corpus.add(doc)
    corpus.to_disk(source.with_suffix(".spacy"))
    print(f"{source.name}: {len(corpus)} texts, {grown} spans grew to whole tokens")
`
