import { londonDay } from '#kernel';

/** Kinds of node, each in a column of its own, from what is decided about to what decided it. */
export const NODE_KINDS = ['process', 'version', 'matter', 'decision'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

/** A thing on the record, and what it hangs on. */
export interface NetworkNode {
  /** Its kind and id: `decision/D-5`, `version/CP-001/2`. */
  readonly key: string;
  readonly kind: NodeKind;
  /** As people call it: `D-5`, `Version 2`. */
  readonly name: string;
  readonly title: string;
  /** When it came, in the record's own form; later ones are kept where there are too many. */
  readonly on: string;
  readonly parent?: string;
  /** Keys of what it took the place of. */
  readonly replaces: readonly string[];
  readonly path?: string;
}

/** As many nodes as one picture holds. */
export const MOST_NODES = 60;

export interface Network {
  /** Each thing before what hangs on it. */
  readonly nodes: readonly NetworkNode[];
  /** So many there are in all. */
  readonly total: number;
}

/** What the views say of processes, matters and decisions, as far as the network shows it. */
export interface NetworkFacts {
  readonly processes: readonly {
    readonly process: string;
    readonly title: string | null;
    readonly versions: readonly { readonly version: number; readonly at: number; readonly status: string }[];
  }[];
  readonly matters: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly registeredOn: string | null;
    readonly text: { readonly process: string | null; readonly version: number | null };
  }[];
  readonly decisions: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly decidedOn: string;
    readonly process: string | null;
    readonly matter: string | null;
    readonly replaces: readonly { readonly id: string }[];
  }[];
  /** How many matters and decisions there are in all; of the decisions these are the latest. */
  readonly totals: { readonly matters: number; readonly decisions: number };
}

/** @param say the words for a version: its name and how it stands */
export function networkOf(
  facts: NetworkFacts,
  say: { readonly version: (n: number) => string; readonly status: (word: string) => string },
): Network {
  const { processes, matters, decisions, totals } = facts;
  const all = [
    ...processes.flatMap((one) => ofProcess(one, say)),
    ...matters.map(ofMatter),
    ...decisions.map(ofDecision),
  ];
  const known = new Set(all.map(({ key }) => key));
  const whole = all.map(({ parents, replaces, ...node }): NetworkNode => {
    const parent = parents.find((key) => known.has(key));
    return { ...node, ...(parent !== undefined && { parent }), replaces: replaces.filter((key) => known.has(key)) };
  });
  const kept = latest(whole);
  return {
    nodes: inOrder(whole.filter(({ key }) => kept.has(key))).map((node) => ({
      ...node,
      replaces: node.replaces.filter((key) => kept.has(key)),
    })),
    total: all.length - matters.length - decisions.length + totals.matters + totals.decisions,
  };
}

/** A node, and what it may hang on: the first of these that is there. */
type Loose = Omit<NetworkNode, 'parent'> & { readonly parents: readonly string[] };

const ofProcess = (
  { process, title, versions }: NetworkFacts['processes'][number],
  say: Parameters<typeof networkOf>[1],
): readonly Loose[] => [
  {
    ...{ key: `process/${process}`, kind: 'process', name: process, title: title ?? '', on: '' },
    ...{ parents: [], replaces: [], path: `processes/${encodeURIComponent(process)}` },
  },
  ...versions.map(({ version, at, status }): Loose => ({
    ...{ key: `version/${process}/${version}`, kind: 'version', name: say.version(version), title: say.status(status) },
    ...{ on: londonDay(at), parents: [`process/${process}`], replaces: [] },
  })),
];

const ofMatter = ({ id, title, registeredOn, text: { process, version } }: NetworkFacts['matters'][number]): Loose => ({
  ...{ key: `matter/${id}`, kind: 'matter', name: id, title: title ?? '', on: registeredOn ?? '' },
  ...{ parents: process === null ? [] : [`version/${process}/${version ?? ''}`, `process/${process}`], replaces: [] },
});

const ofDecision = ({ id, title, decidedOn, process, matter, replaces }: NetworkFacts['decisions'][number]): Loose => ({
  ...{ key: `decision/${id}`, kind: 'decision', name: id, title: title ?? '', on: decidedOn },
  parents: [...(matter === null ? [] : [`matter/${matter}`]), ...(process === null ? [] : [`process/${process}`])],
  replaces: replaces.map((other) => `decision/${other.id}`),
  path: `decisions/${encodeURIComponent(id)}`,
});

/** The latest decisions with all that they hang on, then matters, versions and processes, until the picture is full. */
function latest(nodes: readonly NetworkNode[]): ReadonlySet<string> {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const ranked = nodes.toSorted(
    (a, b) => NODE_KINDS.indexOf(b.kind) - NODE_KINDS.indexOf(a.kind) || compare(b.on, a.on) || compare(a.key, b.key),
  );
  const kept = new Set<string>();
  for (const node of ranked) {
    const line: string[] = [];
    for (let at: NetworkNode | undefined = node; at && !kept.has(at.key); at = byKey.get(at.parent ?? ''))
      line.push(at.key);
    if (kept.size + line.length <= MOST_NODES) for (const key of line) kept.add(key);
  }
  return kept;
}

/** Depth first: processes, then matters and decisions that hang on nothing; the same record always reads the same. */
function inOrder(nodes: readonly NetworkNode[]): readonly NetworkNode[] {
  const below = Map.groupBy(nodes, ({ parent }) => parent ?? '');
  const sorted = (some: readonly NetworkNode[]): readonly NetworkNode[] =>
    some.toSorted(
      (a, b) => NODE_KINDS.indexOf(a.kind) - NODE_KINDS.indexOf(b.kind) || compare(a.on, b.on) || compare(a.key, b.key),
    );
  const walk = (parent: string): readonly NetworkNode[] =>
    sorted(below.get(parent) ?? []).flatMap((node) => [node, ...walk(node.key)]);
  return walk('');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
