#!/usr/bin/env python3
"""Compares our cleaning with trafilatura and Resiliparse on pages of HTML, by one measure.

Usage: compare.py --pages FILE.jsonl[.gz] [...] [--gold DIR] [--wartactl PATH] [--errors]

Needs `pip install trafilatura resiliparse lxml lxml_html_clean`. Pages are messages with an `html` field.

Two measures, both as in score_articles.py (body_kept: wanted snippets found; boilerplate_removed: unwanted ones gone):
* gold: pages whose address or title is annotated in DIR;
* structure: for every whole page, wanted are the sentences of the paragraphs that share the parent with the most
  paragraph text; unwanted are list items and headings outside it that are links, "Baca juga" lines, copyright lines.
  Neither uses any of the three extractors.
"""
import argparse, glob, gzip, json, os, re, subprocess, time, warnings

import lxml.html
import trafilatura
from resiliparse.extract.html2text import extract_plain_text

warnings.filterwarnings("ignore")
norm = lambda s: re.sub(r"\s+", " ", (s or "").replace("\u00a0", " ")).strip()
letters = lambda s: re.sub(r"\W+", "", s or "").lower()
NOISE = re.compile(r"^(baca|lihat|simak|tonton) (juga|pula|video)|^copyright|^©|all rights? reserved|^(editor|penulis|reporter|pewarta|sumber|foto) ?:", re.I)


def pages(paths):
    for path in paths:
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                message = json.loads(line)
                if message.get("html"):
                    yield message


def structure(html):
    """Wanted and unwanted snippets by structure alone; nothing for pages without a clear article."""
    try:
        tree = lxml.html.fromstring(html.encode("utf-8", "replace"), parser=lxml.html.HTMLParser(encoding="utf-8"))
    except Exception:
        return [], []
    for bad in tree.xpath("//script|//style|//noscript|//comment()|//iframe|//textarea|//select"):
        if bad.getparent() is not None:
            bad.drop_tree()
    for br in tree.xpath("//br"):
        br.tail = "\n" + (br.tail or "")
    text = lambda e: norm(e.text_content())
    weight = {}
    for p in tree.iter("p"):
        words = text(p)
        linked = sum(len(text(a)) for a in p.iter("a"))
        if len(words) >= 60 and linked * 2 < len(words) and p.getparent() is not None:
            weight[p.getparent()] = weight.get(p.getparent(), 0) + len(words)
    if not weight:
        return [], []
    main = max(weight, key=weight.get)
    if weight[main] < 600:
        return [], []
    wanted = []
    for p in main.iter("p"):
        words = text(p)
        if NOISE.search(words) or sum(len(text(a)) for a in p.iter("a")) * 2 > len(words):
            continue
        wanted += [s for s in re.split(r"(?<=[.!?])\s+", words) if len(s.split()) >= 8 and s[-1] in ".!?" and not NOISE.search(s)]
    inside = set(main.iter())
    unwanted = set()
    for e in list(tree.iter("li")) + list(tree.iter("h2")) + list(tree.iter("h3")) + list(tree.iter("h4")) + list(tree.iter("p")):
        words = text(e)
        links = sum(len(text(a)) for a in e.iter("a"))
        outside = e not in inside and main not in set(e.iter())
        if outside and 20 <= len(words) <= 160 and links * 10 >= len(words) * 8 or (len(words) <= 200 and NOISE.search(words) and len(words) > 8):
            unwanted.add(words)
    body = norm(" ".join(wanted))
    return wanted, [u for u in unwanted if u not in body][:40]


def ours(messages, wartactl):
    lines = "".join(json.dumps({k: m[k] for k in ("url", "source", "html") if m.get(k)}, ensure_ascii=False) + "\n" for m in messages)
    started = time.perf_counter()
    run = subprocess.run([wartactl, "extract"], input=lines.encode(), stdout=subprocess.PIPE)
    seconds = time.perf_counter() - started
    return [norm((json.loads(l) or {}).get("body")) for l in run.stdout.decode().splitlines()], seconds


def timed(extract, messages):
    started = time.perf_counter()
    bodies = []
    for m in messages:
        try:
            bodies.append(norm(extract(m["html"])))
        except Exception:
            bodies.append("")
    return bodies, time.perf_counter() - started


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--pages", nargs="+", required=True)
    ap.add_argument("--gold")
    ap.add_argument("--wartactl", default="wartactl")
    ap.add_argument("--errors", action="store_true")
    a = ap.parse_args()
    messages = list(pages(a.pages))
    gold = {}
    for f in glob.glob(os.path.join(a.gold, "*.json")) if a.gold else []:
        case = json.load(open(f, encoding="utf-8"))
        for key in (case["message"].get("url"), letters(case["gold"]["title"])):
            if key:
                gold[key] = case["gold"]
    sets = {"gold": [], "structure": []}
    for i, m in enumerate(messages):
        g = gold.get(m.get("url")) or gold.get(letters(m.get("title")))
        if g:
            sets["gold"].append((i, g["body_must_have"], g["body_must_not_have"]))
        if "<html" in m["html"].lower():
            wanted, unwanted = structure(m["html"])
            if len(wanted) >= 4:
                sets["structure"].append((i, wanted, unwanted))
    size = sum(len(m["html"].encode()) for m in messages)
    systems = {
        "ours": ours(messages, a.wartactl),
        "trafilatura": timed(lambda h: trafilatura.extract(h, include_comments=False, include_tables=True), messages),
        "trafilatura (precision)": timed(lambda h: trafilatura.extract(h, favor_precision=True, include_comments=False), messages),
        "resiliparse": timed(lambda h: extract_plain_text(h, main_content=True, preserve_formatting=True), messages),
    }
    for name, cases in sets.items():
        print(f"{name}: {len(cases)} pages, {sum(len(w) for _, w, _ in cases)} wanted, {sum(len(u) for _, _, u in cases)} unwanted snippets")
        for system, (bodies, seconds) in systems.items():
            kept = [(norm(s) in bodies[i], i, s) for i, wanted, _ in cases for s in wanted]
            gone = [(norm(s) not in bodies[i], i, s) for i, _, unwanted in cases for s in unwanted]
            k, r = sum(x[0] for x in kept) / max(1, len(kept)), sum(x[0] for x in gone) / max(1, len(gone))
            print(f"  {system:25} body_kept {k:.3f}  boilerplate_removed {r:.3f}  together {2 * k * r / max(1e-9, k + r):.3f}  {size / seconds / 1e6:6.1f} MB/s")
            if a.errors and system == "ours":
                for ok, i, s in kept + gone:
                    if not ok:
                        print("     miss", messages[i].get("url"), repr(s[:160]))


if __name__ == "__main__":
    main()
