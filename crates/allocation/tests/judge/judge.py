"""The optimum of each instance, by OR-tools: one line a file.

Usage: judge.py teams|people <instance.json>...
"""

import json
import sys

from ortools.linear_solver import pywraplp

import flow


def by_people(instance):
    """Regions share nothing, so each is solved as an integer programme of its own."""
    regions = {team["region"] for team in instance["teams"]}
    return sum(region_by_people(instance, region) for region in regions)


def region_by_people(instance, region):
    solver = pywraplp.Solver.CreateSolver("SCIP")
    solver.SetSolverSpecificParametersAsString("limits/gap = 0\n")
    sessions = {s["id"]: s for s in instance["sessions"] if s["region"] == region}
    sitting = {session: [] for session in sessions}
    costs = []
    for team in instance["teams"]:
        if team["region"] != region:
            continue
        unplaced = solver.BoolVar("")
        options = [unplaced]
        costs.append(instance["penalty"] * unplaced)
        for rank, session in enumerate(team["prefs"], 1):
            if session in sessions:
                placed = solver.BoolVar("")
                options.append(placed)
                costs.append(rank * placed)
                sitting[session].append(team["size"] * placed)
        solver.Add(sum(options) == 1)
    for session, people in sitting.items():
        if people:
            solver.Add(sum(people) <= sessions[session]["capacity_sized"])
    solver.Minimize(sum(costs))
    if solver.Solve() != pywraplp.Solver.OPTIMAL:
        sys.exit("OR-tools found no optimum")
    return round(solver.Objective().Value())


def main(measure, paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            instance = json.load(file)
        print(flow.solve(instance)[0]["objective"] if measure == "teams" else by_people(instance))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
