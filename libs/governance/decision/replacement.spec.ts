import fc from 'fast-check';
import { at, boardOf, fact, given } from '../testing/given.js';
import { decisionDecider } from './decision.decider.js';
import { decisionEvents } from './decision.all-events.js';
import { outcomeStatus } from './decision.state.js';
import type { Replaces } from './decision.words.js';
import * as e from './effect.events.js';
import { gateOf } from './gate.policy.js';
import { inForceOn } from './in-force.js';
import * as o from './outcome.events.js';
import { sixRegions } from './six-regions.js';
import * as p from './publication.events.js';
import type { Entry } from './testing/d-1.js';
import {
  around,
  decision,
  effective,
  gate,
  hold,
  officer,
  produced,
  published,
  recordedBy,
  rules,
  taken,
} from './testing/d-1.js';

const standing = [taken(), produced(), published(), effective('2024-10-25')];
const later = (replaces: readonly Replaces[], from?: string) => {
  const [event, told] = taken({ decision: 'D-9', replaces }, '2025-10-14');
  const inEffect = e.DecisionBecameEffective({ decision: 'D-9', effectiveFrom: from ?? '' });
  return around({
    decisions: {
      'D-9':
        from === undefined
          ? [[event, told]]
          : [
              [event, told],
              [inEffect, gate(from)],
            ],
    },
  });
};
const on = officer('2025-10-31');
const replace = { decision: 'D-1', by: 'D-9' };

describe('a decision that takes the place of another', () => {
  const supersedes = [{ decision: 'D-1', as: 'SUPERSEDES' as const }];
  it('says so itself, and the earlier gives way on the day that it has effect', () => {
    decision(standing, later(supersedes, '2025-10-31'))
      .when('SupersedeDecision', replace, on)
      .then(o.DecisionSuperseded({ decision: 'D-1', replacement: 'D-9', from: '2025-10-31' }));
    decision(standing, later(supersedes))
      .when('SupersedeDecision', replace, on)
      .thenRefused('REPLACEMENT_NOT_IN_EFFECT');
    decision(standing, later([], '2025-10-31'))
      .when('SupersedeDecision', replace, on)
      .thenRefused('REPLACEMENT_NOT_STATED');
    decision(standing).when('SupersedeDecision', replace, on).thenRefused('DECISION_UNKNOWN');
    decision(standing)
      .when('SupersedeDecision', { ...replace, by: 'D-1' }, on)
      .thenRefused('REPLACES_ITSELF');
  });
  it('once as a whole', () => {
    const superseded = [o.DecisionSuperseded({ decision: 'D-1', replacement: 'D-8', from: '2025-01-01' }), on] as const;
    decision([...standing, superseded], later(supersedes, '2025-10-31'))
      .when('SupersedeDecision', replace, on)
      .thenRefused('REPLACED_BEFORE');
  });
  it('rescinding one that has been acted on is flagged', () => {
    const rescinds = later([{ decision: 'D-1', as: 'RESCINDS' }], '2025-10-31');
    const started = [
      e.ImplementationStarted({ decision: 'D-1', authority: 'acc', premature: false }),
      at('2024-11-01', 'acc'),
    ] as const;
    decision(standing, rescinds).when('RescindDecision', replace, on).thenTypes('DecisionRescinded');
    expect(rules(decision([...standing, started], rescinds).when('RescindDecision', replace, on).decision)).toEqual([
      'RESCINDED_AFTER_IMPLEMENTATION',
    ]);
  });
  it('varying changes clauses and leaves the rest', () => {
    const varies = later([{ decision: 'D-1', as: 'VARIES' }], '2025-10-31');
    decision(standing, varies)
      .when('VaryDecision', { ...replace, clauses: ['4.2'] }, on)
      .then(o.DecisionVaried({ decision: 'D-1', replacement: 'D-9', from: '2025-10-31', clauses: ['4.2'] }));
  });
  it('varies no other clauses than it says', () => {
    decision(standing, later([{ decision: 'D-1', as: 'VARIES', clauses: ['4.2'] }], '2025-10-31'))
      .when('VaryDecision', { ...replace, clauses: ['4.2', '5'] }, on)
      .thenRefused('CLAUSE_NOT_STATED');
  });
  it('takes its place, or rescinds it, in the clauses that it names, and leaves the rest', () => {
    const inPart = (as: Replaces['as']) => later([{ decision: 'D-1', as, clauses: ['4.2'] }], '2025-10-31');
    const changed = { decision: 'D-1', replacement: 'D-9', from: '2025-10-31', clauses: ['4.2'] };
    decision(standing, inPart('SUPERSEDES')).when('SupersedeDecision', replace, on).then(o.DecisionSuperseded(changed));
    decision(standing, inPart('RESCINDS')).when('RescindDecision', replace, on).then(o.DecisionRescinded(changed));
  });
  it('one that it names is on the record', () => {
    const take = {
      decision: 'D-1',
      title: 'x',
      kind: 'RESOLVED',
      decidedBy: { authority: 'acc', organ: 'Cabinet' },
      capacity: 'EXECUTIVE',
      replaces: [{ decision: 'D-7', as: 'SUPERSEDES' }],
    };
    decision([], around({ decisions: { 'D-7': [] } }))
      .when('TakeDecision', take, at('2024-10-15', 'acc', 'DECIDING_BODY'))
      .thenRefused('DECISION_UNKNOWN');
  });
});

