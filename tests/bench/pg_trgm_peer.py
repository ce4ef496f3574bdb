#!/usr/bin/env python3
"""Finds streets with PostgreSQL's pg_trgm and with Buurtatlas in one run: the same rows, CPU time of one thread each.

    pg_trgm_peer.py REGISTER.tsv[.xz] CASES.tsv [--cli buurtatlas-cli] [--count 3000]

CASES is a file of address_noise.py; its first rows with a street that exists and a postcode are asked. PostgreSQL gets what
is easiest for it: the street alone, folded, and only the names of the postcode that was written to choose from. Needs
PostgreSQL with pg_trgm (Debian: postgresql-17), of which it starts a private server in a folder that is gone afterwards.
Never part of the build.
"""
import argparse
import contextlib
import json
import os
import pathlib
import subprocess
import tempfile

import address_noise
import address_writing as writing

ROUNDS = 3
GOAL_FASTER, GOAL_WRONG = 40, 1 / 4
QUESTIONS = """
CREATE FUNCTION ask_all(OUT asked int, OUT answered_right int) LANGUAGE plpgsql AS $$
DECLARE question record; best text;
BEGIN
  asked := 0; answered_right := 0;
  FOR question IN SELECT * FROM questions LOOP
    SELECT street INTO best FROM names WHERE postcode = question.postcode
      ORDER BY similarity(name, question.name) DESC, street LIMIT 1;
    asked := asked + 1;
    answered_right := answered_right + (best IS NOT DISTINCT FROM question.street)::int;
  END LOOP;
END $$;
"""


def spaced(text):
    """Small letters without accents, one blank between words: what similarity() compares."""
    return " ".join("".join(c if c.isalnum() else " " for c in writing.without_accents(text).lower()).split())


class Server:
    """A private PostgreSQL on a socket in a folder."""

    def __init__(self, folder):
        self.bin = max(pathlib.Path("/usr/lib/postgresql").iterdir(), key=lambda path: int(path.name)) / "bin"
        self.folder = folder
        self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.getuid() == 0 else []
        if self.user:
            subprocess.run(["chown", "-R", "postgres", folder], check=True)
        self.run("initdb", "-D", folder / "data", "-A", "trust", "-U", "postgres", "--locale=C.UTF-8")
        options = f"-c listen_addresses= -c unix_socket_directories={folder} -c jit=off -c max_parallel_workers_per_gather=0"
        self.run("pg_ctl", "-D", folder / "data", "-l", folder / "log", "-o", options, "-w", "start")

    def run(self, program, *arguments):
        subprocess.run([*self.user, self.bin / program, *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)

    def stop(self):
        self.run("pg_ctl", "-D", self.folder / "data", "-m", "immediate", "stop")

    def sql(self, statements):
        done = subprocess.run(["psql", "-h", str(self.folder), "-U", "postgres", "-qtAX", "-v", "ON_ERROR_STOP=1"],
                              input=statements, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(done.stderr)
        return done.stdout.split()

    def fill(self, table, columns, rows):
        lines = "\n".join("\t".join(row) for row in rows)
        self.sql(f"CREATE TABLE {table} ({columns});\nCOPY {table} FROM STDIN;\n{lines}\n\\.\n")


def names_of(register):
    names = set()
    for row in address_noise.rows_of(register):
        for column in ("street_nl", "street_fr", "street_de"):
            if row[column]:
                names.add((row["postcode"], spaced(row[column]), row["street_id"]))
    return sorted(names)


def asked_rows(cases, count):
    rows = [row for row in address_noise.rows_of(str(cases)) if row["street_id"] and row["postcode_in"]]
    return rows[:count]


def ask_postgres(folder, register, rows):
    """Right streets, and answers a second of the server's CPU time, the best of some rounds."""
    server = Server(folder)
    try:
        server.fill("names", "postcode text, name text, street text", names_of(register))
        server.fill("questions", "postcode text, name text, street text",
                    [(row["postcode_in"], spaced(row["street_in"]), row["street_id"]) for row in rows])
        server.sql("CREATE EXTENSION pg_trgm; CREATE INDEX ON names (postcode); ANALYZE names;" + QUESTIONS)
        ticks = os.sysconf("SC_CLK_TCK")
        best, right = 0, 0
        for _ in range(ROUNDS):
            spent = "SELECT pg_read_file('/proc/self/stat');"
            process = subprocess.run(["psql", "-h", str(folder), "-U", "postgres", "-qtAX"], text=True, check=True,
                                     capture_output=True, input=f"{spent}\nSELECT * FROM ask_all();\n{spent}\n")
            before, answers, after = filter(None, process.stdout.splitlines())
            cpu = [sum(map(int, line.rsplit(")", 1)[1].split()[11:13])) / ticks for line in (before, after)]
            right = int(answers.split("|")[1])
            best = max(best, len(rows) / max(cpu[1] - cpu[0], 1 / ticks))
        return right, best
    finally:
        server.stop()


def ask_buurtatlas(cli, folder, register, rows):
    cases, built = folder / "cases.tsv", folder / "peer.reg"
    with open(cases, "w", encoding="utf-8") as out:
        print("\t".join(address_noise.COLUMNS), file=out)
        for row in rows:
            print("\t".join(row[column] for column in address_noise.COLUMNS), file=out)
    subprocess.run([cli, "register", "build", "--in", register, "--out", built], check=True, stdout=subprocess.DEVNULL)
    scored = subprocess.run([cli, "register", "evaluate", "--register", built, "--in", cases, "--columns", "--json"],
                            check=True, capture_output=True, text=True)
    file = json.loads(scored.stdout)["files"][0]
    return file["street_right"]["part"], file["per_second"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("register")
    parser.add_argument("cases", type=pathlib.Path)
    parser.add_argument("--cli", default="buurtatlas-cli")
    parser.add_argument("--count", type=int, default=3000)
    asked = parser.parse_args()
    rows = asked_rows(asked.cases, asked.count)
    with contextlib.ExitStack() as gone:
        ours = pathlib.Path(gone.enter_context(tempfile.TemporaryDirectory()))
        theirs = pathlib.Path(gone.enter_context(tempfile.TemporaryDirectory()))
        right, speed = ask_buurtatlas(asked.cli, ours, asked.register, rows)
        peer_right, peer_speed = ask_postgres(theirs, asked.register, rows)
    wrong, peer_wrong = len(rows) - right, len(rows) - peer_right
    print(f"{len(rows)} rows          streets right     a second")
    print(f"pg_trgm           {100 * peer_right / len(rows):10.2f} %   {peer_speed:10.0f}")
    print(f"Buurtatlas        {100 * right / len(rows):10.2f} %   {speed:10.0f}")
    print(f"{speed / peer_speed:.1f} times as fast (goal {GOAL_FASTER}), "
          f"{wrong / max(peer_wrong, 1):.2f} of its wrong streets (goal {GOAL_WRONG})")


if __name__ == "__main__":
    main()
