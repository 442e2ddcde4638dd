#!/usr/bin/env python3
"""Measures allocation: our program against OR-tools on the same files, one after the other.

Usage: benches/allocation.py [PROGRAM [ARGUMENT...]]

PROGRAM is what reads an instance and writes the answer; `target/release/saikne allocate` when absent. Quicker to
build is `target/release/examples/allocate` (cargo build --release -p allocation --example allocate). OR-tools runs
in `SAIKNE_PYTHON`, else in `target/judges/bin/python`, which `./test` sets up. Figures go to
benches/results/allocation.md. Times are wall-clock of the whole process from reading to writing, the best of
several runs; the last column is OR-tools' solving alone, without starting Python, reading and writing. Memory is at
most what is shown: a process is also charged with what this script held when it started it.
"""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "target" / "allocation-instances"
EXAMPLE = ROOT.parent / "shared" / "data" / "allocation" / "alloc_450.json"
PYTHON = os.environ.get("SAIKNE_PYTHON", str(ROOT / "target" / "judges" / "bin" / "python"))
JUDGE = str(ROOT / "crates" / "allocation" / "tests" / "judge" / "flow.py")
REGION_SHARES = [0.30, 0.25, 0.20, 0.15, 0.10]
PENALTY = 1000
# People in a team, and how often.
SMALLER_TEAMS = ([1, 2, 3, 4], [9, 41, 31, 19])
LARGER_TEAMS = ([3, 4, 5, 6], [10, 60, 20, 10])
MIXED_TEAMS = ([2, 3, 4, 5, 6, 7], [1, 1, 1, 1, 1, 1])
TEAMS_OF_FOUR = ([4], [1])


def instance(teams, sessions, seats, shares, longest, seed, sizes=SMALLER_TEAMS):
    """Popular and unpopular sessions, short lists; seats for so many times the teams and people of each region."""
    dice = random.Random(seed)
    region_of = sorted(dice.choices(range(len(shares)), shares, k=sessions - len(shares)) + list(range(len(shares))))
    sessions_of = [[s for s in range(sessions) if region_of[s] == r] for r in range(len(shares))]
    popularity = [dice.gammavariate(2, 1) + 0.1 for _ in range(sessions)]
    team_list = []
    for number in range(teams):
        region = dice.choices(range(len(shares)), shares)[0]
        pool, prefs = list(sessions_of[region]), []
        for _ in range(min(len(pool), dice.randint(1, longest))):
            session = dice.choices(pool, [popularity[s] for s in pool])[0]
            pool.remove(session)
            prefs.append(session)
        size = dice.choices(*sizes)[0]
        team_list.append({"id": number, "region": region, "size": size, "prefs": prefs})
    session_list = []
    for region, own in enumerate(sessions_of):
        count = sum(team["region"] == region for team in team_list)
        people = sum(team["size"] for team in team_list if team["region"] == region)
        weights = [dice.uniform(0.6, 1.4) for _ in own]
        for session, weight in zip(own, weights):
            share = seats * weight / sum(weights)
            session_list.append({
                "id": session,
                "region": region,
                "capacity": max(1, round(share * count)),
                "capacity_sized": max(1, round(share * people)),
            })
    return {"penalty": PENALTY, "sessions": session_list, "teams": team_list}


def written(name, *arguments):
    path = FOLDER / f"{name}.json"
    path.write_text(json.dumps(instance(*arguments), separators=(",", ":")), encoding="utf-8")
    return path


