"""Learns the ranker, a neural net of one hidden layer over the signals, with numpy; called by bench/train-ranker.ts.

    pip install numpy
    python3 bench/rank/listwise.py FOLDER [--check]

FOLDER holds what train-ranker.ts wrote: rows.f32 (float32, one row a candidate) and groups.json
({columns, groups: [{set, fold, weight, answerable, strong, rows, grades, holds}]}). Written there: net-whole.json, and for each
fold left out net-fold-N.json, in the form of src/answer/net.ts. The loss is the cross entropy of the softmax over a question's
candidates (ListNet, Cao et al. 2007; a candidate that shows the evidence weighs 1, one that holds the answer .2), the steps are Adam's.
The net is the mean of MEMBERS nets, side by side in one hidden layer.
"""

import json

import numpy
from numpy import float32

from places import places
from told import columns, folder, groups, learn, rows_of, values

MEMBERS, HIDDEN, EPOCHS, QUESTIONS_A_STEP = 4, 32, 40, 64
RATE, DROPPED_INPUTS, DROPPED_HIDDEN = 4e-3, 0.1, 0.2
KNOTS = 65
HELD = float32(0.2)


def distances():
    """How far each value lies from the mean of its question, in standard deviations, clipped at 3 and halved."""
    out = numpy.zeros_like(values)
    for g in groups:
        if g["rows"]:
            own = values[g["from"] : g["to"]]
            out[g["from"] : g["to"]] = numpy.clip((own - own.mean(0)) / (own.std(0) + 1e-6), -3, 3) / 2
    return out


def knots_of(rows):
    """For each signal quantiles of its values, each once."""
    quantiles = numpy.quantile(values[rows[::7]], numpy.linspace(0, 1, KNOTS), axis=0)
    return [numpy.unique([float(f"{v:.6g}") for v in column]) for column in quantiles.T]


def inputs_of(knots):
    levels = numpy.zeros_like(values)
    for signal, own in enumerate(knots):
        if len(own) > 1:
            levels[:, signal] = numpy.interp(values[:, signal], own, numpy.linspace(-1, 1, len(own)))
    return numpy.concatenate([levels, far], axis=1)


def score(net, inputs):
    weights, bias, gain, direct = net
    return numpy.tanh(inputs @ weights + bias) @ gain + inputs @ direct


def kept(random, shape, dropped):
    """A mask that drops a share and lets the others speak louder by as much."""
    return (random.random(shape, dtype=float32) >= dropped) / float32(1 - dropped)


def slope(net, inputs, wanted, question, weight, random):
    """The slope of the loss for each part of the net; `question`: the number of each row's question."""
    weights, bias, gain, direct = net
    heard = inputs * kept(random, inputs.shape, DROPPED_INPUTS)
    hidden = numpy.tanh(heard @ weights + bias)
    mask = kept(random, hidden.shape, DROPPED_HIDDEN)
    scores = (hidden * mask) @ gain + heard @ direct
    top = numpy.full(len(weight), -numpy.inf, float32)
    numpy.maximum.at(top, question, scores)
    likely = numpy.exp(scores - top[question])
    right = likely * wanted
    off = likely / numpy.bincount(question, likely)[question] - right / numpy.bincount(question, right)[question]
    off = (off * weight[question] / len(weight)).astype(float32)
    back = off[:, None] * gain * mask * (1 - hidden * hidden)
    return heard.T @ back, back.sum(0), (hidden * mask).T @ off, heard.T @ off


def learned(inputs, some, seed):
    random = numpy.random.default_rng(seed)
    width = inputs.shape[1]
    net = [
        random.normal(0, width**-0.5, (width, HIDDEN)).astype(float32),
        numpy.zeros(HIDDEN, float32),
        random.normal(0, 0.1, HIDDEN).astype(float32),
        numpy.zeros(width, float32),
    ]
    first, second = [numpy.zeros_like(one) for one in net], [numpy.zeros_like(one) for one in net]
    wanted = [numpy.array([0, HELD, 1], float32)[g["grades"]] for g in some]
    weights = numpy.array([g["weight"] for g in some], float32)
    weights /= weights.mean()
    steps, step = EPOCHS * -(-len(some) // QUESTIONS_A_STEP), 0
    for _ in range(EPOCHS):
        order = random.permutation(len(some))
        for start in range(0, len(some), QUESTIONS_A_STEP):
            step += 1
            chosen = order[start : start + QUESTIONS_A_STEP]
            question = numpy.repeat(numpy.arange(len(chosen)), [some[i]["rows"] for i in chosen])
            rows = rows_of([some[i] for i in chosen])
            slopes = slope(
                net, inputs[rows], numpy.concatenate([wanted[i] for i in chosen]), question, weights[chosen], random
            )
            rate = float32(RATE * (1 - step / steps) + 1e-5)
            for at, own in enumerate(slopes):
                first[at] += float32(0.1) * (own - first[at])
                second[at] += float32(0.001) * (own * own - second[at])
                mean, square = first[at] / float32(1 - 0.9**step), second[at] / float32(1 - 0.999**step)
                net[at] -= rate * mean / (numpy.sqrt(square) + float32(1e-8))
    return net


def trained(some):
    """The knots, and the net that is the mean of its members."""
    some = [g for g in some if g["answerable"] and 2 in g["grades"]]
    knots = knots_of(rows_of(some))
    inputs = inputs_of(knots)
    members = [learned(inputs, some, seed) for seed in range(MEMBERS)]
    weights, bias = (numpy.concatenate([m[part] for m in members], axis=-1) for part in (0, 1))
    gain = numpy.concatenate([m[2] for m in members]) / MEMBERS
    return knots, inputs, (weights, bias, gain, sum(m[3] for m in members) / MEMBERS)


def short(numbers):
    return "[" + ",".join(f"{n:.3g}" for n in numbers) + "]"


def save(model, name):
    knots, _, (weights, bias, gain, direct) = model
    names = json.dumps(columns, ensure_ascii=False, separators=(",", ":"))
    quantiles = ",\n".join("[" + ",".join(f"{n:.6g}" for n in own) + "]" for own in knots)
    units = ",\n".join(
        f'{{"bias":{b:.3g},"gain":{g:.3g},"inputs":{short(w)}}}' for w, b, g in zip(weights.T, bias, gain)
    )
    (folder / name).write_text(
        f'{{"signals":{names},\n"knots":[\n{quantiles}\n],\n"hidden":[\n{units}\n],\n"direct":{short(direct)}}}\n'
    )


def scores(some, model):
    _, inputs, net = model
    return [score(net, inputs[g["from"] : g["to"]]) for g in some]


far = distances()
learn("net", trained, scores, save, places)
