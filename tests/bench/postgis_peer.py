"""What the peers of geometry share: files of polygons, a private PostGIS, a stopwatch. Never part of the build.

Needs python3-shapely, python3-psycopg2 and postgresql with PostGIS.
"""
import io
import struct
import time

import numpy
import shapely


def zones_of(file):
    content = file.read_bytes()
    at, shapes = 4, []
    for _ in range(struct.unpack_from("<I", content)[0]):
        size = struct.unpack_from("<I", content, at)[0]
        shapes.append(content[at + 4:at + 4 + size])
        at += 4 + size
    return shapely.from_wkb(numpy.array(shapes, dtype=object))


def seconds(work):
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


class PostGis:
    """A private server whose tables have an index each."""

    def __init__(self, folder):
        import psycopg2  # only where it is asked for
        from pg_trgm_peer import Server
        self.server = Server(folder)
        self.cursor = psycopg2.connect(host=str(folder), user="postgres").cursor()
        self.cursor.connection.autocommit = True
        for line in ("CREATE EXTENSION postgis", "SET max_parallel_workers_per_gather = 2", "SET work_mem = '512MB'"):
            self.cursor.execute(line)

    def fill(self, table, rows):
        self.cursor.execute(f"DROP TABLE IF EXISTS {table}; CREATE UNLOGGED TABLE {table} (id int, geom geometry)")
        text = io.StringIO("".join(f"{number}\t{shape}\n" for number, shape in enumerate(rows)))
        self.cursor.copy_expert(f"COPY {table} FROM STDIN", text)
        self.cursor.execute(f"CREATE INDEX ON {table} USING gist (geom)")
        self.cursor.execute(f"VACUUM ANALYZE {table}")

    def close(self):
        self.cursor.connection.close()
        self.server.stop()
