import type { By, RecordedBy } from '#kernel';
import type { Act, Capacity, Mandate, Refusal } from '#governance';
import {
  arrangementDecider,
  authorityDecider,
  CAPACITIES,
  capacitiesOf,
  forbid,
  foundingMandateOf,
  invalid,
  isRefusal,
  mandateFor,
  mayRecord,
  NEVER_RECORDED,
} from '#governance';
import type { Behalf, Hat, Submission } from '../submission.js';
import type { StreamMemory } from './streams.js';
import { stateAt } from './streams.js';

/** Who acts, who typed it, and which rules of procedure were not kept in doing so. */
export interface Actor {
  readonly by: By;
  readonly recordedBy?: RecordedBy;
  readonly exceptions: readonly string[];
}

/** Where the mandates are read from. */
export interface Mandates {
  readonly arrangement: StreamMemory;
  authority(id: string): Promise<StreamMemory>;
}

/** What somebody wants to do, and about which process and authority where it is about one. */
export interface Wanted {
  readonly act: Act;
  readonly process?: string | undefined;
  readonly about?: string | undefined;
}
/** When it was done, and when it is recorded, in ms. */
interface Times {
  readonly at: number;
  readonly now: number;
}

/**
 * Who may do this, read from the log itself: the actor's mandate is judged at the time of the act,
 * the recorder's at the time of recording.
 */
export async function actorOf(
  { sender, behalf }: Submission,
  wanted: Wanted,
  times: Times,
  mandates: Mandates,
): Promise<Actor | Refusal> {
  if ('process' in sender) return { by: sender, exceptions: [] };
  const { person, as } = sender;
  if (behalf) return recorded(person, as, behalf, wanted, times, mandates);
  const found = await judge(mandates, { person, ...as, ...wanted }, times.at);
  return isRefusal(found) ? found : { by: { authority: as.authority, person, ...found }, exceptions: [] };
}

/** A clerk enters what others did. */
async function recorded(
  person: string,
  as: Hat,
  behalf: Behalf,
  wanted: Wanted,
  { at, now }: Times,
  mandates: Mandates,
): Promise<Actor | Refusal> {
  if (NEVER_RECORDED.includes(wanted.act)) return forbid('NEVER_FOR_ANOTHER', { act: wanted.act });
  const recorder = mayRecord(stateAt(await mandates.authority(as.authority), authorityDecider, now), person, now);
  if (isRefusal(recorder)) return recorder;
  const recordedBy: RecordedBy = { person, authority: as.authority, ...recorder };
  if (!('authority' in behalf)) return { by: behalf, recordedBy, exceptions: [] };
  if (!behalf.organ && !behalf.person) return invalid('BEHALF_OF_WHOM', { authority: behalf.authority });
  return { ...(await actedFor(behalf, wanted, at, mandates)), recordedBy };
}

/** An organ acts by its constitution; a person whose mandate is not shown is recorded all the same, with an exception. */
async function actedFor(
  behalf: Extract<Behalf, { authority: string }>,
  wanted: Wanted,
  at: number,
  mandates: Mandates,
): Promise<Actor> {
  const { authority, organ, person } = behalf;
  const capacity = behalf.capacity ?? (organ ? 'DECIDING_BODY' : 'REPRESENTATIVE');
  const by = { authority, ...(organ && { organ }), ...(person && { person }), capacity };
  if (!person) return { by, exceptions: [] };
  const found = await judge(mandates, { person, authority, capacity, ...wanted }, at);
  return isRefusal(found) ? { by, exceptions: ['MANDATE_NOT_SHOWN'] } : { by: { ...by, ...found }, exceptions: [] };
}

type Claim = Wanted & { readonly person: string; readonly authority: string; readonly capacity?: string };

async function judge(mandates: Mandates, { capacity, ...claim }: Claim, at: number): Promise<Mandate | Refusal> {
  const state = stateAt(await mandates.authority(claim.authority), authorityDecider, at);
  const founding = foundingMandateOf(stateAt(mandates.arrangement, arrangementDecider, at), claim.authority);
  if (capacity !== undefined) {
    if (!isCapacity(capacity)) return invalid('NO_SUCH_CAPACITY', { capacity, capacities: CAPACITIES.join(', ') });
    return mandateFor(state, founding, { ...claim, capacity, at });
  }
  const held = capacitiesOf(state, founding, claim.person, at);
  const [only] = held;
  if (only === undefined) return forbid('NO_CAPACITY', { person: claim.person, authority: claim.authority });
  if (held.length > 1)
    return invalid('NAME_THE_CAPACITY', { person: claim.person, authority: claim.authority, held: held.join(', ') });
  return mandateFor(state, founding, { ...claim, capacity: only, at });
}

const isCapacity = (value: string): value is Capacity => (CAPACITIES as readonly string[]).includes(value);
