import type { Basis } from '../table/json.js';
import { WITHHELD } from '../words/marks.js';
import type { HeldMeeting, Motion, Partnership } from './answers.js';
import { motionId, resultOf, voteEventOf, voteId } from './votes.js';

/**
 * Meetings, motions and votes in the manner of Popolo (popolo-project.org): organisations with identifiers as OCDS writes
 * them (`{scheme, id, legalName}`), persons, events, motions, vote events with counts. Extensions stand under `concordat`.
 *
 * @param open whether it is for readers of the arrangement; the public gets no words of an item from which it was excluded
 */
export function popoloOf(
  partnership: Partnership,
  meetings: readonly HeldMeeting[],
  basis: Basis,
  { open }: { readonly open: boolean },
): string {
  const arrangement = `arrangement/${partnership.slug}`;
  const organizationOf = (meeting: HeldMeeting): string =>
    meeting.organOf === null ? `body/${meeting.body}` : `authority/${meeting.organOf}`;
  return JSON.stringify({
    concordat: basis,
    organizations: [
      { id: arrangement, name: partnership.name, classification: 'joint arrangement' },
      ...bodiesOf(meetings, arrangement),
      ...partnership.signatories.map((signatory) => authorityOf(signatory)),
    ],
    persons: personsOf(meetings),
    events: meetings.map((meeting) => ({
      id: `meeting/${meeting.meeting}`,
      identifier: meeting.meeting,
      classification: 'meeting',
      organization_id: organizationOf(meeting),
      start_date: meeting.day,
      location: meeting.place,
      status: meeting.status,
      concordat: { kind: meeting.kind, london_time: meeting.time },
    })),
    motions: meetings.flatMap((meeting) =>
      everyMotion(meeting).map((motion) => motionOf(meeting, motion, organizationOf(meeting), open)),
    ),
    vote_events: meetings.flatMap((meeting) =>
      meeting.votes.map((vote) => voteEventOf(meeting, vote, organizationOf(meeting))),
    ),
  });
}

const bodiesOf = (meetings: readonly HeldMeeting[], arrangement: string) =>
  [...new Set(meetings.filter(({ organOf }) => organOf === null).map(({ body }) => body))].sort().map((body) => ({
    id: `body/${body}`,
    name: body,
    classification: 'body',
    parent_id: arrangement,
  }));

const authorityOf = ({ authority, name, kind, identifiers }: Partnership['signatories'][number]) => ({
  id: `authority/${authority}`,
  name,
  classification: kind,
  identifiers: identifiers.map(({ scheme, id }) => ({ scheme, identifier: id })),
  concordat: { identifiers: identifiers.map(({ scheme, id }) => ({ scheme, id, legalName: name })) },
});

/** Everybody who moved, seconded or was entitled to vote, by the name that this reader may know. */
function personsOf(meetings: readonly HeldMeeting[]) {
  const names = new Map<string, string>();
  for (const meeting of meetings) {
    for (const { mover, seconder } of everyMotion(meeting))
      for (const named of [mover, seconder]) if (named && named.person !== '') names.set(named.person, named.name);
    for (const { entitled, votes } of meeting.votes)
      for (const { person, name } of [...entitled, ...votes]) names.set(person, name);
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([person, name]) => ({ id: `person/${person}`, name }));
}

type AnyMotion = Motion & { readonly amends?: string };

const everyMotion = ({ motions }: HeldMeeting): readonly AnyMotion[] =>
  motions.flatMap((motion) => [
    motion,
    ...(motion.amendments ?? []).map((amendment) => ({ ...amendment, amends: motion.motion })),
  ]);

function motionOf(meeting: HeldMeeting, its: AnyMotion, organization: string, open: boolean) {
  const votes = meeting.votes.filter(({ motion }) => motion === its.motion);
  const closed = meeting.agenda.some(({ item, excluded }) => item === its.item && excluded !== null);
  return {
    id: motionId(meeting.meeting, its.motion),
    identifier: its.motion,
    organization_id: organization,
    legislative_session_id: `meeting/${meeting.meeting}`,
    classification: its.amends === undefined ? 'motion' : 'amendment',
    creator_id: `person/${its.mover.person}`,
    text: closed && !open ? WITHHELD : its.text,
    date: its.movedAt,
    requirement: votes[0]?.rule.name ?? null,
    result: its.outcome === null ? null : resultOf(its.outcome),
    vote_events: votes.map(({ vote }) => ({ id: voteId(meeting.meeting, vote) })),
    concordat: {
      item: its.item,
      outcome: its.withdrawn ? 'WITHDRAWN' : its.outcome,
      seconder_id: its.seconder === null ? null : `person/${its.seconder.person}`,
      text_hash: its.textHash,
      ...(its.amends !== undefined && { amends: motionId(meeting.meeting, its.amends) }),
    },
  };
}
