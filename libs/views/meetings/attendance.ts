import type { Fact } from '#governance';
import {
  ApologiesReceived,
  attendanceAt,
  ChairTaken,
  MemberArrived,
  MemberLeft,
  SubstitutionNotified,
} from '#governance';
import { factsOf, uncountedBy } from './facts-of.js';
import type { Opened } from './opened.js';
import { authorityIn, personIn } from './opened.js';

/** Who of the body was there, from when to when, in whose place; who sent apologies; and who of it did not come. */
export function attendanceOf(opened: Opened) {
  const { state, facts } = opened;
  const members = state.convening.convened?.members ?? [];
  const others = facts.flatMap((fact) => {
    const person = fact.type === MemberArrived.type ? fact.body['person'] : undefined;
    return typeof person === 'string' && !members.some((member) => member.person === person) ? [person] : [];
  });
  const apologies = factsOf(facts, ApologiesReceived).filter((fact) => uncountedBy(fact) === null);
  const lineOf = (person: string) => {
    const moves = movementsOf(opened, person);
    const sent = apologies.find(({ body }) => body.person === person);
    return {
      ...personIn(opened, person),
      movements: moves,
      came: moves.some(({ in: cameIn, notCounted }) => cameIn && notCounted === null),
      apologies: sent ? { event: sent.id, reason: opened.told(sent.position, 'reason') } : null,
    };
  };
  return {
    members: members.map(({ person, authority, partner, role, voting }) => ({
      ...lineOf(person),
      ...authorityIn(opened, authority),
      partner,
      role,
      voting,
    })),
    /** Substitutes, and persons of no seat: their entries are kept and do not count. */
    others: [...new Set(others)].map((person) => ({ ...lineOf(person), ...seatOf(opened, person) })),
    substitutions: factsOf(facts, SubstitutionNotified).map((fact) => ({
      event: fact.id,
      at: fact.occurredAt,
      ...personIn(opened, fact.body.person ?? ''),
      for: personIn(opened, fact.body.for ?? ''),
      authority: fact.body.authority ?? null,
      notCounted: uncountedBy(fact),
    })),
    presided: presidedOf(opened),
  };
}

/** In whose place somebody sat when they first came. */
function seatOf({ state, ...opened }: Opened, person: string) {
  const arrived = state.attendance.movements.find((m) => m.person === person && m.in)?.at ?? Infinity;
  const place = attendanceAt(state, arrived).find((present) => present.person === person);
  return place
    ? { ...authorityIn(opened, place.authority), voting: place.voting, for: place.for ?? null }
    : { authority: null, authorityName: null, voting: false, for: null };
}

const movementsOf = ({ facts }: Opened, person: string) =>
  facts
    .filter(({ type, body }) => (type === MemberArrived.type || type === MemberLeft.type) && body['person'] === person)
    .map((fact: Fact) => ({
      event: fact.id,
      at: fact.occurredAt,
      in: fact.type === MemberArrived.type,
      remote: fact.body['remote'] === true,
      notCounted: uncountedBy(fact),
    }));

/** Who presided from when, and as whom. */
const presidedOf = (opened: Opened) =>
  factsOf(opened.facts, ChairTaken)
    .filter((fact) => uncountedBy(fact) === null)
    .map(({ id, occurredAt, body }) => ({
      event: id,
      at: occurredAt,
      ...personIn(opened, body.person ?? ''),
      authority: body.authority ?? null,
      as: body.as ?? null,
    }));