def run(command):
    """Seconds, megabytes at most, what was said on standard error, and seconds of processor time."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    took = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed: {said}")
    return took, usage.ru_maxrss / 1024, said, usage.ru_utime + usage.ru_stime


def answer(path):
    return json.loads(path.read_text(encoding="utf-8"))


def by_teams(program, path, bar):
    ours_out, theirs_out = FOLDER / "ours.json", FOLDER / "theirs.json"
    ours = [run([*program, str(path), "--out", str(ours_out)]) for _ in range(5)]
    theirs = [run([PYTHON, JUDGE, str(path), "--out", str(theirs_out)]) for _ in range(3)]
    if answer(ours_out)["objective"] != answer(theirs_out)["objective"]:
        sys.exit(f"{path}: the objectives differ")
    took, solving = min(ours)[0], min(float(said) for _, _, said, _ in theirs)
    compared = min(theirs)[0]
    return (
        f"| {path.stem} | {answer(ours_out)['objective']} | {took * 1000:.0f} ms | {bar * 1000:.0f} ms "
        f"| {max(memory for _, memory, _, _ in ours):.0f} MB | {compared * 1000:.0f} ms | {compared / took:.1f} "
        f"| {solving * 1000:.0f} ms |"
    )


def by_people(program, path, limit):
    out = FOLDER / "ours.json"
    took, memory, _, busy = run([*program, str(path), "--by", "people", "--time-limit", str(limit), "--out", str(out)])
    found = answer(out)
    return (
        f"| {path.stem} | {found['objective']} | {found['bound']} | {found['gap'] * 100:.4f} % "
        f"| {'yes' if found['proven'] else 'no'} | {took:.2f} s | {busy:.1f} s | {memory:.0f} MB |"
    )


def main(program):
    FOLDER.mkdir(parents=True, exist_ok=True)
    one_region = [1.0]
    named = os.path.relpath(program[0], ROOT)
    lines = ["# Allocation", "", f"Measured by `benches/allocation.py` with `{named}` on {os.cpu_count()} cores, "
             f"load {os.getloadavg()[0]:.1f} at the start.", "", "## By teams", "",
             "| instance | optimum | ours | bar | memory at most | OR-tools | times faster | OR-tools' solving alone |",
             "|---|---|---|---|---|---|---|---|"]
    if EXAMPLE.exists():
        lines.append(by_teams(program, EXAMPLE, 0.05))
    for teams, sessions, bar in [(450, 18, 0.05), (5_000, 200, 0.15), (50_000, 2_000, 1.0)]:
        for word, seats in [("loose", 1.05), ("exact", 1.0), ("tight", 0.85)]:
            path = written(f"{teams}x{sessions}-{word}", teams, sessions, seats, REGION_SHARES, 5, teams)
            lines.append(by_teams(program, path, bar))
    path = written("50000x2000-one-region", 50_000, 2_000, 0.95, one_region, 8, 1)
    lines.append(by_teams(program, path, 1.0))
    lines += ["", "## By people, stopped after 30 s", "",
              "| instance | found | bound | gap | proven | time | processor time | memory at most |",
              "|---|---|---|---|---|---|---|---|"]
    if EXAMPLE.exists():
        lines.append(by_people(program, EXAMPLE, 30))
    for teams, sessions in [(450, 18), (5_000, 200)]:
        for word in ["loose", "exact", "tight"]:
            lines.append(by_people(program, FOLDER / f"{teams}x{sessions}-{word}.json", 30))
    for word, seats in [("loose", 1.05), ("exact", 1.0), ("tight", 0.85)]:
        for region_word, shares in [("five-regions", REGION_SHARES), ("one-region", one_region)]:
            name = f"5000x200-{word}-larger-teams-{region_word}"
            path = written(name, 5_000, 200, seats, shares, 5, 7, LARGER_TEAMS)
            lines.append(by_people(program, path, 30))
    for word, seats, size_word, sizes in [
        ("loose", 1.05, "mixed-teams", MIXED_TEAMS),
        ("exact", 1.0, "mixed-teams", MIXED_TEAMS),
        ("exact", 1.0, "teams-of-four", TEAMS_OF_FOUR),
    ]:
        path = written(f"5000x200-{word}-{size_word}-one-region", 5_000, 200, seats, one_region, 5, 7, sizes)
        lines.append(by_people(program, path, 30))
    lines += ["", f"Load {os.getloadavg()[0]:.1f} at the end. Where the processor time is well below twice the time, "
              "other work kept the cores busy: a calm machine comes further in 30 s."]
    results = ROOT / "benches" / "results" / "allocation.md"
    results.parent.mkdir(parents=True, exist_ok=True)
    results.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main(sys.argv[1:] or [str(ROOT / "target" / "release" / "saikne"), "allocate"])
