/** A link between the left and the right column, by index. */
export interface Edge {
  readonly left: number;
  readonly right: number;
}

/** The row of each node and edge, counted from the top; fractions are between rows. */
export interface Arrangement {
  readonly rows: number;
  readonly leftRows: readonly number[];
  readonly rightRows: readonly number[];
  /** Each edge has a row of its own, so that labels do not overlap. */
  readonly edgeRows: readonly number[];
}

/** Rows between two groups without a common node. */
const groupGap = 0.5;
const mostSweeps = 8;

/**
 * Two columns and the edges between them: connected groups below each other in the order of their first edge, each sorted so that few
 * edges cross. Deterministic. Every index below `leftCount` and `rightCount` must occur in an edge.
 */
export function arrange(edges: readonly Edge[], leftCount: number, rightCount: number): Arrangement {
  const leftRows = new Array<number>(leftCount).fill(0);
  const rightRows = new Array<number>(rightCount).fill(0);
  const edgeRows = new Array<number>(edges.length).fill(0);
  let top = 0;
  for (const group of groupsOf(edges, leftCount, rightCount)) {
    const order = leastCrossings(group);
    order.forEach(({ at }, row) => (edgeRows[at] = top + row));
    for (const [node, row] of meansOf(order, ({ left }) => left)) leftRows[node] = top + row;
    const right = spread([...meansOf(order, ({ right: node }) => node)]);
    for (const [node, row] of right) rightRows[node] = top + row;
    top += Math.max(order.length, ...right.map(([, row]) => row + 1)) + groupGap;
  }
  return { rows: Math.max(0, top - groupGap), leftRows, rightRows, edgeRows };
}

interface GroupEdge extends Edge {
  /** Index in the list of all. */
  readonly at: number;
}

/** Connected components (union-find). */
function groupsOf(edges: readonly Edge[], leftCount: number, rightCount: number): readonly (readonly GroupEdge[])[] {
  const parents = Array.from({ length: leftCount + rightCount }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
      parents[root] = parents[parent] ?? parent;
      root = parent;
    }
    return root;
  };
  for (const { left, right } of edges) parents[rootOf(left)] = rootOf(leftCount + right);
  const groups = Map.groupBy(
    edges.map((edge, at) => ({ ...edge, at })),
    ({ left }) => rootOf(left),
  );
  return [...groups.values()];
}

/** Sorts each column by the mean position of its neighbours in the other, alternately, and keeps the best order (barycentre method). */
function leastCrossings(group: readonly GroupEdge[]): readonly GroupEdge[] {
  let lefts = ranked([...new Set(group.map(({ left }) => left))]);
  let rights = ranked([...new Set(group.map(({ right }) => right))]);
  let best = inOrder(group, lefts, rights);
  let fewest = crossingsOf(best, rights);
  for (let sweep = 0; sweep < mostSweeps && fewest > 0; sweep += 1) {
    rights = byNeighbours(group.map(({ left, right }) => [right, lefts.get(left) ?? 0]));
    lefts = byNeighbours(group.map(({ left, right }) => [left, rights.get(right) ?? 0]));
    const order = inOrder(group, lefts, rights);
    const crossings = crossingsOf(order, rights);
    if (crossings >= fewest) continue;
    best = order;
    fewest = crossings;
  }
  return best;
}

type Ranks = ReadonlyMap<number, number>;

const ranked = (nodes: readonly number[]): Ranks => new Map(nodes.map((node, rank) => [node, rank]));

function byNeighbours(positions: readonly (readonly [node: number, neighbour: number])[]): Ranks {
  const means = meansOf(
    positions,
    ([node]) => node,
    ([, neighbour]) => neighbour,
  );
  return ranked([...means].sort(([a, first], [b, second]) => first - second || a - b).map(([node]) => node));
}

const inOrder = (group: readonly GroupEdge[], lefts: Ranks, rights: Ranks): readonly GroupEdge[] =>
  group.toSorted((a, b) => (lefts.get(a.left) ?? 0) - (lefts.get(b.left) ?? 0) || (rights.get(a.right) ?? 0) - (rights.get(b.right) ?? 0));

/** The edges are ordered by their left end, so two cross when their right ends are in reverse order. Counts inversions by merge sort. */
function crossingsOf(order: readonly GroupEdge[], rights: Ranks): number {
  const count = (ranks: readonly number[]): readonly [number, readonly number[]] => {
    if (ranks.length < 2) return [0, ranks];
    const half = ranks.length >> 1;
    const [above, first] = count(ranks.slice(0, half));
    const [below, second] = count(ranks.slice(half));
    const merged: number[] = [];
    let crossings = above + below;
    for (let i = 0, j = 0; i < first.length || j < second.length;) {
      const a = first[i];
      const b = second[j];
      if (b === undefined || (a !== undefined && a <= b)) {
        if (a !== undefined) merged.push(a);
        i += 1;
      } else {
        merged.push(b);
        j += 1;
        crossings += first.length - i;
      }
    }
    return [crossings, merged];
  };
  return count(order.map(({ right }) => rights.get(right) ?? 0))[0];
}

type RowOf<E> = (edge: E, index: number) => number;
const ownIndex: RowOf<unknown> = (_, index) => index;

/** The mean row of each node's edges. The row of an edge is its index unless `rowOf` is given. */
function meansOf<E>(edges: readonly E[], nodeOf: (edge: E) => number, rowOf: RowOf<E> = ownIndex): ReadonlyMap<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  edges.forEach((edge, index) => {
    const node = nodeOf(edge);
    const known = sums.get(node) ?? { sum: 0, count: 0 };
    sums.set(node, { sum: known.sum + rowOf(edge, index), count: known.count + 1 });
  });
  return new Map([...sums].map(([node, { sum, count }]) => [node, sum / count]));
}

/** Moves rows that are less than one apart as little as possible: rows that are too close share their mean (isotonic regression). */
function spread(wanted: readonly (readonly [node: number, row: number])[]): readonly (readonly [number, number])[] {
  const sorted = wanted.toSorted(([, a], [, b]) => a - b);
  const blocks: { sum: number; count: number }[] = [];
  sorted.forEach(([, row], at) => {
    let block = { sum: row - at, count: 1 };
    for (let before = blocks.at(-1); before !== undefined && before.sum / before.count > block.sum / block.count; before = blocks.at(-1)) {
      block = { sum: block.sum + before.sum, count: block.count + before.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const rows = blocks.flatMap(({ sum, count }) => new Array<number>(count).fill(sum / count)).map((row, at) => row + at);
  const above = Math.max(0, -(rows[0] ?? 0));
  return sorted.map(([node], at) => [node, (rows[at] ?? 0) + above]);
}
