import { Injectable } from '@nestjs/common';
import type { Identity } from '#access';
import type { ArrangementState, Capacity, Decider, Fact } from '#governance';
import { arrangementDecider, authorityDecider, capacitiesOf, factsAt, foundingMandateOf, parties } from '#governance';
import { enrolmentCounts, enrolmentDecider } from '#governance/enrolment/index.js';
import { londonDay } from '#kernel';
import type { RunningLog } from '#pipeline';
import type { Reader } from '#views';
import { Problem } from '../http/problem.js';

/** One way in which a person may act: for this authority, in this capacity. */
export interface Wearable {
  readonly authority: string;
  readonly capacity: Capacity;
}

/** A log whose people are asked about: open for writing, or only for reading. */
export type Peopled = Pick<RunningLog, 'slug' | 'host'>;

interface Kept {
  readonly stamp: string;
  readonly hats: readonly Wearable[];
}

/** So many persons are remembered per log; what is remembered is worked out again when any authority's people change. */
const MOST_KEPT = 5_000;

/** What the log says of a person now: in which capacities of which authorities, and so how much is open to that person. */
@Injectable()
export class Standings {
  private readonly kept = new WeakMap<Peopled, Map<string, Kept>>();

  /** Every authority and capacity in which a person may act at this moment of the log. */
  async hats(log: Peopled, person: string): Promise<readonly Wearable[]> {
    const { host } = log;
    const now = host.now();
    const arrangement = (await host.streams.load(host.arrangementStream)).facts;
    const authorities = parties(await host.currentBoard(now)).map(({ authority }) => authority);
    const streams = await Promise.all(
      authorities.map(async (authority) => (await host.streams.load(`authority/${authority}`)).facts),
    );
    // A term begins and ends with a day, or with an event: within one day, and as long as nothing is added, nothing changes.
    const stamp = [londonDay(now), arrangement.length, ...streams.map((facts) => facts.length)].join(' ');
    const kept = this.of(log).get(person);
    if (kept?.stamp === stamp) return kept.hats;
    const founding = stateOf(arrangementDecider, arrangement, now);
    const hats = authorities.flatMap((authority, i) => hatsOf(authority, founding, streams[i] ?? [], person, now));
    this.keep(log, person, { stamp, hats });
    return hats;
  }

  /** The one way in which a person may act. @throws Problem 403 where there is none, 422 where there are several to choose from */
  async onlyHat(log: Peopled, person: string): Promise<Wearable> {
    const hats = await this.hats(log, person);
    const [first] = hats;
    if (!first) throw new Problem(403, 'NO_STANDING', { person, slug: log.slug });
    if (hats.length > 1)
      throw new Problem(422, 'CHOOSE_AS', {
        person,
        choices: hats.map(({ authority, capacity }) => `${authority} ${capacity}`).join(', '),
      });
    return first;
  }

  /** How a person with a token reads: as one of the parties while any authority has given a mandate or an appointment that lives. */
  async reader(log: Peopled, person: string): Promise<Reader> {
    const authorities = [...new Set((await this.hats(log, person)).map(({ authority }) => authority))];
    const [authority, another] = authorities;
    if (authority === undefined) return { level: 'PUBLIC' };
    return another === undefined ? { level: 'PARTIES', authority } : { level: 'PARTIES' };
  }

  /** Whether an enrolment token is the one that the log knows of, and neither ended nor revoked. */
  async enrolmentCounts(log: Peopled, { person, id }: Identity): Promise<boolean> {
    const { host } = log;
    const now = host.now();
    const board = await host.currentBoard(now);
    for (const { authority } of board.signatories) {
      const state = stateOf(enrolmentDecider, (await host.streams.load(`enrolment/${authority}`)).facts, now);
      if (state.token?.person === person && enrolmentCounts(state, id, londonDay(now))) return true;
    }
    return false;
  }

  private of(log: Peopled): Map<string, Kept> {
    const kept = this.kept.get(log) ?? new Map<string, Kept>();
    this.kept.set(log, kept);
    return kept;
  }

  private keep(log: Peopled, person: string, kept: Kept): void {
    const all = this.of(log);
    all.set(person, kept);
    const [oldest] = all.keys();
    if (all.size > MOST_KEPT && oldest !== undefined) all.delete(oldest);
  }
}

const hatsOf = (
  authority: string,
  founding: ArrangementState,
  facts: readonly Fact[],
  person: string,
  now: number,
): readonly Wearable[] =>
  capacitiesOf(stateOf(authorityDecider, facts, now), foundingMandateOf(founding, authority), person, now).map(
    (capacity) => ({ authority, capacity }),
  );

/** A stream's state as at a moment, on all that is known of it. */
const stateOf = <S>(decider: Decider<S>, facts: readonly Fact[], at: number): S =>
  factsAt(facts, { asOf: at, knownAt: Infinity }).reduce((state, fact) => decider.evolve(state, fact), decider.initial);
