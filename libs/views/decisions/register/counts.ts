import type { Line } from './ordered.js';

type Counts = Readonly<Record<string, number>>;

/** How many of these decisions stand how, region by region: each decision is counted once in each. */
export const countsOf = (lines: readonly Line[]) => ({
  outcome: counted(lines, ({ status }) => status),
  publication: counted(lines, ({ state }) => state.publication.status),
  effect: counted(lines, ({ effect }) => effect),
});

function counted(lines: readonly Line[], statusOf: (line: Line) => string): Counts {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const status = statusOf(line);
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