describe('rescinding soon after', () => {
  const take = (
    on: string,
    replaces: readonly Replaces[],
    earlier = taken({ decision: 'D-7' }),
    board = boardOf('acc', 'bdc', 'wic'),
  ) =>
    given(decisionDecider, [], { others: around({ decisions: { 'D-7': [earlier] } }), board }).when(
      'TakeDecision',
      {
        decision: 'D-8',
        title: 'To rescind',
        kind: 'RESCINDED',
        decidedBy: { authority: 'acc', organ: 'Cabinet' },
        capacity: 'EXECUTIVE',
        replaces,
      },
      at(on, 'acc', 'DECIDING_BODY'),
    ).decision;
  const rescinds: Replaces = { decision: 'D-7', as: 'RESCINDS' };

  it('within six months is flagged, and stands; on the first day after them it is as any other', () => {
    expect(rules(take('2025-04-14', [rescinds]))).toEqual(['RESCINDED_WITHIN_PERIOD']);
    expect(rules(take('2025-04-15', [rescinds]))).toEqual([]);
  });
  it('on a notice that members signed is in order', () => {
    expect(rules(take('2024-11-01', [{ ...rescinds, signatories: ['p_1', 'p_2', 'p_3'] }]))).toEqual([]);
  });
  it('is about the resolutions of a body: not about an officer’s decision, nor about one that is only varied', () => {
    expect(rules(take('2024-11-01', [rescinds], taken({ decision: 'D-7', capacity: 'OFFICER' })))).toEqual([]);
    expect(rules(take('2024-11-01', [{ decision: 'D-7', as: 'VARIES', clauses: ['4.2'] }]))).toEqual([]);
  });
  it('is free where the constitution has no such rule, and longer barred where it says so', () => {
    const board = boardOf('acc', 'bdc', 'wic');
    const within = (rescindWithinMonths: number) => ({
      ...board,
      rules: { ...board.rules, terms: { ...board.rules.terms, rescindWithinMonths } },
    });
    expect(rules(take('2024-11-01', [rescinds], undefined, within(0)))).toEqual([]);
    expect(rules(take('2025-06-01', [rescinds], undefined, within(12)))).toEqual(['RESCINDED_WITHIN_PERIOD']);
  });
});

