import {
  ConsequenceVoided,
  EntryDisputed,
  minutesOf,
  MinutesConfirmed,
  MinutesDrafted,
  MinutesSigned,
  RecordCorrected,
  wouldChangeResult,
} from '#governance';
import type { Opened } from './opened.js';
import { personIn } from './opened.js';
import { factsOf, uncountedBy } from './facts-of.js';
import { disclosedAt } from '../reading/disclosed.js';
import { minutesStatus } from './row.js';

/** The minutes: drafts by their hashes, where they were confirmed and with which amendments, who signed; before that, as the events tell them. */
export function minutesIn(opened: Opened) {
  const { state, facts } = opened;
  const status = minutesStatus(state);
  return {
    status,
    drafts: factsOf(facts, MinutesDrafted).map(({ id, occurredAt, body }) => ({
      event: id,
      on: occurredAt,
      version: body.version ?? 0,
      copy: body.copy ?? null,
      contentHash: body.contentHash ?? null,
      mediaType: body.content?.mediaType ?? null,
      size: body.content?.size ?? null,
    })),
    confirmed: confirmation(opened),
    signed: signature(opened),
    /** What the events tell, for the clerk to write on. */
    fromTheEvents: status === 'NONE' || status === 'DRAFT' ? minutesOf(state) : null,
  };
}

function confirmation(opened: Opened) {
  const fact = factsOf(opened.facts, MinutesConfirmed).findLast((one) => uncountedBy(one) === null);
  return fact
    ? {
        event: fact.id,
        on: fact.occurredAt,
        at: fact.body.at ?? null,
        contentHash: fact.body.contentHash ?? null,
        comment: opened.told(fact.position, 'comment'),
        /** A result is never changed by amending minutes: an amendment that would do so is an integrity case. */
        amendments: (fact.body.amendments ?? []).map((one) => ({
          ...one,
          wouldChangeResult: wouldChangeResult(opened.state, one),
        })),
      }
    : null;
}

function signature(opened: Opened) {
  const fact = factsOf(opened.facts, MinutesSigned).findLast((one) => uncountedBy(one) === null);
  return fact
    ? {
        event: fact.id,
        on: fact.occurredAt,
        at: fact.body.at ?? null,
        ...personIn(opened, fact.body.person ?? ''),
        capacity: fact.body.capacity ?? null,
      }
    : null;
}

const SAYS: ReadonlySet<string> = new Set<string>([RecordCorrected.type, EntryDisputed.type, ConsequenceVoided.type]);

/** What was said of the meeting's entries afterwards: corrections add and never edit. */
export async function correctionsOf({ ask, facts }: Opened) {
  const said = facts.flatMap((fact) =>
    ask.source
      .amendments(fact.position, ask.when.knownAt)
      .filter(({ type }) => SAYS.has(type))
      .map((amendment) => ({ fact, amendment })),
  );
  const disclosed = await disclosedAt(
    ask.disclosures,
    said.map(({ amendment }) => amendment.position),
    ask.reader,
  );
  return said.map(({ fact, amendment: { id, type, occurredAt, position, body } }) => ({
    event: id,
    on: occurredAt,
    how: type,
    of: fact.id,
    ofType: fact.type,
    field: body['field'] ?? null,
    was: body['was'] ?? null,
    becomes: body['becomes'] ?? null,
    reason: disclosed.get(position)?.['reason'] ?? null,
  }));
}
