"""How well candidates stand by their scores."""

import numpy


def places(some, given):
    """First right, right in five, reciprocal rank in ten, answer in five, of the questions that the articles answer."""
    sums, count = numpy.zeros(4), 0
    for group, score in zip(some, given):
        if not group["answerable"] or (group["set"] == "realtimeqa" and not group["strong"]):
            continue
        count += 1
        order = numpy.argsort(-score, kind="stable")[:10]
        right = [place for place, row in enumerate(order) if group["grades"][row] == 2]
        rank = right[0] if right else 10
        sums += [rank == 0, rank < 5, 1 / (rank + 1) if rank < 10 else 0, any(group["holds"][row] for row in order[:5])]
    hit1, hit5, mrr, answer5 = sums / max(1, count)
    return f"hit@1 {hit1:.3f}  hit@5 {hit5:.3f}  MRR {mrr:.3f}  answer@5 {answer5:.3f}  ({count})"
