"""What became of the words: none lost that was acknowledged, none twice, little of what was not."""

import json
import re
from collections import Counter

from .robot import LETTERS


def judge(options, copy, shown, robots, counts, seconds):
    """@returns the figures, and what is wrong: empty when all is as promised"""
    text = copy["body"]
    stored = json.loads(text).get("content", [])
    standing = Counter(re.findall(f"(?<![{LETTERS}0-9])[{LETTERS}][0-9]*[{LETTERS}]?(?![{LETTERS}0-9])", text))
    known = {word.text for robot in robots for word in robot.words if len(word.times) == len(word.text)}
    acknowledged = {f"{letter}{number}{letter}" for robot in robots for letter, number in robot.acknowledged}
    lost_acknowledged = sorted(word for word in acknowledged if not standing[word])
    doubled = sorted(
        {word.text for robot in robots for word in robot.words if standing[word.text] > 1}
        | {word for word in known if text.count(word) > 1})
    losses, unexplained = [], []
    for robot in robots:
        for word in robot.words:
            lost = lost_from(word, standing)
            if lost is None:
                continue
            kill = next((time for time in robot.kills if time >= word.times[lost] - 0.2), None)
            if kill is None:
                unexplained.append(word.text)
            else:
                losses.append((round(kill - word.times[lost], 3), len(word.times) - lost, word.text))
    figures = {
        "robots": options.robots, "engine": options.engine, "kills": sum(counts.values()), "of which": counts,
        "minutes": round(seconds / 60, 1), "letters typed": sum(len(word.times) for robot in robots for word in robot.words),
        "words typed": len(known), "words acknowledged": len(acknowledged & known),
        "acknowledged words lost": len(lost_acknowledged), "words doubled": len(doubled),
        "letters lost in all": sum(count for _, count, _ in losses),
        "longest typing lost at a kill of the browser, seconds": max((time for time, _, _ in losses), default=0),
        "words lost without a kill of the browser": len(unexplained),
        "documents equal": all(same(one, stored) for one in shown), "versions": copy["version"],
        "errors in the page": sum(len(robot.errors) for robot in robots),
    }
    wrong = {
        "acknowledged and lost": {word: around(word, text) for word in lost_acknowledged}, "doubled": doubled, "lost without a kill": unexplained,
        "more than a second": [loss for loss in losses if loss[0] > 1],
        "documents differ": [] if figures["documents equal"] else ["yes"],
        "errors": [error[:300] for robot in robots for error in robot.errors],
    }
    return figures, {name: what for name, what in wrong.items() if what}


def lost_from(word, standing):
    """The first letter of a word that is not in the text; nothing when all of it is. Cut-off words are used up."""
    if not word.times or (len(word.times) == len(word.text) and standing[word.text]):
        return None
    # The letter on its way when the browser was killed may have arrived.
    for length in range(min(len(word.times) + 1, len(word.text)), 0, -1):
        part = word.text[:length]
        if standing[part]:
            standing[part] -= 1
            return None if length >= len(word.times) else length
    return 0


def around(word, text):
    """What stands where the word or the longest piece of it does, to see whether it is gone or torn."""
    for length in range(len(word), 2, -1):
        for piece in (word[:length], word[len(word) - length:]):
            if piece in text:
                at = text.index(piece)
                return text[max(0, at - 60):at + 60]
    return ""


def same(one, other):
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
