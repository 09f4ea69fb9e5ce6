import type { FullBody } from '#governance';
import { appointmentsOf, delegationsAt, foundingMandateOf, grantsOf } from '#governance';
import { optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import { arrangementAt, boardAt } from '../reading/board.js';
import { namesAt } from '../reading/names.js';
import { authorityView } from '../views.js';

const peopleParams = { authority: optional(ref('authority')) };

export const peopleView = declareView({
  name: 'people',
  route: 'people',
  params: peopleParams,
  audience: 'PUBLIC',
  about:
    'Who may act for each authority, in which capacity and under which mandate, and what it has delegated, as at a date.',
  async read(ask, { authority: only }: FullBody<typeof peopleParams>) {
    const authorities = boardAt(ask).signatories.filter((s) => only === undefined || s.authority === only);
    if (only !== undefined && authorities.length === 0) return undefined;
    const held = authorities.map(({ authority, name }) => ({ authority, name, ...heldAt(ask, authority) }));
    const nameOf = await namesAt(
      ask,
      held.flatMap(({ people }) => people.map(({ person }) => person)),
    );
    return {
      authorities: held.map(({ people, ...rest }) => ({
        ...rest,
        people: people.map((p) => ({ name: nameOf('person', p.person) ?? p.person, ...p })),
      })),
    };
  },
});

/** What the authority's own record, and the founding, give each person at the reader's time. */
function heldAt(ask: Ask, authority: string) {
  const at = ask.when.asOf;
  const state = ask.source.state(authorityView, authority, ask.when);
  const founding = foundingMandateOf(arrangementAt(ask), authority);
  const holdsFounding =
    founding &&
    founding.from <= at &&
    at < Math.min(founding.until ?? Infinity, state.mandates.revoked.get(founding.event) ?? Infinity);
  const persons = new Set([
    ...state.appointments.made.map((a) => a.person),
    ...state.mandates.granted.map((g) => g.person),
    ...(founding ? [founding.person] : []),
  ]);
  const people = [...persons].map((person) => ({
    person,
    appointments: appointmentsOf(state, person, at).map(({ id, capacity, scope, for: standsFor }) => ({
      event: id,
      capacity,
      scope: scope ?? null,
      for: standsFor ?? null,
    })),
    mandates: grantsOf(state, person, at).map(({ id, acts, process }) => ({
      event: id,
      acts,
      process: process ?? null,
    })),
    foundingMandate: holdsFounding && founding.person === person ? founding.event : null,
  }));
  return {
    people: people.filter((p) => p.appointments.length > 0 || p.mandates.length > 0 || p.foundingMandate !== null),
    delegations: delegationsAt(state, at).map(({ delegation, event, functions, to }) => ({
      delegation,
      event,
      functions,
      to,
    })),
  };
}
