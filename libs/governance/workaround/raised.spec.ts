import { at, boardOf } from '../testing/given.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { ProcessRetired } from '../process/force.events.js';
import { processDecider } from '../process/process.decider.js';
import type { Entry } from './testing/wa-001.js';
import * as e from './workaround.events.js';
import {
  acknowledged,
  assessed,
  assessment,
  decision,
  disputed,
  expired,
  flag,
  flagged,
  inForce,
  of,
  permitted,
  recordedBy,
  retired,
  unanswered,
  workaround,
} from './testing/wa-001.js';
import { statusOf } from './workaround.state.js';

const on24Feb = at('2025-02-24', 'bdc');
const found = { workaround: 'WA-001', reason: 'Within the clause', decision };

describe('flagging a workaround', () => {
  it('an authority flags its own practice', () => {
    workaround([]).when('FlagWorkaround', flag, at('2025-02-17', 'bdc')).then(e.WorkaroundFlagged(flag));
  });
  it('another party, an auditor or somebody outside flags it as well', () => {
    workaround([]).when('FlagWorkaround', flag, at('2025-02-17', 'wic')).then(e.WorkaroundFlagged(flag));
    workaround([])
      .when('FlagWorkaround', flag, at('2025-02-17', 'acc', 'AUDITOR'))
      .then(e.WorkaroundFlagged(flag));
    workaround([])
      .when('FlagWorkaround', flag, { on: '2025-02-17', by: { outside: 'reporter-7' }, recordedBy })
      .then(e.WorkaroundFlagged(flag));
  });
  it('an id is used once, also where the flag is dated before', () => {
    workaround([flagged]).when('FlagWorkaround', flag, at('2025-03-01', 'wic')).thenRefused('WORKAROUND_EXISTS');
  });
  it('it departs from the version in force', () => {
    workaround([])
      .when('FlagWorkaround', { ...flag, processVersion: 1 }, at('2025-02-17', 'bdc'))
      .thenRefused('VERSION_NOT_IN_FORCE');
    workaround([]).when('FlagWorkaround', flag, at('2024-11-28', 'bdc')).thenRefused('NO_VERSION_IN_FORCE');
  });
  it('of a process that has been retired, no version is', () => {
    const ended: Entry = [
      ProcessRetired({ process: 'CP-001', version: 2, decision: { ...decision, date: '2025-02-01' } }),
      at('2025-02-01', 'acc'),
    ];
    const others = {
      'process/CP-001': { decider: processDecider as never, history: [inForce(2, '2024-11-29'), ended] },
    };
    workaround([], { others }).when('FlagWorkaround', flag, at('2025-02-17', 'bdc')).thenRefused('NO_VERSION_IN_FORCE');
  });
  it('what was reported at the time is recorded, with the exception', () => {
    workaround([], { recording: true })
      .when('FlagWorkaround', flag, at('2024-11-28', 'bdc'))
      .then(
        e.WorkaroundFlagged(flag),
        ComplianceExceptionRaised({ rule: 'NO_VERSION_IN_FORCE', severity: 'MEDIUM', authority: 'bdc' }),
      );
  });
  it('it is the practice of an authority in the arrangement', () => {
    workaround([])
      .when('FlagWorkaround', { ...flag, authority: 'xyz' }, at('2025-02-17', 'acc'))
      .thenRefused('AUTHORITY_UNKNOWN');
    const board = boardOf('acc', 'bdc');
    const left = {
      ...board,
      signatories: board.signatories.map((s) =>
        s.authority === 'bdc' ? { ...s, membership: 'WITHDRAWN' as const } : s,
      ),
    };
    workaround([], { board: left })
      .when('FlagWorkaround', flag, at('2025-02-17', 'acc'))
      .thenRefused('AUTHORITY_HAS_LEFT');
  });
});

