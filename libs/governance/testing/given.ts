import type { By, Occurred } from '#kernel';
import { dayOf, eventId, sha256Hex, startOf } from '#kernel';
import type { Board } from '../language/board.js';
import type { Context, Decider, Decision } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { isRefusal } from '../language/refusal.js';
import { packOn, hashOf } from '../rules/packs/index.js';

/** When and by whom, in a test: `at('2025-02-17', 'bdc')`. */
export interface Told {
  readonly on: Occurred;
  readonly by: By;
  readonly recordedBy?: Fact['recordedBy'];
}
export const at = (on: Occurred, authority: string, capacity = 'REPRESENTATIVE'): Told => ({
  on,
  by: { authority, person: `p_${authority}`, capacity },
});

/** Makes a fact of an event, as if it had been stored. */
export function fact(event: NewEvent, told: Told, position = 0, stream = 'test/1'): Fact {
  const occurredAt = event.occurredAt ?? told.on;
  const pack = packOn(dayOf(occurredAt));
  return {
    id: eventId(sha256Hex(`test ${stream}`), position),
    type: event.type,
    position,
    stream,
    version: position,
    at: startOf(occurredAt),
    occurredAt,
    known: startOf(occurredAt),
    by: told.by,
    ...(told.recordedBy ? { recordedBy: told.recordedBy } : {}),
    rules: { constitution: 1, pack: pack.name, hash: hashOf(pack) },
    body: event.body,
    standing: told.recordedBy ? 'UNCONFIRMED' : 'OWN',
  };
}

export type History = readonly (readonly [NewEvent, Told])[];

/** An active arrangement of these authorities, each its own partner, under the default rules. */
export function boardOf(...authorities: string[]): Board {
  const pack = packOn('2025-01-01');
  return {
    slug: 'test',
    status: 'ACTIVE',
    signatories: authorities.map((authority) => ({
      authority,
      partner: authority,
      name: authority.toUpperCase(),
      membership: 'MEMBER',
      succeededBy: [],
      nation: 'ENGLAND_WALES',
    })),
    rules: { constitution: 1, pack, packHash: hashOf(pack), terms: pack.terms, principles: [] },
  };
}

/** The same after one of its authorities was succeeded by others, who are in it. */
export const succeeded = (board: Board, authority: string, ...succeededBy: string[]): Board => ({
  ...board,
  signatories: board.signatories.map((s) =>
    s.authority === authority ? { ...s, membership: 'SUCCEEDED' as const, succeededBy } : s,
  ),
});

interface Setting<S> {
  readonly board?: Board;
  /** Other streams: their decider and history, by stream name. */
  readonly others?: Readonly<Record<string, { readonly decider: Decider<never>; readonly history: History }>>;
  readonly context?: Partial<Context<S>>;
}

/**
 * given(decider, what has happened).when(command, data, who and when).then(events) — decisions and states, in the words of the rules.
 */
export function given<S>(decider: Decider<S>, history: History = [], setting: Setting<S> = {}) {
  const facts = toFacts(history);
  const board = setting.board ?? boardOf('acc', 'bdc', 'wic');
  const state = fold(decider, facts);
  return {
    state,
    /** The state as it is folded from what has happened by then. */
    stateAt: (on: Occurred): S =>
      fold(
        decider,
        facts.filter((f) => f.at <= startOf(on)),
      ),
    deadlines: () => decider.deadlines(state, board),
    passed(id: string) {
      const deadline = decider.deadlines(state, board).find((d) => d.id === id);
      return deadline ? decider.passed(deadline, state, board) : [];
    },
    when(command: string, data: object, told: Told) {
      const asAt = fold(
        decider,
        facts.filter((f) => f.at <= startOf(told.on)),
      );
      const context: Context<S> = {
        occurredAt: told.on,
        at: startOf(told.on),
        day: dayOf(told.on),
        by: told.by,
        authority: 'authority' in told.by ? told.by.authority : undefined,
        recording: told.recordedBy !== undefined,
        board,
        all: state,
        look: (other, stream) =>
          fold(
            other,
            toFacts(setting.others?.[stream]?.history ?? []).filter((f) => f.at <= startOf(told.on)),
          ),
        ...setting.context,
      };
      const decision: Decision = decider.decide(command, data, asAt, context);
      return {
        decision,
        then: (...events: NewEvent[]) => expect(decision).toEqual(events),
        thenTypes: (...types: string[]) =>
          expect(isRefusal(decision) ? decision : decision.map((e) => e.type)).toEqual(types),
        thenRefused: (code: string) => expect(decision).toMatchObject({ refused: code }),
      };
    },
  };
}

const toFacts = (history: History): Fact[] => history.map(([event, told], i) => fact(event, told, i));
const fold = <S>(decider: Decider<S>, facts: readonly Fact[]): S =>
  [...facts]
    .sort((a, b) => a.at - b.at || a.position - b.position)
    .reduce((state, f) => decider.evolve(state, f), decider.initial);
