"""The network of everything that divides the town: streets, river, railway and the municipal border.

Lines share a node wherever they meet, so the faces between them tile the municipality exactly and every
border that is put together from faces lies on a street, a river or the railway.
"""

import math
from dataclasses import dataclass, field

from . import geometry as g

_CELL = 60.0


@dataclass
class Road:
    """One line of the plan or one grown street, before names."""
    kind: str                 # street, rail, river, brook or border
    cls: str = ""             # the OpenStreetMap word for streets
    name: str = ""
    quarter: object = None    # where it grew; None for the lines of the plan


@dataclass
class Edge:
    a: int
    b: int
    road: Road


@dataclass
class Face:
    """A part of the plane between lines: its walk keeps the face at the left hand."""
    walk: list                # node ids, dead ends walked in and out
    ring: list = field(default_factory=list)
    area: float = 0.0
    middle: tuple = (0.0, 0.0)


class Network:
    def __init__(self):
        self.nodes = []
        self.edges = {}
        self._node_at = {}
        self._next_edge = 0
        self._edge_cells = {}
        self._node_cells = {}
        self.neighbours = {}      # node -> {other node: edge id}

    def add_path(self, points, road: Road, snap: float):
        """Adds a line; it shares nodes with all it crosses, and bends to what it nearly touches."""
        previous = None
        for point in points:
            node = self._place(point, snap)
            if previous is not None and node != previous:
                self._join(previous, node, road, snap)
            previous = node

    def remove_edge(self, edge_id: int):
        edge = self.edges.pop(edge_id)
        del self.neighbours[edge.a][edge.b]
        del self.neighbours[edge.b][edge.a]
        for cell in self._cells_of(self.nodes[edge.a], self.nodes[edge.b]):
            self._edge_cells[cell].pop(edge_id, None)

    def edge_between(self, a: int, b: int):
        return self.neighbours[a].get(b)

    def degree(self, node: int) -> int:
        return len(self.neighbours.get(node, ()))

    def edges_near(self, a, b, margin: float = 0.0):
        """Ids of the edges in the cells that the box of a and b, grown by the margin, touches."""
        found = {}
        low_x, high_x = sorted((a[0], b[0]))
        low_y, high_y = sorted((a[1], b[1]))
        for cx in range(int((low_x - margin) // _CELL), int((high_x + margin) // _CELL) + 1):
            for cy in range(int((low_y - margin) // _CELL), int((high_y + margin) // _CELL) + 1):
                found.update(self._edge_cells.get((cx, cy), {}))
        return found

    def ends(self, edge: Edge) -> tuple:
        return self.nodes[edge.a], self.nodes[edge.b]

    def first_hit(self, start, end, skip_distance: float = 0.5):
        """(share, point, edge) of the first edge that the segment crosses, or None."""
        best = None
        for edge_id in self.edges_near(start, end):
            edge = self.edges[edge_id]
            hit = g.crossing(start, end, *self.ends(edge))
            if hit and g.distance(start, hit[1]) > skip_distance and (best is None or hit[0] < best[0]):
                best = (hit[0], hit[1], edge)
        return best

    def nearest_edge(self, point, radius: float, wanted=lambda edge: True):
        """(distance, point on it, edge id) of the nearest wanted edge within the radius, or None."""
        best = None
        for edge_id in self.edges_near(point, point, radius):
            edge = self.edges[edge_id]
            if not wanted(edge):
                continue
            on_it = g.nearest_on_segment(point, *self.ends(edge))
            away = g.distance(point, on_it)
            if away <= radius and (best is None or away < best[0]):
                best = (away, on_it, edge_id)
        return best

    def faces(self) -> list:
        """All faces but the unbounded one, and the face to the left of each directed edge: {(a, b): face index}."""
        turns = {}
        for node, others in self.neighbours.items():
            x, y = self.nodes[node]
            turns[node] = sorted(others, key=lambda o: math.atan2(self.nodes[o][1] - y, self.nodes[o][0] - x))
        after = {}
        for node, others in turns.items():
            for i, other in enumerate(others):
                after[(other, node)] = (node, others[i - 1])
        faces, left_face = [], {}
        for start in after:
            if start in left_face:
                continue
            walk, step = [], start
            while step not in left_face:
                left_face[step] = len(faces)
                walk.append(step[0])
                step = after[step]
            face = Face(walk, [self.nodes[n] for n in walk])
            face.area = g.ring_area(face.ring)
            face.middle = g.ring_middle(face.ring)
            faces.append(face)
        return faces, left_face

    def outline(self, left_face: dict, inside) -> list:
        """Rings around the faces whose index is inside: counter-clockwise around, clockwise around holes."""
        border = {step for step, face in left_face.items()
                  if face in inside and left_face[(step[1], step[0])] not in inside}
        rings, used = [], set()
        for start in left_face:
            if start not in border or start in used:
                continue
            nodes, step = [], start
            while step not in used:
                used.add(step)
                nodes.append(step[0])
                step = self._next_on_border(step, border)
            rings.extend(self._simple_rings(nodes))
        return rings

    def drop_unreachable_streets(self, node: int):
        """Removes the streets that cannot be reached from the node over streets and the railway."""
        reached, frontier = {node}, [node]
        while frontier:
            for other, edge_id in self.neighbours[frontier.pop()].items():
                if other not in reached and self.edges[edge_id].road.kind in ("street", "rail"):
                    reached.add(other)
                    frontier.append(other)
        for edge_id in [i for i, e in self.edges.items() if e.road.kind == "street" and e.a not in reached]:
            self.remove_edge(edge_id)

    def _next_on_border(self, step, border):
        """The next border step around the same inside: turn clockwise from where we came."""
        node = step[1]
        x, y = self.nodes[node]
        came = math.atan2(self.nodes[step[0]][1] - y, self.nodes[step[0]][0] - x)

        def clockwise_turn(other):
            angle = math.atan2(self.nodes[other][1] - y, self.nodes[other][0] - x)
            turn = (came - angle) % (2 * math.pi)
            return turn if other != step[0] else 2 * math.pi

        for other in sorted(self.neighbours[node], key=clockwise_turn):
            if (node, other) in border:
                return (node, other)
        raise AssertionError("a border ends nowhere")

    def _simple_rings(self, nodes) -> list:
        """A ring that touches itself in a node falls apart into rings that do not."""
        rings, path, at = [], [], {}
        for node in nodes:
            if node in at:
                loop = path[at[node]:]
                for gone in loop:
                    del at[gone]
                del path[path.index(node):]
                rings.append([self.nodes[n] for n in loop])
            at[node] = len(path)
            path.append(node)
        rings.append([self.nodes[n] for n in path])
        return [ring for ring in rings if len(ring) > 2]

    def _place(self, point, snap: float) -> int:
        near = self._nearest_node(point, snap)
        if near is not None:
            return near
        hit = self.nearest_edge(point, snap * 0.8)
        if hit:
            return self._split(hit[2], hit[1], snap * 0.5)
        return self._node(point)

    def _node(self, point) -> int:
        point = g.on_grid(point)
        if point not in self._node_at:
            self._node_at[point] = len(self.nodes)
            cell = (int(point[0] // _CELL), int(point[1] // _CELL))
            self._node_cells.setdefault(cell, []).append(len(self.nodes))
            self.neighbours[len(self.nodes)] = {}
            self.nodes.append(point)
        return self._node_at[point]

    def _nearest_node(self, point, radius: float):
        best, best_away = None, radius
        for cx in range(int((point[0] - radius) // _CELL), int((point[0] + radius) // _CELL) + 1):
            for cy in range(int((point[1] - radius) // _CELL), int((point[1] + radius) // _CELL) + 1):
                for node in self._node_cells.get((cx, cy), ()):
                    away = g.distance(point, self.nodes[node])
                    if away < best_away and self.degree(node) > 0:
                        best, best_away = node, away
        return best

    def _split(self, edge_id: int, point, snap: float) -> int:
        """A node on the edge at that point; an end of the edge when that is near enough."""
        edge = self.edges[edge_id]
        for end in (edge.a, edge.b):
            if g.distance(self.nodes[end], point) <= snap:
                return end
        middle = self._node(point)
        if middle in (edge.a, edge.b):
            return middle
        self.remove_edge(edge_id)
        self._insert(edge.a, middle, edge.road)
        self._insert(middle, edge.b, edge.road)
        return middle

    def _join(self, a: int, b: int, road: Road, snap: float):
        start, end = self.nodes[a], self.nodes[b]
        hits = []
        for edge_id in self.edges_near(start, end):
            edge = self.edges[edge_id]
            if a in (edge.a, edge.b) or b in (edge.a, edge.b):
                continue
            hit = g.crossing(start, end, *self.ends(edge))
            if hit:
                hits.append((hit[0], edge_id, hit[1]))
        previous = a
        for _, edge_id, point in sorted(hits):
            middle = self._split(edge_id, point, snap * 0.6) if edge_id in self.edges else self._place(point, snap)
            self._insert_if_free(previous, middle, road)
            previous = middle
        self._insert_if_free(previous, b, road)

    def _insert_if_free(self, a: int, b: int, road: Road):
        """Adds the edge unless it would cross another without a shared node."""
        if a == b or b in self.neighbours[a]:
            return
        start, end = self.nodes[a], self.nodes[b]
        for edge_id in self.edges_near(start, end):
            edge = self.edges[edge_id]
            if {a, b} & {edge.a, edge.b}:
                if self._overlaps(a, b, edge):
                    return
            elif g.crossing(start, end, *self.ends(edge)):
                return
        self._insert(a, b, road)

    def _overlaps(self, a: int, b: int, edge: Edge) -> bool:
        """Do the two leave a shared node in (nearly) the same direction?"""
        shared = a if a in (edge.a, edge.b) else b
        mine = self.nodes[b if shared == a else a]
        other = self.nodes[edge.b if shared == edge.a else edge.a]
        origin = self.nodes[shared]
        one, two = g.direction(origin, mine), g.direction(origin, other)
        return one[0] * two[0] + one[1] * two[1] > 0.985

    def _insert(self, a: int, b: int, road: Road):
        if b in self.neighbours[a]:
            return
        edge_id, self._next_edge = self._next_edge, self._next_edge + 1
        self.edges[edge_id] = Edge(a, b, road)
        self.neighbours[a][b] = edge_id
        self.neighbours[b][a] = edge_id
        for cell in self._cells_of(self.nodes[a], self.nodes[b]):
            self._edge_cells.setdefault(cell, {})[edge_id] = None

    @staticmethod
    def _cells_of(a, b):
        low_x, high_x = sorted((int(a[0] // _CELL), int(b[0] // _CELL)))
        low_y, high_y = sorted((int(a[1] // _CELL), int(b[1] // _CELL)))
        return [(cx, cy) for cx in range(low_x, high_x + 1) for cy in range(low_y, high_y + 1)]
