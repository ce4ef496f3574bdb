#!/usr/bin/env python3
"""Makes the demo city again and compares it with the one in the repository.

Arguments: the generator, the committed folder, a folder to write into.
"""

import subprocess
import sys
from pathlib import Path


def first_difference(one: bytes, other: bytes) -> str:
    lines = zip(one.splitlines(), other.splitlines())
    number = next((i for i, (a, b) in enumerate(lines, 1) if a != b), min(one.count(b"\n"), other.count(b"\n")) + 1)
    return f"line {number}"


def main():
    generator, committed, made = (Path(argument) for argument in sys.argv[1:4])
    subprocess.run([sys.executable, generator, made], check=True)
    names = {file.name for file in committed.iterdir()} - {"README.md"}
    faults = [f"only in one of the folders: {name}" for name in sorted(names ^ {file.name for file in made.iterdir()})]
    for name in sorted(names & {file.name for file in made.iterdir()}):
        one, other = (committed / name).read_bytes(), (made / name).read_bytes()
        if one != other:
            faults.append(f"{name} differs from {first_difference(one, other)} on")
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults:
        print("If the generator was changed on purpose, run scripts/make-demo-city and commit data/demo-city.",
              file=sys.stderr)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
