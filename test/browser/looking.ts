import type { Found } from './crawl.js';
import type { Stage } from './suite.js';
import type { Coming, Visit } from './visit.js';

/** Pages looked at side by side: with more, two cores gain nothing. */
const AT_ONCE = 3;

/** What is wrong, by address. */
export type Wrong = Readonly<Record<string, readonly string[]>>;

/** What is looked at, and how. */
export interface Looking {
  readonly found: readonly Found[];
  /** So many pages of each kind. */
  readonly most: (kind: string) => number;
  /** The address to look at; undefined to leave a page out. The page's own unless said otherwise. */
  readonly address?: (path: string) => string | undefined;
  /** Statuses that a page may be answered with; 200 unless said otherwise. */
  readonly answers?: readonly number[];
  readonly coming?: Coming;
  readonly faults: (visit: Visit) => Promise<readonly string[]>;
}

/** Looks in the browser at the first pages of each kind that a crawl has found there. */
export async function look(
  stage: Stage,
  { found, most, address = (path) => path, answers = [200], coming, faults }: Looking,
): Promise<Wrong> {
  const there = found.filter(({ status }) => status === 200);
  const paths = [...Map.groupBy(there, ({ kind }) => kind)].flatMap(([kind, pages]) =>
    pages.slice(0, most(kind)).flatMap(({ path }) => address(path) ?? []),
  );
  const wrong: Record<string, readonly string[]> = {};
  const looker = async (): Promise<void> => {
    const visit = await stage.visit({ ...coming, looking: true });
    for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
      await visit.fresh();
      const status = await visit.to(path);
      const said = [...(answers.includes(status) ? [] : [`answered ${status}`]), ...(await faults(visit))];
      if (said.length > 0) wrong[path] = said;
    }
    await visit.close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, looker));
  return wrong;
}

/** The pages that a crawl did not find where links lead to them. */
export const lostIn = (found: readonly Found[]): readonly string[] =>
  found
    .filter(({ status }) => status !== 200)
    .map(({ path, status, from }) => `${path} answers ${status}, linked from ${from}`);
