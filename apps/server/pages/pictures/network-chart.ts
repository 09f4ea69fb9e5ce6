import { linkHorizontal } from 'd3-shape';
import type { NetworkNode, NodeKind } from './network-model.js';
import { NODE_KINDS } from './network-model.js';
import type { Told } from './picture.js';
import { label, picture, SIZE } from './picture.js';
import type { Attributes, Svg } from './svg.js';
import { el, short } from './svg.js';

/** Matters have room for their titles; decisions are known by their names and days. */
const WIDTHS: Readonly<Record<NodeKind, number>> = { process: 150, version: 120, matter: 190, decision: 150 };
const HEIGHT = 46;
const GAP = 28;
const ROW = 56;
const HEAD = 30;
const EDGE = '#746d84';

/** Each kind has a column and a border of its own. */
const BORDERS: Readonly<Record<NodeKind, Attributes>> = {
  process: { 'stroke-width': 3 },
  version: { 'stroke-width': 1.5 },
  matter: { 'stroke-width': 1.5, 'stroke-dasharray': '5 3' },
  decision: { 'stroke-width': 1.5, rx: 14 },
};

/** A node, and what stands below its name. */
export type DrawnNode = NetworkNode & { readonly note: string };

interface Placed {
  readonly node: DrawnNode;
  readonly x: number;
  readonly y: number;
}

export interface NetworkChart extends Told {
  /** Each before what hangs on it (networkOf). */
  readonly nodes: readonly DrawnNode[];
  readonly headings: Readonly<Record<NodeKind, string>>;
}

/**
 * What hangs on what, from left to right. A column for each kind; what has nothing hanging on it takes a row, and whatever else
 * stands in the middle of what hangs on it. Nothing is left to chance: the same record is always drawn the same.
 */
export function networkChart({ nodes, headings, ...told }: NetworkChart): Svg {
  const placed = placesOf(nodes);
  const rows = Math.max(1, ...[...placed.values()].map(({ y }) => (y - HEAD) / ROW + 1));
  const all = [...placed.values()];
  return picture(
    told,
    HEAD + rows * ROW,
    ...NODE_KINDS.map((kind) =>
      label(headings[kind], { x: columnAt(kind), y: SIZE + 2, room: WIDTHS[kind], bold: true }),
    ),
    ...all.flatMap((one) => edgesOf(one, placed)),
    ...all.flatMap(boxOf),
  );
}

const columnAt = (kind: NodeKind): number =>
  NODE_KINDS.slice(0, NODE_KINDS.indexOf(kind)).reduce((x, before) => x + WIDTHS[before] + GAP, 2);

function placesOf(nodes: readonly DrawnNode[]): ReadonlyMap<string, Placed> {
  const below = Map.groupBy(nodes, ({ parent }) => parent ?? '');
  const rows = new Map<string, number>();
  let leaves = 0;
  // Children come after their parents: read backwards, theirs are known.
  for (const { key } of nodes.filter((node) => !below.has(node.key))) rows.set(key, leaves++);
  for (const { key } of nodes.toReversed()) {
    const own = below.get(key)?.map((child) => rows.get(child.key) ?? 0);
    if (own && own.length > 0) rows.set(key, (Math.min(...own) + Math.max(...own)) / 2);
  }
  return new Map(
    nodes.map((node) => [node.key, { node, x: columnAt(node.kind), y: HEAD + (rows.get(node.key) ?? 0) * ROW }]),
  );
}

function boxOf({ node, x, y }: Placed): readonly Svg[] {
  const width = WIDTHS[node.kind];
  const room = width - 16;
  return [
    el('rect', {
      x,
      y,
      ...{ width, height: HEIGHT },
      class: `picture__box picture__box--${node.kind}`,
      fill: '#ffffff',
      stroke: 'currentColor',
      ...BORDERS[node.kind],
    }),
    label(node.name, { x: x + 8, y: y + 19, room, bold: true }),
    label(node.note, { x: x + 8, y: y + 37, room, muted: true }),
  ];
}

const link = linkHorizontal().digits(2);

function edgesOf({ node, x, y }: Placed, placed: ReadonlyMap<string, Placed>): readonly Svg[] {
  const middle = HEIGHT / 2;
  const parent = placed.get(node.parent ?? '');
  const line = { class: 'picture__edge', fill: 'none', stroke: EDGE };
  return [
    ...(parent
      ? [
          el('path', {
            d:
              link({ source: [parent.x + WIDTHS[parent.node.kind], parent.y + middle], target: [x, y + middle] }) ?? '',
            ...line,
            'stroke-width': 1.5,
          }),
        ]
      : []),
    // Round the outside, from the later decision back to the one whose place it took.
    ...node.replaces.flatMap((key) => {
      const earlier = placed.get(key);
      if (!earlier) return [];
      const out = x + WIDTHS[node.kind];
      const curve = `M${short(out)} ${short(y + middle)}C${short(out + 20)} ${short(y + middle)} ${short(out + 20)} ${short(earlier.y + middle)} ${short(out)} ${short(earlier.y + middle)}`;
      return [
        el('path', {
          d: curve,
          ...line,
          class: 'picture__edge picture__edge--replaces',
          'stroke-width': 2,
          'stroke-dasharray': '3 3',
        }),
      ];
    }),
  ];
}
