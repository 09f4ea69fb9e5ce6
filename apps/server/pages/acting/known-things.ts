import { viewDeclarations } from '#views';
import type { Known, KnownThing } from './form/known.js';
import type { MeetingRow } from '../meetings/answers.js';
import { bodyText } from '../meetings/told.js';
import { dayText } from '../format.js';
import { words } from '../words.js';
import type { Look } from './look.js';

interface Partnership {
  readonly signatories: readonly { readonly authority: string; readonly name: string }[];
  readonly partners: readonly { readonly partner: string; readonly name: string }[];
  readonly gaps: readonly { readonly gap: string; readonly title?: string }[];
}
interface People {
  readonly authorities: readonly { readonly people: readonly { readonly person: string; readonly name: string }[] }[];
}

type Called = Pick<MeetingRow, 'meeting' | 'body' | 'organOfName' | 'day'>;

interface Processes {
  readonly processes: readonly {
    readonly process: string;
    readonly title: string | null;
    readonly inForce: { readonly version: number } | null;
    readonly asked: number | null;
  }[];
}

/** What the partnership itself and its people are, and the processes with their versions: kinds of thing that are not a plain register. */
const OWN: Readonly<Record<string, (look: Look) => Promise<readonly KnownThing[] | undefined>>> = {
  authority: async (look) =>
    (await look.ask<Partnership>('partnership'))?.signatories.map(({ authority, name }) => ({
      id: authority,
      title: name,
    })),
  partner: async (look) =>
    (await look.ask<Partnership>('partnership'))?.partners.map(({ partner, name }) => ({ id: partner, title: name })),
  meeting: async (look) => {
    const held = await look.ask<{ readonly meetings: readonly Called[] }>('meetings', wholeOf('meetings'));
    const own = words(look.lang);
    return held?.meetings.map((row) => ({
      id: row.meeting,
      title: `${bodyText(row, own)}, ${dayText(row.day, look.lang)}`,
    }));
  },
  gap: async (look) =>
    (await look.ask<Partnership>('partnership'))?.gaps.map(({ gap, title }) => ({ id: gap, ...(title && { title }) })),
  process: async (look) =>
    (await look.ask<Processes>('processes'))?.processes.map(({ process, title, inForce, asked }) => ({
      id: process,
      ...(title !== null && { title }),
      ...(inForce && { inForce: inForce.version }),
      ...(asked !== null && { asked }),
    })),
  person: async (look) => {
    const people = (await look.ask<People>('people'))?.authorities.flatMap((authority) => authority.people);
    return people && [...new Map(people.map(({ person, name }) => [person, { id: person, title: name }])).values()];
  },
};

/** `process` → `processes`, `dispute` → `disputes`: the register of a kind of thing is called so, and its list in the answer too. */
const registerOf = (target: string): string => (target.endsWith('s') ? `${target}es` : `${target}s`);

/** The things that references to these kinds may name; a kind that nothing lists is left out, and then any id may be given. */
export async function knownThings(targets: readonly string[], look: Look): Promise<Known> {
  const found = await Promise.all(
    targets.map(async (target) => [target, await (OWN[target]?.(look) ?? fromRegister(target, look))] as const),
  );
  return new Map(found.flatMap(([target, things]) => (things ? [[target, things] as const] : [])));
}

/** Pages of a register that are read for a choice: more things than that are named by their ids. */
const PAGES = 5;

async function fromRegister(target: string, look: Look): Promise<readonly KnownThing[] | undefined> {
  const register = registerOf(target);
  const found: KnownThing[] = [];
  let cursor: unknown;
  for (let n = 0; n < PAGES && (n === 0 || cursor !== undefined); n++) {
    const params = { ...wholeOf(register), ...(cursor !== undefined && { cursor }) };
    const answer = await look.ask<Readonly<Record<string, unknown>>>(register, params);
    const rows = answer?.[register];
    if (!Array.isArray(rows)) return n === 0 ? undefined : found;
    found.push(...rows.flatMap((row: Readonly<Record<string, unknown>>) => thingIn(row, target)));
    cursor = answer?.['next'] ?? undefined;
  }
  return found;
}

/**
 * A register that shows what is open unless it is asked for all is asked for all: what is over may still be spoken of. One that comes in
 * pages is asked for the largest.
 */
function wholeOf(register: string): Readonly<Record<string, unknown>> {
  const params = viewDeclarations.find(({ name }) => name === register)?.params;
  const shows = params?.['show']?.schema['enum'];
  const most = params?.['limit']?.schema['maximum'];
  return {
    ...(Array.isArray(shows) && shows.includes('ALL') && { show: 'ALL' }),
    ...(typeof most === 'number' && { limit: most }),
  };
}

function thingIn(row: Readonly<Record<string, unknown>>, target: string): readonly KnownThing[] {
  // Some registers call their own things `id`.
  const id = row[target] ?? row['id'];
  // A compromise has no title: it is known by its process, where it is about one.
  const title = [row['title'], row['name'], row['subject'], row['process']].find((words) => typeof words === 'string');
  return typeof id === 'string' ? [{ id, ...(title !== undefined && { title }) }] : [];
}
