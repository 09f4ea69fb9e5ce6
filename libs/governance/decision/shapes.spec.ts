import { checkShape } from '../language/shape.js';
import type { EventDeclaration, NewEvent } from '../language/event.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { FunctionsDelegated } from '../people/people.events.js';
import { at } from '../testing/given.js';
import { V2 } from '../matter/testing/m-1.js';
import { decisionCommands } from './commands/index.js';
import { decisionEvents } from './decision.all-events.js';
import type { Entry } from './testing/d-1.js';
import { around, decision, gate, hold, officer, opened, closed, produced, published, taken } from './testing/d-1.js';

const declared = new Map<string, EventDeclaration>(
  [...decisionEvents, ComplianceExceptionRaised].map((one: EventDeclaration) => [one.type, one]),
);
/** What is wrong with the events of a decision, by the shapes that they are checked against before they are hashed. */
const problems = (found: unknown): readonly unknown[] =>
  (found as readonly NewEvent[]).flatMap(({ type, body }) =>
    checkShape(declared.get(type)!.shape, body).map(({ path, wanted }) => `${type}.${path} must be ${wanted}`),
  );
const delegated: Entry = [
  FunctionsDelegated({
    authority: 'acc',
    delegation: 'DEL-1',
    functions: ['x'],
    to: 'OFFICER',
    delegate: 'x',
    document: 'x',
  }),
  at('2024-07-01', 'acc'),
];
const cabinet = {
  decision: 'D-1',
  title: 'x',
  kind: 'RESOLVED',
  decidedBy: { authority: 'acc', organ: 'Cabinet' },
  capacity: 'EXECUTIVE',
};
const own = [taken(), produced(), published()];

describe('every event of a decision', () => {
  const others = around({ delegations: [delegated], callIns: [opened, closed] });
  const cases: readonly (readonly [string, readonly Entry[], object, ReturnType<typeof officer>])[] = [
    [
      'TakeDecision',
      [],
      { ...cabinet, approves: { matter: 'M-1', contentHash: V2 }, resolution: 'x', statedDate: '2024-11-29' },
      officer('2024-10-15'),
    ],
    [
      'TakeDecision',
      [],
      { ...cabinet, decidedBy: { body: 'board' }, capacity: 'BOARD', matter: 'M-1', quorate: false },
      officer('2024-10-15'),
    ],
    [
      'TakeOfficerDecision',
      [],
      {
        decision: 'D-1',
        title: 'x',
        officer: 'p_d',
        office: 'Director',
        delegation: 'DEL-1',
        authorisation: 'EXPRESS',
        matter: 'M-1',
      },
      officer('2024-10-15'),
    ],
    [
      'ProduceStatement',
      [taken()],
      { decision: 'D-1', reasons: { text: 'x' }, interests: { none: true } },
      officer('2024-10-16'),
    ],
    ['PublishAsIncomplete', [taken()], { decision: 'D-1', where: ['x'], because: 'x' }, officer('2024-10-17')],
    ['PlaceHold', own, hold()[0].body, at('2024-10-18', 'acc', 'LEGALITY_OFFICER')],
    ['RecordEffect', own, { decision: 'D-1' }, gate('2024-10-25')],
    [
      'ReviewRecord',
      own,
      { decision: 'D-1', part: 'REPORTS', outcome: 'KEEP', until: '2035-03-31', reasons: 'x' },
      officer('2031-01-06'),
    ],
    [
      'DisposeOfRecord',
      own,
      { decision: 'D-1', part: 'MINUTES', how: 'TRANSFERRED', hash: 'f'.repeat(64), archive: 'Record Office' },
      officer('2031-01-06'),
    ],
    ['StartImplementation', own, { decision: 'D-1' }, officer('2024-10-18')],
  ];
  it.each(cases)('that comes of %s is as it was declared', (command, history, data, told) => {
    expect(problems(decision(history, others).when(command, data, told).decision)).toEqual([]);
  });
  it('comes of a command that says so', () => {
    const emitted = new Set(decisionCommands.flatMap(({ emits }) => emits.map(({ type }) => type)));
    // The end of a hold is recorded by its deadline, without a command.
    expect(decisionEvents.map(({ type }) => type).filter((type) => !emitted.has(type))).toEqual(['HoldEnded']);
  });
});
