import { isInstant, msOf } from '#kernel';

const IDENTITIES = [
  'id',
  'process',
  'partner',
  'authority',
  'workaround',
  'compromise',
  'version',
  'row',
  'name',
  'decision',
  'matter',
  'meeting',
  'item',
  'motion',
  'vote',
  'action',
  'condition',
  'dispute',
  'rung',
  'paper',
  'delegation',
  'person',
  'rule',
  'code',
] as const;

/**
 * Finds a value in a view's answer by a path such as `processes.CP-001.cells.bdc.operation.value`: a member of an object by
 * its name, a member of a list by its number or by the id it carries. `#` at the end counts a list.
 */
export function find(answer: unknown, path: string): unknown {
  let here = answer;
  for (const step of path.split('.')) {
    if (here === undefined || here === null) return undefined;
    if (step === '#') return Array.isArray(here) ? here.length : Object.keys(here).length;
    here = Array.isArray(here)
      ? inList(here, step)
      : typeof here === 'object'
        ? (here as Record<string, unknown>)[step]
        : undefined;
  }
  return here;
}

function inList(list: readonly unknown[], step: string): unknown {
  const named = list.find((member) =>
    IDENTITIES.some(
      (key) =>
        typeof member === 'object' && member !== null && String((member as Record<string, unknown>)[key]) === step,
    ),
  );
  return named ?? (/^\d+$/.test(step) ? list[Number(step)] : undefined);
}

/** What an answer does not show as it should: one sentence each. */
export function differences(
  answer: unknown,
  shows: Readonly<Record<string, unknown>> = {},
  hides: readonly string[] = [],
): readonly string[] {
  const wrong: string[] = [];
  for (const [path, wanted] of Object.entries(shows)) {
    const found = find(answer, path);
    if (!same(found, wanted)) wrong.push(`${path} shows ${say(found)}, not ${say(wanted)}`);
  }
  for (const path of hides) {
    const found = find(answer, path);
    if (found !== undefined) wrong.push(`${path} should not be there, and shows ${say(found)}`);
  }
  return wrong;
}

/** Equal, where a list or object in the file is compared member by member and members that the file leaves out are not asked about. */
function same(found: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(found) && found.length === wanted.length && wanted.every((w, i) => same(found[i], w));
  if (typeof wanted === 'object' && wanted !== null) {
    return (
      typeof found === 'object' &&
      found !== null &&
      Object.entries(wanted).every(([key, w]) => same((found as Record<string, unknown>)[key], w))
    );
  }
  return found === wanted || (wanted === null && found === undefined) || sameMoment(found, wanted);
}

/** One moment written in two ways: with seconds or without, in UTC or with an offset. */
const sameMoment = (found: unknown, wanted: unknown): boolean =>
  typeof found === 'string' &&
  typeof wanted === 'string' &&
  isInstant(found) &&
  MOMENT.test(wanted) &&
  msOf(found) === Date.parse(wanted);

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

const say = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
