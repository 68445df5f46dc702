"""Learns the trees of the ranker, and the odds of an answer with LightGBM; called by bench/train-ranker.ts.

    pip install lightgbm==4.7.0 numpy
    python3 bench/rank/boost.py FOLDER rank|odds [--check]

FOLDER holds what train-ranker.ts wrote: rows.f32 (float32, one row a candidate or a question) and groups.json
({columns, groups: [{set, fold, weight, answerable, strong, rows, grades, holds}]}). Written there: trees-whole.json, and for each
fold left out trees-fold-N.json, in the form of src/answer/trees.ts. `--check` prints how each set does with its own fold left
out, and with the whole set left out.
"""

import json
import sys

import lightgbm
import numpy

from places import places
from told import columns, folder, learn, rows_of, values

RANK = dict(
    objective="lambdarank",
    label_gain=[0, 1, 3],
    lambdarank_truncation_level=10,
    num_leaves=16,
    learning_rate=0.06,
    min_data_in_leaf=30,
    min_sum_hessian_in_leaf=1.0,
    feature_fraction=0.35,
)
ODDS = dict(
    objective="binary",
    num_leaves=6,
    learning_rate=0.05,
    min_data_in_leaf=30,
    min_sum_hessian_in_leaf=1.0,
    feature_fraction=0.3,
)
COMMON = dict(
    bagging_fraction=0.8, bagging_freq=1, lambda_l2=1.0, max_bin=63, seed=3, verbose=-1, num_threads=1, deterministic=True
)
TREES = {"rank": 320, "odds": 300}

task = sys.argv[2]


def trained(some):
    if task == "rank":
        some = [g for g in some if g["answerable"] and 2 in g["grades"]]
        labels = numpy.concatenate([g["grades"] for g in some])
    else:
        labels = numpy.array([1 if g["answerable"] else 0 for g in some])
    weights = numpy.concatenate([numpy.full(g["rows"], g["weight"]) for g in some])
    data = lightgbm.Dataset(
        values[rows_of(some)],
        label=labels,
        weight=weights / weights.mean(),
        group=[g["rows"] for g in some] if task == "rank" else None,
        params={"verbose": -1, "max_bin": COMMON["max_bin"]},
    )
    return lightgbm.train({**COMMON, **(RANK if task == "rank" else ODDS)}, data, TREES[task])


def tree_of(info):
    """One tree as four lists by node: the signal or -1, the threshold or the leaf's value, left and right."""
    signal, threshold, left, right = [], [], [], []

    def put(node):
        here = len(signal)
        for one in (signal, threshold, left, right):
            one.append(0)
        if "split_feature" not in node:
            signal[here], threshold[here] = -1, float(f"{node['leaf_value']:.4g}")
            return here
        signal[here], threshold[here] = node["split_feature"], float(f"{node['threshold']:.7g}")
        left[here] = put(node["left_child"])
        right[here] = put(node["right_child"])
        return here

    put(info["tree_structure"])
    return {"signal": signal, "at": threshold, "left": left, "right": right}


def save(model, name):
    trees = [json.dumps(tree_of(info), separators=(",", ":")) for info in model.dump_model()["tree_info"]]
    names = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    (folder / name).write_text(f'{{"signals":{names},\n"trees":[\n' + ",\n".join(trees) + "\n]}\n")


def scores(some, model):
    return [model.predict(values[g["from"] : g["to"]]) if g["rows"] else numpy.zeros(0) for g in some]


def measured(some, given):
    """How well candidates stand, or the area under the ROC curve."""
    if task == "odds":
        order = numpy.argsort(numpy.concatenate(given), kind="stable")
        truth = numpy.array([g["answerable"] for g in some])[order]
        yes = truth.sum()
        ranks = (numpy.arange(len(truth)) + 1)[truth].sum()
        return f"AUC {(ranks - yes * (yes + 1) / 2) / max(1, yes * (len(truth) - yes)):.3f}"
    return places(some, given)


learn("trees", trained, scores, save, measured)
