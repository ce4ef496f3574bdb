"""The job of density_bench by numpy and scipy: python3 density_peers.py FOLDER (python3-numpy, python3-scipy)."""
import sys
import time
from pathlib import Path

import numpy as np
from scipy import signal

SIDE, BANDWIDTH, WEST, SOUTH = 12600, 300.0, 655_200, 655_200


def density(points, cells):
    """Incidents per km2: a histogram, convolved with the quartic kernel."""
    begun = time.perf_counter()
    counts = np.histogram2d(points[:, 1], points[:, 0], bins=cells,
                            range=[[SOUTH, SOUTH + SIDE], [WEST, WEST + SIDE]])[0]
    counted = time.perf_counter()
    cell = SIDE / cells
    reach = int(BANDWIDTH / cell) + 1
    offsets = np.arange(-reach, reach + 1) * cell
    kernel = np.clip(1 - (offsets[:, None] ** 2 + offsets[None] ** 2) / BANDWIDTH ** 2, 0, None) ** 2
    kernel *= 3e6 / (np.pi * BANDWIDTH ** 2)
    values = signal.fftconvolve(counts, kernel, mode="same")
    return values, counted - begun, time.perf_counter() - counted


def error(values, points, samples):
    """Against the sum over all incidents, as a share of the highest value."""
    random = np.random.default_rng(2)
    cells = values.shape[0]
    worst = 0
    for row, column in random.integers(0, cells, (samples, 2)):
        east = (points[:, 0] - (WEST + (column + 0.5) * SIDE / cells)) / BANDWIDTH
        north = (points[:, 1] - (SOUTH + (row + 0.5) * SIDE / cells)) / BANDWIDTH
        bells = np.clip(1 - east ** 2 - north ** 2, 0, None) ** 2
        worst = max(worst, abs(bells.sum() * 3e6 / (np.pi * BANDWIDTH ** 2) - values[row, column]))
    return worst / values.max()


def main():
    for name, cells in [("1M", 1000), ("1M", 4000), ("10M", 4000)]:
        points = np.fromfile(Path(sys.argv[1]) / f"incidents_{name}.f64").reshape(-1, 2)
        runs = [density(points, cells) for _ in range(3)]
        values, counting, convolving = sorted(runs, key=lambda run: run[1] + run[2])[1]
        print(f"scipy {name} {cells} x {cells}: histogram2d {1e3 * counting:.0f} ms + fftconvolve {1e3 * convolving:.0f} ms = "
              f"{1e3 * (counting + convolving):.0f} ms   error {error(values, points, 20):.1e}", flush=True)


main()