describe('the owner answers', () => {
  const answer = { workaround: 'WA-001', owner: 'p_lead' };
  const dispute = { workaround: 'WA-001', reason: 'Within the clause' };

  it('it acknowledges, and says who answers for it', () => {
    workaround([flagged])
      .when('AcknowledgeWorkaround', answer, on24Feb)
      .then(e.WorkaroundAcknowledged({ ...of, owner: 'p_lead' }));
    expect(statusOf(workaround([flagged, acknowledged]).state)).toBe('ACKNOWLEDGED');
  });
  it('it disputes: the workaround stays open, marked disputed, also once it is assessed', () => {
    workaround([flagged])
      .when('DisputeWorkaround', dispute, on24Feb)
      .then(e.WorkaroundDisputed({ ...of, reason: 'Within the clause' }));
    expect(statusOf(workaround([flagged, disputed, assessed]).state)).toBe('DISPUTED');
  });
  it.each(['AcknowledgeWorkaround', 'DisputeWorkaround', 'RetireWorkaround'])('only the owner may: %s', (command) => {
    const said = { ...answer, ...dispute, how: 'WITHDRAWN' };
    workaround([flagged]).when(command, said, at('2025-02-24', 'acc')).thenRefused('NOT_YOUR_WORKAROUND');
    workaround([flagged], { recording: true })
      .when(command, said, at('2025-02-24', 'acc'))
      .thenRefused('NOT_YOUR_WORKAROUND');
    workaround([flagged])
      .when(command, said, { on: '2025-02-24', by: { outside: 'vendor' } })
      .thenRefused('NOT_YOUR_WORKAROUND');
  });
  it('or the authority that took its place', () => {
    const board = boardOf('acc', 'bdc', 'wic');
    const succeeded = {
      ...board,
      signatories: board.signatories.map((s) =>
        s.authority === 'bdc' ? { ...s, membership: 'SUCCEEDED' as const, succeededBy: ['wic'] } : s,
      ),
    };
    workaround([flagged], { board: succeeded })
      .when('AcknowledgeWorkaround', answer, at('2025-02-24', 'wic'))
      .thenTypes('WorkaroundAcknowledged');
  });
  it('one who disputed may acknowledge after all; one who acknowledged does not dispute', () => {
    workaround([flagged, disputed])
      .when('AcknowledgeWorkaround', answer, at('2025-02-25', 'bdc'))
      .thenTypes('WorkaroundAcknowledged');
    workaround([flagged, disputed])
      .when('DisputeWorkaround', dispute, at('2025-02-25', 'bdc'))
      .thenRefused('ALREADY_DISPUTED');
    workaround([flagged, acknowledged])
      .when('DisputeWorkaround', dispute, at('2025-02-25', 'bdc'))
      .thenRefused('ALREADY_ACKNOWLEDGED');
    workaround([flagged, acknowledged])
      .when('AcknowledgeWorkaround', answer, at('2025-02-25', 'bdc'))
      .thenRefused('ALREADY_ACKNOWLEDGED');
  });
  it('there is nothing to answer before a flag, after a retirement, or where nothing was flagged', () => {
    workaround([]).when('AcknowledgeWorkaround', answer, on24Feb).thenRefused('WORKAROUND_UNKNOWN');
    workaround([flagged]).when('AcknowledgeWorkaround', answer, at('2025-02-16', 'bdc')).thenRefused('BEFORE_FLAG');
    workaround([flagged, retired])
      .when('AcknowledgeWorkaround', answer, at('2025-09-11', 'bdc'))
      .thenRefused('WORKAROUND_CLOSED');
  });
  it('an answer of the same day counts, though it is dated before the hour of the flag', () => {
    const atTen = [flagged[0], { ...flagged[1], on: '2025-02-24T10:00:00Z' }] as const;
    workaround([atTen]).when('AcknowledgeWorkaround', answer, on24Feb).thenTypes('WorkaroundAcknowledged');
    expect(statusOf(workaround([atTen, acknowledged]).state)).toBe('ACKNOWLEDGED');
  });
  it('recorded after the end it is kept, and does not count', () => {
    workaround([flagged, retired], { recording: true })
      .when('AcknowledgeWorkaround', answer, at('2025-09-11', 'bdc'))
      .then(
        e.WorkaroundAcknowledged({ ...of, owner: 'p_lead', notCounted: 'WORKAROUND_CLOSED' }),
        ComplianceExceptionRaised({ rule: 'WORKAROUND_CLOSED', severity: 'HIGH', authority: 'bdc' }),
      );
    const kept = [
      e.WorkaroundAcknowledged({ ...of, owner: 'p_lead', notCounted: 'WORKAROUND_CLOSED' }),
      at('2025-09-11', 'bdc'),
    ] as const;
    expect(statusOf(workaround([flagged, retired, kept]).state)).toBe('RETIRED');
  });
  it('what another authority typed for it is shown, and is no answer until it is confirmed', () => {
    const { state } = workaround([flagged, [acknowledged[0], { ...acknowledged[1], recordedBy }]]);
    expect([statusOf(state), state.raised.unconfirmed, state.raised.answered]).toEqual([
      'FLAGGED',
      'ACKNOWLEDGED',
      false,
    ]);
    const byOwn = workaround([
      flagged,
      [acknowledged[0], { ...acknowledged[1], recordedBy: { ...recordedBy, authority: 'bdc' } }],
    ]);
    expect(statusOf(byOwn.state)).toBe('ACKNOWLEDGED');
  });
});

