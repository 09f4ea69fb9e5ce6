import { arrangementDecider, authorityDecider, factsAt, foundingMandateOf } from '#governance';
import type { Decider, Fact } from '#governance';
import type { Peopled, Wearable } from '../access/standings.js';
import { Standings } from '../access/standings.js';

/** A person of an arrangement, with every way in which that person may act now. */
export interface Person {
  readonly person: string;
  readonly hats: readonly Wearable[];
}

const fold = <S>(decider: Decider<S>, facts: readonly Fact[], at: number): S =>
  factsAt(facts, { asOf: at, knownAt: Infinity }).reduce((state, fact) => decider.evolve(state, fact), decider.initial);

/** Everybody who holds a live mandate or appointment, in the order of the authorities. */
export async function peopleOf(log: Peopled): Promise<readonly Person[]> {
  const { host } = log;
  const now = host.now();
  const founding = fold(arrangementDecider, (await host.streams.load(host.arrangementStream)).facts, now);
  const named = new Set<string>();
  for (const { authority } of (await host.currentBoard(now)).signatories) {
    const { appointments, mandates } = fold(
      authorityDecider,
      (await host.streams.load(`authority/${authority}`)).facts,
      now,
    );
    const holder = foundingMandateOf(founding, authority)?.person;
    for (const person of [
      ...(holder === undefined ? [] : [holder]),
      ...appointments.made.map((a) => a.person),
      ...mandates.granted.map((g) => g.person),
    ])
      named.add(person);
  }
  const standings = new Standings();
  const people = await Promise.all(
    [...named].map(async (person) => ({ person, hats: await standings.hats(log, person) })),
  );
  return people.filter(({ hats }) => hats.length > 0);
}

/** Who holds the first mandate of an authority; undefined where it is not in the arrangement. */
export async function foundingHolder({ host }: Peopled, authority: string): Promise<string | undefined> {
  return foundingMandateOf(
    fold(arrangementDecider, (await host.streams.load(host.arrangementStream)).facts, host.now()),
    authority,
  )?.person;
}
