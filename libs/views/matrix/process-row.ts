import type { Partner } from '#governance';
import { askedVersion, statusOf } from '#governance';
import type { Cell, ProcessFacts } from './cell.js';
import { cellOf } from './cell.js';
import type { Index } from './index.policy.js';
import { indexOf } from './index.policy.js';

/** Names behind a number: which partners have each value. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** One process across all partners. */
export interface ProcessRow {
  readonly process: string;
  /** The version that authorities are asked about, and how it stands. */
  readonly asked: { readonly version: number; readonly status: string; readonly contentHash: string } | null;
  readonly inForce: {
    readonly version: number;
    readonly since: string;
    readonly contentHash: string;
    readonly because: string;
  } | null;
  readonly cells: readonly Cell[];
  readonly decisions: Names;
  readonly operations: Names;
  readonly index: Index;
}

/** @param facts of a process that has been proposed by then */
export function processRow(facts: ProcessFacts, partners: readonly Partner[]): ProcessRow {
  const cells = partners.map((partner) => cellOf(facts, partner));
  const { state } = facts;
  const asked = askedVersion(state);
  const { inForce, retired } = state.force;
  return {
    process: facts.process,
    asked:
      asked === undefined
        ? null
        : {
            version: asked,
            status: statusOf(state, asked),
            contentHash: state.text.versions.get(asked)?.contentHash ?? '',
          },
    inForce:
      inForce && !retired
        ? { version: inForce.version, since: inForce.since, contentHash: inForce.contentHash, because: inForce.event }
        : null,
    cells,
    decisions: namesBy(partners, cells, (cell) => cell.decision?.value),
    operations: namesBy(partners, cells, (cell) => cell.operation?.value),
    index: indexOf(scoredOf(cells)),
  };
}

/** The cells that an index can be over: those with an operation. A partner counts once. */
export const scoredOf = (
  cells: readonly Cell[],
): readonly { value: NonNullable<Cell['operation']>['value']; assured: boolean }[] =>
  cells.flatMap(({ operation, authorities }) =>
    operation
      ? [
          {
            value: operation.value,
            assured:
              operation.assured && authorities.every((a) => a.operation?.value === 'WITHDRAWN' || a.operation?.assured),
          },
        ]
      : [],
  );

function namesBy(
  partners: readonly Partner[],
  cells: readonly Cell[],
  valueOf: (cell: Cell) => string | undefined,
): Names {
  const nameOf = new Map(partners.map(({ partner, name }) => [partner, name]));
  const names: Record<string, string[]> = {};
  for (const cell of cells) {
    const value = valueOf(cell);
    if (value !== undefined) (names[value] ??= []).push(nameOf.get(cell.partner) ?? cell.partner);
  }
  return names;
}
