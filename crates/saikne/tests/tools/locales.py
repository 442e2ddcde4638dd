"""Every text is there in Latvian and in English, under the same key, with the same variables."""

import sys

from texts import ROOT, read, shown

LANGUAGES = ("lv", "en")


def main():
    faults, count = [], 0
    folders = {language: ROOT / "locales" / language for language in LANGUAGES}
    areas = sorted({path.name for folder in folders.values() for path in folder.glob("*.ftl")})
    owners = {}
    for area in areas:
        files = {language: folder / area for language, folder in folders.items()}
        missing = [file for file in files.values() if not file.exists()]
        if missing:
            faults += [f"{shown(file)}: the file is missing" for file in missing]
            continue
        texts = {}
        for language, file in files.items():
            texts[language], broken = read(file)
            faults += [f"{shown(file)}:{line}: {what}" for line, what in broken]
        count += len(texts["lv"])
        faults += compare(texts, files)
        for key, text in texts["lv"].items():
            if key in owners:
                faults.append(f"{shown(files['lv'])}:{text.line}: {key} is also in {owners[key]}")
            owners[key] = shown(files["lv"])
    for fault in faults:
        print(fault)
    print(f"locales: {count} texts in {len(areas)} areas and {len(LANGUAGES)} languages, {len(faults)} faults")
    return 1 if faults else 0


def compare(texts, files):
    for here, there in (LANGUAGES, LANGUAGES[::-1]):
        for key, text in texts[here].items():
            if key not in texts[there]:
                yield f"{shown(files[here])}:{text.line}: {key} is missing in {shown(files[there])}"
    for key in texts["lv"].keys() & texts["en"].keys():
        # The plural category is asked for in one language only where the other says it without a number.
        given = {language: texts[language][key].variables - {"count_form"} for language in LANGUAGES}
        if given["lv"] != given["en"]:
            names = ", ".join(f"${name}" for name in sorted(given["lv"] ^ given["en"]))
            yield f"{shown(files['en'])}:{texts['en'][key].line}: {key}: only one language uses {names}"


if __name__ == "__main__":
    sys.exit(main())
