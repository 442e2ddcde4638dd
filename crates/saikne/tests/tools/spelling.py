"""Latvian texts are spelt as hunspell's lv_LV dictionary and our own word list know it.

Checked are the messages of locales/lv without their placeables. A word that is right but unknown
goes into crates/saikne/tests/judges/lv_words.txt.
"""

import re
import subprocess
import sys
import tempfile

from texts import ROOT, read, shown

WORD_LIST = ROOT / "crates/saikne/tests/judges/lv_words.txt"
# Addresses, markup and codes such as VP2024 are not Latvian.
NOT_WORDS = re.compile(r"https?://\S+|\S+@\S+|<[^>]+>|&\w+;|\b\w*\d\w*\b|\S*[/_]\S*\.\w+")
WORD = re.compile(r"[^\W\d_]{2,}")


def main():
    places = {}
    for file in sorted((ROOT / "locales/lv").glob("*.ftl")):
        for text in read(file)[0].values():
            for line, piece in text.pieces:
                for word in WORD.findall(NOT_WORDS.sub(" ", piece)):
                    places.setdefault(word, []).append(f"{shown(file)}:{line}")
    unknown = [word for word in unknown_words(sorted(places)) if not is_abbreviation(word)]
    for word in unknown:
        for place in places[word]:
            print(f"{place}: “{word}” is in neither the dictionary nor {shown(WORD_LIST)}")
    print(f"spelling: {len(places)} different Latvian words, {len(unknown)} unknown")
    return 1 if unknown else 0


def is_abbreviation(word):
    """PDF, CSV, ESF: in capitals throughout."""
    return len(word) <= 6 and word.isupper()


def unknown_words(words):
    entries = [line.split("#")[0].strip() for line in WORD_LIST.read_text(encoding="utf-8").splitlines()]
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt") as own:
        own.write("\n".join(entry for entry in entries if entry) + "\n")
        own.flush()
        answer = subprocess.run(
            ["hunspell", "-d", "lv_LV", "-i", "utf-8", "-p", own.name, "-l"],
            input="\n".join(words) + "\n",
            capture_output=True,
            text=True,
            check=False,
        )
    # hunspell ends with 0 even when it finds no dictionary.
    if answer.returncode != 0 or "Can't open" in answer.stderr:
        sys.exit(f"hunspell could not check: {answer.stderr.strip()}")
    return sorted(set(answer.stdout.split()))


if __name__ == "__main__":
    sys.exit(main())
