import type { Act, Capacity } from '#governance';
import {
  arrangementDecider,
  authorityDecider,
  CAPACITIES,
  factsAt,
  foundingMandateOf,
  grantsOf,
  isRefusal,
  mandateFor,
  MAY_RECORD,
  NEVER_RECORDED,
} from '#governance';
import type { Decider } from '#governance';
import { commands } from '#governance/commands.js';
import type { CommandDeclaration } from '#governance/language/command.js';
import type { RunningLog } from '#pipeline';
import type { Seat } from './sign-in.port.js';

/** What a person may do from a seat: for the authority itself, and in typing what somebody else did. */
export interface MayDo {
  readonly own: (act: Act) => boolean;
  readonly recording: (act: Act) => boolean;
}

/**
 * Read from the log as of now, by the same rule that judges a command (`mandateFor`). A mandate for one process only counts as a
 * mandate here: whether it reaches the process in question is said when the command is sent.
 */
export async function mayDo({ host }: RunningLog, person: string, { authority, capacity }: Seat): Promise<MayDo> {
  const at = host.now();
  const state = await stateOf(host, authorityDecider, `authority/${authority}`, at);
  const founding = foundingMandateOf(await stateOf(host, arrangementDecider, host.arrangementStream, at), authority);
  const granted = new Set<Act>(grantsOf(state, person, at).flatMap(({ acts }) => acts as readonly Act[]));
  const records = MAY_RECORD.includes(capacity);
  return {
    own: (act) =>
      act !== 'FOUND' && (granted.has(act) || !isRefusal(mandateFor(state, founding, { person, capacity, act, at }))),
    recording: (act) => records && !NEVER_RECORDED.includes(act),
  };
}

async function stateOf<S>(host: RunningLog['host'], decider: Decider<S>, stream: string, at: number): Promise<S> {
  const { facts } = await host.streams.load(stream);
  return factsAt(facts, { asOf: at, knownAt: Infinity }).reduce(
    (state, fact) => decider.evolve(state, fact),
    decider.initial,
  );
}

export const isCapacity = (value: string): value is Capacity => (CAPACITIES as readonly string[]).includes(value);

/** The commands by the kind of thing that they are about, in the order in which they are declared. */
export function byLifecycle(some: readonly CommandDeclaration[]): ReadonlyMap<string, readonly CommandDeclaration[]> {
  const groups = new Map<string, CommandDeclaration[]>();
  for (const declaration of some) {
    const kind = lifecycleOf(declaration);
    const group = groups.get(kind);
    if (group) group.push(declaration);
    else groups.set(kind, [declaration]);
  }
  return groups;
}

/** What is done about an entry, whatever it says, stands with the record itself. */
const lifecycleOf = ({ stream, decider }: CommandDeclaration): string =>
  typeof stream === 'function' ? decider.kind : 'entry';

/** The commands that a seat gives: for the own authority, and those that may only be recorded for somebody else. */
export function commandsFor(may: MayDo): {
  readonly own: readonly CommandDeclaration[];
  readonly recording: readonly CommandDeclaration[];
} {
  const own = commands.filter((declaration) => may.own(declaration.may));
  return {
    own,
    recording: commands.filter((declaration) => !own.includes(declaration) && may.recording(declaration.may)),
  };
}
