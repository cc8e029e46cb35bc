#!/usr/bin/env python3
"""Compares our dates with dateparser.search, side by side on the same text.

Usage: compare.py --gold DIR (--wartactl PATH | --records FILE) [--messages FILE.jsonl --stages PATH] [--errors]

Needs `pip install dateparser`. DIR holds annotated articles ("message" and "gold"); both sides read the title and body
that `wartactl extract` gives (or that FILE holds, as it prints them), so that cleaning plays no part. dateparser runs with
languages=['id'], DATE_ORDER='DMY', PREFER_DATES_FROM='past' and the article's reference date as RELATIVE_BASE.

found     annotated expressions that a result overlaps
exact     of these, with the same words
value     with the right value: for dateparser as precise as the annotation (day, month, year or minute); durations and sets,
          which it does not know, count against it only in the columns over all expressions, not in "calendar"
spurious  results that overlap no annotated expression and none that is left unscored

With --messages, dateparser's speed over the first articles of a file, and ours as `stages` times it.
"""
import argparse, collections, datetime, glob, json, os, re, subprocess, time, warnings

from dateparser.search import search_dates

warnings.filterwarnings("ignore")
norm = lambda text: re.sub(r"\s+", " ", (text or "").replace("\u00a0", " ")).strip()
fold = lambda text: norm(text).casefold().strip(" .,;:()\"'“”‘’")


def spans(text, needle):
    at = 0
    while needle and (at := text.find(needle, at)) >= 0:
        yield at, at + len(needle)
        at += 1


def ours(record, field, text):
    for date in record.get("dates") or []:
        if date.get("field", "body") == field and not re.search(r"_REF|X", date["value"] or ""):
            start = len(norm(record[field][: date["start"]] + "|")) - 1
            yield (start, start + len(norm(date["text"]))), date["text"], date["value"]


def dateparsers(record, field, text):
    base = datetime.datetime.fromisoformat(record.get("reference_date") or "2020-01-01")
    settings = {"DATE_ORDER": "DMY", "PREFER_DATES_FROM": "past", "RELATIVE_BASE": base}
    at = 0
    for words, moment in search_dates(text, languages=["id"], settings=settings) or []:
        place = text.find(words, at)
        if place >= 0:
            at = place + len(words)
            yield (place, at), words, moment


def is_right(value, wanted):
    if isinstance(value, str):
        return value in wanted
    forms = ("%Y-%m-%dT%H:%M", "%Y-%m-%d", "%Y-%m", "%Y")
    return any(value.strftime(form) in wanted for form in forms)


def score(name, reader, cases, records, errors):
    count = collections.Counter()
    for case, record in zip(cases, records):
        gold = case["gold"]
        texts = {field: norm(record.get(field)) for field in ("title", "body")}
        results = [(field, *result) for field, text in texts.items() for result in reader(record, field, text)]
        loose = [(field, span) for field, text in texts.items() for word in gold["unscored_dates"] for span in spans(text, norm(word))]
        used = set()
        for date in gold["dates"]:
            place = None
            for field, text in texts.items():
                for start, _ in spans(text, norm(date["context"])):
                    start += norm(date["context"]).find(norm(date["text"]))
                    place = place or (field, (start, start + len(norm(date["text"]))))
            if not place:
                continue
            calendar = date["type"] in ("DATE", "TIME")
            count["all"] += 1
            count["calendar"] += calendar
            loose.append(place)
            for index, (field, span, words, value) in enumerate(results):
                if field == place[0] and span[0] < place[1][1] and place[1][0] < span[1] and index not in used:
                    used.add(index)
                    right = is_right(value, date["value"])
                    count["found"] += 1
                    count["exact"] += fold(words) == fold(date["text"])
                    count["value"] += right
                    count["calendar value"] += calendar and right
                    if errors and not right:
                        print(f"  {name}: {words!r} {value} wanted {date['text']!r} {date['value']}")
                    break
            else:
                if errors:
                    print(f"  {name}: missed {date['text']!r}")
        for index, (field, span, words, value) in enumerate(results):
            if index not in used and not any(f == field and span[0] < s[1] and s[0] < span[1] for f, s in loose):
                count["spurious"] += 1
                if errors:
                    print(f"  {name}: spurious {words!r} {value}")
    shown = {key: count[key] for key in ("found", "exact", "value", "calendar value", "spurious")}
    print(f"{name:16}" + "".join(f"{key} {value:<6}" for key, value in shown.items()) + f"of {count['all']} ({count['calendar']} calendar)")


def speed(path, stages, seconds=60):
    read, begin = 0, time.process_time()
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            body = json.loads(line).get("text") or ""
            search_dates(body, languages=["id"], settings={"DATE_ORDER": "DMY"})
            read += len(body.encode())
            if time.process_time() - begin > seconds:
                break
    print(f"dateparser      {read / 1e6 / (time.process_time() - begin):.3f} MB/s")
    if stages:
        print(subprocess.run([stages, path], stdout=subprocess.PIPE, text=True).stdout)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for option in ("--gold", "--wartactl", "--records", "--messages", "--stages"):
        parser.add_argument(option)
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    if options.gold:
        cases = [json.load(open(path, encoding="utf-8")) for path in sorted(glob.glob(os.path.join(options.gold, "*.json")))]
        if options.records:
            lines = open(options.records, encoding="utf-8").read()
        else:
            messages = "".join(json.dumps(case["message"]) + "\n" for case in cases)
            lines = subprocess.run([options.wartactl, "extract"], input=messages.encode(), stdout=subprocess.PIPE).stdout.decode()
        records = [json.loads(line) for line in lines.splitlines()]
        score("warta", ours, cases, records, options.errors)
        score("dateparser", dateparsers, cases, records, options.errors)
    if options.messages:
        speed(options.messages, options.stages)


main()
