"""Optimum of an instance by teams, by OR-tools' minimum-cost flow.

Usage: flow.py <instance.json> [--out <file>]    prints the answer as JSON, like `saikne allocate`,
and how long the solver alone took on standard error.
"""

import json
import sys
import time

from ortools.graph.python import min_cost_flow


def solve(instance):
    teams, sessions = instance["teams"], instance["sessions"]
    number = {session["id"]: place for place, session in enumerate(sessions)}
    first_session = len(teams)
    outside = first_session + len(sessions)
    tails, heads, capacities, costs = [], [], [], []

    def arc(tail, head, capacity, cost):
        tails.append(tail)
        heads.append(head)
        capacities.append(capacity)
        costs.append(cost)

    for node, team in enumerate(teams):
        for rank, session in enumerate(team["prefs"], 1):
            if sessions[number[session]]["region"] == team["region"]:
                arc(node, first_session + number[session], 1, rank)
        arc(node, outside, 1, instance["penalty"])
    for place, session in enumerate(sessions):
        arc(first_session + place, outside, session["capacity"], 0)

    flow = min_cost_flow.SimpleMinCostFlow()
    arcs = flow.add_arcs_with_capacity_and_unit_cost(tails, heads, capacities, costs)
    flow.set_nodes_supplies(list(range(outside + 1)), [1] * len(teams) + [0] * len(sessions) + [-len(teams)])
    begun = time.perf_counter()
    status = flow.solve()
    took = time.perf_counter() - begun
    if status != flow.OPTIMAL:
        sys.exit(f"OR-tools found no optimum: {status}")

    assignments, unassigned = [], []
    for tail, head, cost, used in zip(tails, heads, costs, flow.flows(arcs).tolist()):
        if tail < first_session and used:
            if head == outside:
                unassigned.append(teams[tail]["id"])
            else:
                place = sessions[head - first_session]["id"]
                assignments.append({"team": teams[tail]["id"], "session": place, "rank": cost})
    return {"objective": flow.optimal_cost(), "assignments": assignments, "unassigned": unassigned}, took


def main(arguments):
    with open(arguments[0], encoding="utf-8") as file:
        instance = json.load(file)
    answer, took = solve(instance)
    print(f"{took:.6f}", file=sys.stderr)
    answer = json.dumps(answer, separators=(",", ":"))
    if arguments[1:2] == ["--out"]:
        with open(arguments[2], "w", encoding="utf-8") as file:
            file.write(answer)
    else:
        print(answer)


if __name__ == "__main__":
    main(sys.argv[1:])
