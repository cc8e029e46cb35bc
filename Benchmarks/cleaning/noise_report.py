#!/usr/bin/env python3
"""Says, for every site with enough messages, how many cleaned bodies still hold one of the usual noise phrases.

Usage: noise_report.py MESSAGES.jsonl[.gz] [...] [--wartactl PATH] [--least 20] [--sample N] [--examples N]

Prints a line a site: messages, bodies with noise, share; then the kinds of page; then how many sentences of the texts
that hold no noise phrase are not in the bodies (a bound on what was lost; captions, teasers and signatures count too).
"""
import argparse, collections, gzip, json, random, re, subprocess

NOISE = re.compile(
    r"\b[Bb]aca [Jj]uga\b ?:|BACA JUGA|\(Baca ?:|ADVERTISEMENT|^Advertisement$|SCROLL TO|\[Gambas|Copyright ?[©(\d]|© ?20\d\d|All [Rr]ights? [Rr]eserved"
    r"|\bPewarta ?:|\bEditor ?:|\bPenulis ?:|\bReporter ?:|Laporan [Ww]artawan|WhatsApp Channel|[Ss]aluran WhatsApp|(lainnya|terbaru|menarik) di Google News"
    r"|\bSimak [Vv]ideo|\bSimak [Jj]uga|\bLihat [Jj]uga|\bTonton [Jj]uga|\bSaksikan [Vv]ideo|_x000D_|&amp;|&nbsp;|&quot;|‚Äù|â€|Halaman Selanjutnya"
    r"|^Berita Terkait|^Artikel Terkait|Leave a Reply|A post shared by|Artikel ini telah tayang|Dapatkan (update|berita)|^Tags? ?:|loading\.\.\.|Selengkapnya$",
    re.M)
letters = lambda s: re.sub(r"\W+", "", re.sub(r"&\w+;", "", s)).lower()


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("messages", nargs="+")
    ap.add_argument("--wartactl", default="wartactl")
    ap.add_argument("--least", type=int, default=20)
    ap.add_argument("--sample", type=int, default=0, help="at most so many messages a site")
    ap.add_argument("--examples", type=int, default=0)
    a = ap.parse_args()
    by = collections.defaultdict(list)
    for path in a.messages:
        with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                m = json.loads(line)
                by[m.get("source")].append(m)
    random.seed(1)
    messages = [m for group in by.values() for m in (random.sample(group, a.sample) if a.sample and len(group) > a.sample else group)]
    run = subprocess.run(
        [a.wartactl, "extract"], input="".join(json.dumps(m, ensure_ascii=False) + "\n" for m in messages).encode(), stdout=subprocess.PIPE)
    records = [json.loads(line) for line in run.stdout.decode().splitlines()]
    assert len(records) == len(messages), f"{len(messages)} messages in, {len(records)} records out"
    count, noisy, kinds = collections.Counter(), collections.Counter(), collections.Counter()
    examples = collections.defaultdict(list)
    lost = sentences = 0
    for m, r in zip(messages, records):
        body, site = r.get("body") or "", m.get("source")
        count[site] += 1
        kinds[r.get("kind") or ("error" if r.get("error") else "article")] += 1
        found = NOISE.search(body)
        if found:
            noisy[site] += 1
            examples[site].append(body[max(0, found.start() - 60):found.end() + 60])
        inside = letters(body)
        for line in (m.get("text") or "").split("\n"):
            for s in re.split(r'(?<=[.!?]) +(?=[A-Z"“])', line):
                if len(s.split()) >= 9 and s.rstrip()[-1:] in '.!?"”' and not NOISE.search(s):
                    sentences += 1
                    lost += letters(s)[5:-5] not in inside
    print(f"{'site':28}{'messages':>9}{'noisy':>7}{'share':>8}")
    for site, n in count.most_common():
        if n >= a.least:
            print(f"{str(site):28}{n:9}{noisy[site]:7}{noisy[site] / n:8.3f}")
            for e in examples[site][: a.examples]:
                print("      ", repr(e))
    total, bad = sum(count.values()), sum(noisy.values())
    print(f"{'all':28}{total:9}{bad:7}{bad / max(1, total):8.3f}")
    print("kinds", dict(kinds))
    print(f"sentences without noise not in the bodies: {lost} of {sentences} ({lost / max(1, sentences):.4f})")


if __name__ == "__main__":
    main()
