"""The optimum of each instance, by OR-tools: one line a file.

Usage: judge.py teams|people <instance.json>...
"""

import json
import sys

from ortools.sat.python import cp_model

import flow


def by_people(instance):
    model = cp_model.CpModel()
    sessions = {session["id"]: session for session in instance["sessions"]}
    sitting = {session: [] for session in sessions}
    costs = []
    for team in instance["teams"]:
        options = [model.new_bool_var("")]
        costs.append(instance["penalty"] * options[0])
        for rank, session in enumerate(team["prefs"], 1):
            if sessions[session]["region"] == team["region"]:
                placed = model.new_bool_var("")
                options.append(placed)
                costs.append(rank * placed)
                sitting[session].append(team["size"] * placed)
        model.add_exactly_one(options)
    for session, people in sitting.items():
        model.add(sum(people) <= sessions[session]["capacity_sized"])
    model.minimize(sum(costs))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 2
    status = solver.solve(model)
    if status != cp_model.OPTIMAL:
        sys.exit(f"OR-tools found no optimum: {solver.status_name(status)}")
    return round(solver.objective_value)


def main(measure, paths):
    for path in paths:
        with open(path, encoding="utf-8") as file:
            instance = json.load(file)
        print(flow.solve(instance)["objective"] if measure == "teams" else by_people(instance))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
