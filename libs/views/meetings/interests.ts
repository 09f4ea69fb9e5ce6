import { bearingOn, DispensationGranted, InterestDeclared, MemberWithdrewFromItem } from '#governance';
import type { Day } from '#kernel';
import { endOfDay } from '#kernel';
import { WITHHELD } from '../reading/disclosed.js';
import { factsOf, uncountedBy } from './facts-of.js';
import type { Opened } from './opened.js';
import { personIn } from './opened.js';

/**
 * Interests declared, with what follows for discussion and vote, and whether the person withdrew. Of a sensitive interest
 * it is said that there is one, never which (Localism Act 2011 s.32): its nature is for the member's own authority.
 */
export const interestsOf = (opened: Opened) =>
  factsOf(opened.facts, InterestDeclared).map((fact) => {
    const { item = '', person = '', authority, code, effect, votes, sensitive = false } = fact.body;
    const hidden = sensitive && (authority === undefined || opened.ask.reader.authority !== authority);
    const withdrew = factsOf(opened.facts, MemberWithdrewFromItem).find(
      ({ body }) => body.item === item && body.person === person,
    );
    return {
      event: fact.id,
      at: fact.occurredAt,
      item,
      ...personIn(opened, person),
      authority: authority ?? null,
      code: code ?? null,
      effect: effect ?? null,
      votes: votes ?? false,
      bearing: bearingOn(opened.state, item, person, opened.ask.when.asOf),
      withdrewAt: withdrew?.occurredAt ?? null,
      sensitive,
      nature: hidden ? WITHHELD : opened.told(fact.position, 'nature'),
      notCounted: uncountedBy(fact),
    };
  });

/** Dispensations from what follows, by the authority, on a ground, for a period (Localism Act 2011 s.33). */
export const dispensationsOf = (opened: Opened, day: Day) =>
  factsOf(opened.facts, DispensationGranted).map((fact) => {
    const { person = '', authority, grantedBy, ground, allows, item, scope, from, until } = fact.body;
    const notCounted = uncountedBy(fact);
    return {
      event: fact.id,
      at: fact.occurredAt,
      ...personIn(opened, person),
      authority: authority ?? null,
      grantedBy: grantedBy ?? null,
      ground: ground ?? null,
      allows: allows ?? null,
      item: item ?? null,
      scope: scope ?? null,
      from: from ?? null,
      until: until ?? null,
      live: notCounted === null && (from ?? '') <= day && day <= (until ?? '') && fact.at <= endOfDay(day),
      notCounted,
    };
  });