describe('whether a decision is in force on a day', () => {
  const whole = [o.DecisionSuperseded({ decision: 'D-1', replacement: 'D-9', from: '2025-10-31' }), on] as const;
  const part = [
    o.DecisionVaried({ decision: 'D-1', replacement: 'D-8', from: '2025-03-01', clauses: ['4.2'] }),
    officer('2025-03-01'),
  ] as const;
  it('from the day that it has effect up to the day before another takes its place', () => {
    const { state } = decision([...standing, whole]);
    expect(
      ['2024-10-24', '2024-10-25', '2025-10-30', '2025-10-31'].map((day) => inForceOn(state, day).inForce),
    ).toEqual([false, true, true, false]);
    expect(inForceOn(state, '2025-10-31').replacedBy).toBe('D-9');
    expect(outcomeStatus(state)).toBe('SUPERSEDED');
  });
  it('but for the clauses that were varied', () => {
    const { state } = decision([...standing, part]);
    expect(inForceOn(state, '2025-02-28')).toEqual({ inForce: true, except: [], replaces: [] });
    expect(inForceOn(state, '2025-03-01')).toEqual({
      inForce: true,
      except: [{ clause: '4.2', by: 'D-8', as: 'VARIED' }],
      replaces: [],
    });
    expect(outcomeStatus(state)).toBe('VARIED');
  });
  it.each(['SUPERSEDED', 'RESCINDED'] as const)(
    '%s in some clauses, it is in force without them; the last word holds',
    (as) => {
      const make = as === 'SUPERSEDED' ? o.DecisionSuperseded : o.DecisionRescinded;
      const inPart = [
        make({ decision: 'D-1', replacement: 'D-9', from: '2025-06-02', clauses: ['4.2', '7'] }),
        officer('2025-06-02'),
      ] as const;
      const { state } = decision([...standing, part, inPart]);
      expect(inForceOn(state, '2025-05-01').except).toEqual([{ clause: '4.2', by: 'D-8', as: 'VARIED' }]);
      expect(inForceOn(state, '2025-06-02')).toEqual({
        inForce: true,
        except: [
          { clause: '4.2', by: 'D-9', as },
          { clause: '7', by: 'D-9', as },
        ],
        replaces: [],
      });
      expect(outcomeStatus(state)).toBe('VARIED');
      const { state: gone } = decision([...standing, inPart, whole]);
      expect(inForceOn(gone, '2025-10-31')).toMatchObject({ inForce: false, replacedBy: 'D-9' });
    },
  );
  it('and names what it took the place of', () => {
    const replaces = [{ decision: 'D-0', as: 'SUPPLEMENTS' as const }];
    expect(inForceOn(decision([taken({ replaces }), effective()]).state, '2024-10-25').replaces).toEqual(replaces);
  });
  it.each([
    ['STANDS', [true, true]],
    ['RESCINDED', [true, false]],
    ['DECIDED_AFRESH', [true, false]],
    ['QUASHED', [false, false]],
  ] as const)('a question of its validity that ends %s: before that day, and from it on', (how, inForce) => {
    const doubt: Entry = [
      o.DecisionValidityQuestioned({ decision: 'D-1', ground: 'PROCEDURE', questionedBy: 'x' }),
      officer('2024-11-04'),
    ];
    const question = fact(...doubt, standing.length).id;
    const settled: Entry = [
      o.DecisionValiditySettled({ decision: 'D-1', question, how, source: 'x' }),
      officer('2024-12-02'),
    ];
    const { state } = decision([...standing, doubt, settled]);
    expect(['2024-12-01', '2024-12-02'].map((day) => inForceOn(state, day).inForce)).toEqual(inForce);
  });
});

describe('a fold of a decision', () => {
  it('never throws, whatever part of its life it meets, in whatever order, by whomever', () => {
    const legality = at('2024-11-01', 'acc', 'LEGALITY_OFFICER');
    const of = { decision: 'D-1' } as const;
    const everything: readonly Entry[] = [
      taken(),
      ...standing,
      hold(),
      hold('2024-10-19', '2024-11-12'),
      [o.DecisionSuperseded({ ...of, replacement: 'D-9', from: '2025-10-31' }), on],
      [o.DecisionVaried({ ...of, replacement: 'D-8', from: '2025-03-01', clauses: ['1'] }), on],
      [o.DecisionRescinded({ ...of, replacement: 'D-7', from: '2025-03-01' }), on],
      [o.DecisionValidityQuestioned({ ...of, ground: 'INQUORATE', questionedBy: 'x' }), on],
      [e.HoldLifted({ ...of, hold: 'H-1', reason: 'x' }), legality],
      [e.HoldEnded({ ...of, hold: 'H-1', until: '2024-11-12' }), gate('2024-11-13')],
      [e.DecisionConditionMet({ ...of, condition: 'c', evidence: 'x' }), on],
      [e.ImplementationCompleted({ ...of, authority: 'acc', premature: false, evidence: 'x' }), on],
      [e.ImplementationClosed({ ...of, outcome: 'x' }), on],
      [p.PublicationArchived(of), on],
      [p.LegalHoldReleased({ ...of, hold: 'LH-1', reason: 'x' }), on],
    ];
    const typed = fc.boolean();
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...everything), typed), { maxLength: 15 }), (parts) => {
        const history = parts.map(
          ([[event, told], byClerk]) => [event, byClerk ? { ...told, recordedBy } : told] as const,
        );
        const { state, deadlines } = given(decisionDecider, history);
        expect(() => deadlines()).not.toThrow();
        expect(gateOf({ decision: state, at: 0 }).open).toBe(false);
        expect(sixRegions(state).outcome.status === 'NONE').toBe(
          !history.some(([{ type }]) => type === 'DecisionTaken'),
        );
      }),
    );
  });
  it('knows every event of its own', () => {
    const silent: readonly string[] = [];
    expect(decisionEvents.map(({ type }) => type).filter((type) => !decisionDecider.folds.has(type))).toEqual(silent);
  });
});