describe('finding a workaround unfounded', () => {
  it('a body decides so, and it is closed', () => {
    workaround([flagged, disputed])
      .when('FindWorkaroundUnfounded', found, at('2025-03-12', 'acc'))
      .then(e.WorkaroundFoundUnfounded({ ...of, reason: found.reason, decision }));
    const closed = [
      e.WorkaroundFoundUnfounded({ ...of, reason: found.reason, decision }),
      at('2025-03-12', 'acc'),
    ] as const;
    expect(statusOf(workaround([flagged, closed]).state)).toBe('UNFOUNDED');
    workaround([flagged, closed])
      .when('AssessWorkaround', assessment, at('2025-03-13', 'bdc'))
      .thenRefused('WORKAROUND_CLOSED');
  });
  it('not while it is permitted, and not by a decision that is still to come', () => {
    workaround([flagged, assessed, permitted])
      .when('FindWorkaroundUnfounded', found, at('2025-04-12', 'acc'))
      .thenRefused('PERMISSION_RUNS');
    workaround([flagged])
      .when('FindWorkaroundUnfounded', found, at('2025-03-11', 'acc'))
      .thenRefused('DECISION_NOT_YET_TAKEN');
  });
});

describe('assessing a workaround', () => {
  it('the owner says what it risks and costs', () => {
    workaround([flagged, acknowledged])
      .when('AssessWorkaround', assessment, on24Feb)
      .then(e.WorkaroundAssessed({ ...of, ...assessment }));
    expect(statusOf(workaround([flagged, acknowledged, assessed]).state)).toBe('ASSESSED');
  });
  it('by assessing it the owner has answered', () => {
    expect(workaround([flagged, assessed]).deadlines()).toEqual([]);
  });
  it('whenever it is live, permitted or expired too, and each assessment applies from its date', () => {
    workaround([flagged, acknowledged, assessed, permitted, expired])
      .when('AssessWorkaround', assessment, at('2025-09-01', 'bdc'))
      .thenTypes('WorkaroundAssessed');
    const worse = [e.WorkaroundAssessed({ ...of, ...assessment, risk: 'HIGH' }), at('2025-04-07', 'bdc')] as const;
    expect(
      workaround([flagged, worse, assessed]).state.raised.assessments.map(({ from, risk }) => [from, risk]),
    ).toEqual([
      ['2025-02-24', 'MEDIUM'],
      ['2025-04-07', 'HIGH'],
    ]);
  });
  it('another party does so only where the owner disputes or has not answered', () => {
    const other = at('2025-04-01', 'acc');
    workaround([flagged, acknowledged]).when('AssessWorkaround', assessment, other).thenRefused('NOT_YOURS_TO_ASSESS');
    workaround([flagged, disputed]).when('AssessWorkaround', assessment, other).thenTypes('WorkaroundAssessed');
    workaround([flagged, unanswered]).when('AssessWorkaround', assessment, other).thenTypes('WorkaroundAssessed');
  });
});

describe('a flag that is not answered', () => {
  it('is due twenty working days after it, on the owner’s calendar', () => {
    expect(workaround([flagged]).deadlines()).toEqual([{ id: 'answer-due:2025-03-17', due: '2025-03-17' }]);
  });
  it('then continues, not permitted', () => {
    expect(workaround([flagged]).passed('answer-due:2025-03-17')).toEqual([
      e.WorkaroundContinuingUnpermitted(of),
      ComplianceExceptionRaised({ rule: 'WORKAROUND_UNSANCTIONED', severity: 'MEDIUM', authority: 'bdc' }),
    ]);
    const after = workaround([flagged, unanswered]);
    expect([statusOf(after.state), after.deadlines()]).toEqual(['CONTINUING', []]);
  });
  it('waits no longer once it is acknowledged, disputed, permitted or retired', () => {
    for (const answer of [acknowledged, disputed, retired])
      expect(workaround([flagged, answer]).deadlines()).toEqual([]);
    expect(workaround([flagged, permitted]).deadlines()).toEqual([
      { id: 'permission-ends:2025-08-16', due: '2025-08-16' },
    ]);
  });
  it('may be acknowledged late, and still continues unpermitted until somebody decides', () => {
    workaround([flagged, unanswered])
      .when('AcknowledgeWorkaround', { workaround: 'WA-001', owner: 'p_lead' }, at('2025-03-20', 'bdc'))
      .thenTypes('WorkaroundAcknowledged');
    const late = [acknowledged[0], at('2025-03-20', 'bdc')] as const;
    expect(statusOf(workaround([flagged, unanswered, late]).state)).toBe('CONTINUING');
  });
});
