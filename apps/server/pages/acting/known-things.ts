import { viewDeclarations } from '#views';
import type { Known, KnownThing } from './form/known.js';
import type { Look } from './look.js';

interface Partnership {
  readonly signatories: readonly { readonly authority: string; readonly name: string }[];
  readonly partners: readonly { readonly partner: string; readonly name: string }[];
  readonly gaps: readonly { readonly gap: string; readonly title?: string }[];
}
interface People {
  readonly authorities: readonly { readonly people: readonly { readonly person: string; readonly name: string }[] }[];
}

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

async function fromRegister(target: string, look: Look): Promise<readonly KnownThing[] | undefined> {
  const register = registerOf(target);
  const answer = await look.ask<Readonly<Record<string, unknown>>>(register, wholeOf(register));
  const rows = answer?.[register];
  return Array.isArray(rows)
    ? rows.flatMap((row: Readonly<Record<string, unknown>>) => thingIn(row, target))
    : undefined;
}

/** A register that shows what is open unless it is asked for all is asked for all: what is over may still be spoken of. */
function wholeOf(register: string): Readonly<Record<string, unknown>> {
  const shows = viewDeclarations.find(({ name }) => name === register)?.params['show']?.schema['enum'];
  return Array.isArray(shows) && shows.includes('ALL') ? { show: 'ALL' } : {};
}

function thingIn(row: Readonly<Record<string, unknown>>, target: string): readonly KnownThing[] {
  const id = row[target];
  const title = [row['title'], row['name'], row['subject']].find((words) => typeof words === 'string');
  return typeof id === 'string' ? [{ id, ...(title !== undefined && { title }) }] : [];
}
