"""What bench/train-ranker.ts tells the scripts that learn: FOLDER/rows.f32 and groups.json; and what they tell of their folds."""

import json
import sys
from pathlib import Path

import numpy

FOLDS = 3

folder = Path(sys.argv[1])
_told = json.loads((folder / "groups.json").read_text())
columns, groups = _told["columns"], _told["groups"]
values = numpy.fromfile(folder / "rows.f32", dtype=numpy.float32).reshape(-1, len(columns))
_at = 0
for _group in groups:
    _group["from"], _group["to"] = _at, _at + _group["rows"]
    _at = _group["to"]


def rows_of(some):
    """The rows of some groups, one after another."""
    return numpy.concatenate([numpy.arange(g["from"], g["to"]) for g in some])


def learn(name, trained, scores, save, measured):
    """Trains with each fold left out and with all, saves NAME-fold-N.json and NAME-whole.json, prints how each set does."""
    given = {}
    for fold in range(FOLDS):
        model = trained([g for g in groups if g["fold"] != fold])
        save(model, f"{name}-fold-{fold}.json")
        own = [g for g in groups if g["fold"] == fold]
        given.update({id(g): one for g, one in zip(own, scores(own, model))})
    by_set = {}
    for g in groups:
        by_set.setdefault(g["set"], []).append(g)
    for of, own in by_set.items():
        print(f"{of:11} {name}, fold left out  {measured(own, [given[id(g)] for g in own])}", flush=True)
        if "--check" in sys.argv:
            without = trained([g for g in groups if g["set"] != of])
            print(f"{of:11} {name}, set left out   {measured(own, scores(own, without))}", flush=True)
    whole = trained(groups)
    save(whole, f"{name}-whole.json")
    for of, own in by_set.items():
        print(f"{of:11} {name}, trained on     {measured(own, scores(own, whole))}", flush=True)
