import { AffectedClaimed } from './process.events.js';
import { at, boardOf, given } from '../testing/given.js';
import type { History } from '../testing/given.js';
import { processDecider } from './process.decider.js';
import { AgreedInPrinciple } from './process.events.js';
import { decisionOf } from './decision-value.policy.js';
import { statusOf } from './status.policy.js';
import { accepted, certified, hashOfText, idOf, objected, published } from './testing/histories.js';
import { one, typed, accept, position, rejected, revoked, valueOf } from './testing/stances.js';

describe('the decision value of an authority', () => {
  it.each<[string, History, string]>([
    ['nothing said', one, 'SILENT'],
    ['support is an opinion', [...one, position('bdc', 'SUPPORT', 1, '2024-07-03')], 'SILENT'],
    ['support under conditions is an opinion', [...one, position('bdc', 'SUPPORT_IF', 1, '2024-07-03')], 'SILENT'],
    ['reserved', [...one, position('bdc', 'RESERVE', 1, '2024-07-03')], 'RESERVED'],
    ['opposed', [...one, position('bdc', 'OPPOSE', 1, '2024-07-03')], 'OBJECTS'],
    ['objected', [...one, objected('bdc', 1, '2024-07-03')], 'OBJECTS'],
    ['accepted', [...one, accepted('bdc', 1, '2024-07-03')], 'ACCEPTED'],
    [
      'accepted with conditions',
      [...one, accepted('bdc', 1, '2024-07-03', { conditions: ['Contract'] })],
      'ACCEPTED_IF',
    ],
    [
      'objected, then accepted',
      [...one, objected('bdc', 1, '2024-07-03'), accepted('bdc', 1, '2024-07-04')],
      'ACCEPTED',
    ],
    [
      'accepted, then objected',
      [...one, accepted('bdc', 1, '2024-07-03'), objected('bdc', 1, '2024-07-04')],
      'OBJECTS',
    ],
    [
      'accepted, then reserved',
      [...one, accepted('bdc', 1, '2024-07-03'), position('bdc', 'RESERVE', 1, '2024-07-04')],
      'RESERVED',
    ],
    ['rejected', [...one, objected('bdc', 1, '2024-07-03'), rejected('bdc', '2024-07-04')], 'REJECTED'],
    ['rejected, then accepted', [...one, rejected('bdc', '2024-07-03'), accepted('bdc', 1, '2024-07-04')], 'ACCEPTED'],
    ['revoked', [...one, accepted('bdc', 1, '2024-07-03'), revoked('bdc', 1, '2024-07-04')], 'SILENT'],
    [
      'accepted a text that has changed',
      [...one, accepted('bdc', 1, '2024-07-03'), published(2, '2024-08-01')],
      'EARLIER_VERSION',
    ],
    [
      'objected to a text that has changed',
      [...one, objected('bdc', 1, '2024-07-03'), published(2, '2024-08-01')],
      'SILENT',
    ],
    [
      'accepted both, revoked the later',
      [
        ...one,
        accepted('bdc', 1, '2024-07-03'),
        published(2, '2024-08-01'),
        accepted('bdc', 2, '2024-08-02'),
        revoked('bdc', 2, '2024-08-03'),
      ],
      'SILENT',
    ],
    [
      'carried over by a certificate',
      [...one, accepted('bdc', 1, '2024-07-03'), published(2, '2024-08-01'), certified(2, 1, '2024-08-01')],
      'ACCEPTED',
    ],
    [
      'carried over, then revoked',
      [
        ...one,
        accepted('bdc', 1, '2024-07-03'),
        published(2, '2024-08-01'),
        certified(2, 1, '2024-08-01'),
        revoked('bdc', 2, '2024-08-02'),
      ],
      'SILENT',
    ],
    [
      'an objection is carried over too',
      [...one, objected('bdc', 1, '2024-07-03'), published(2, '2024-08-01'), certified(2, 1, '2024-08-01')],
      'OBJECTS',
    ],
  ])('%s', (_name, history, value) => {
    expect(valueOf(history)).toBe(value);
  });
  it('names the events that made it so, the certificate among them', () => {
    const history = [
      ...one,
      accepted('bdc', 1, '2024-07-03'),
      published(2, '2024-08-01'),
      certified(2, 1, '2024-08-01'),
    ];
    expect(decisionOf(given(processDecider, history).state, 'bdc')).toEqual({
      value: 'ACCEPTED',
      version: 2,
      because: [idOf(history, 2), idOf(history, 4)],
    });
  });
  it('one character changes after two of three accepted: two agreed to the one text, none to the other', () => {
    const history = [
      ...one,
      accepted('acc', 1, '2024-07-03'),
      accepted('bdc', 1, '2024-07-03'),
      published(2, '2024-07-05', 'v1.'),
    ];
    const { state } = given(processDecider, history);
    expect(['acc', 'bdc', 'wic'].map((a) => decisionOf(state, a).value)).toEqual([
      'EARLIER_VERSION',
      'EARLIER_VERSION',
      'SILENT',
    ]);
  });
});

describe('agreement in principle', () => {
  const record = accept(1);
  const agreedEvent = (authorities: string[]) =>
    [
      AgreedInPrinciple({ process: 'CP-001', version: 1, contentHash: hashOfText('v1'), authorities }),
      at('2024-07-05', 'acc'),
    ] as const;
  const all: History = [
    ...one,
    accepted('acc', 1, '2024-07-03'),
    accepted('bdc', 1, '2024-07-03', { conditions: ['Contract'] }),
    accepted('wic', 1, '2024-07-03'),
  ];
  it('is recorded when everyone affected has accepted the same text', () => {
    given(processDecider, all)
      .when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc'))
      .then(
        AgreedInPrinciple({
          process: 'CP-001',
          version: 1,
          contentHash: hashOfText('v1'),
          authorities: ['acc', 'bdc', 'wic'],
        }),
      );
    given(processDecider, all.slice(0, 4))
      .when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc'))
      .thenRefused('NOT_ALL_HAVE_ACCEPTED');
    given(processDecider, [...all, agreedEvent(['acc', 'bdc', 'wic'])])
      .when('RecordAgreementInPrinciple', record, at('2024-07-06', 'acc'))
      .thenRefused('AGREED_ALREADY');
  });
  it('recorded without the acceptances is kept, and the version does not stand as agreed', () => {
    given(processDecider, one)
      .when('RecordAgreementInPrinciple', record, typed(at('2024-07-05', 'acc'), 'bdc'))
      .thenTypes('AgreedInPrinciple', 'ComplianceExceptionRaised');
    expect(statusOf(given(processDecider, [...one, agreedEvent(['acc', 'bdc', 'wic'])]).state, 1)).toBe('PUBLISHED');
    expect(statusOf(given(processDecider, [...all, agreedEvent(['acc', 'bdc', 'wic'])]).state, 1)).toBe(
      'AGREED_IN_PRINCIPLE',
    );
  });
  it('does not outlast a claim to be affected by an authority that has not accepted', () => {
    const claim: History[number] = [
      AffectedClaimed({ process: 'CP-001', authority: 'pcc', reasons: 'We too' }),
      at('2024-07-06', 'pcc'),
    ];
    const agreed = [...all, agreedEvent(['acc', 'bdc', 'wic'])];
    expect(statusOf(given(processDecider, [...agreed, claim]).state, 1)).toBe('PUBLISHED');
    expect(statusOf(given(processDecider, [...agreed, claim, accepted('pcc', 1, '2024-07-07')]).state, 1)).toBe(
      'AGREED_IN_PRINCIPLE',
    );
  });
  it('does not outlast a consent that is revoked', () => {
    expect(
      statusOf(
        given(processDecider, [...all, agreedEvent(['acc', 'bdc', 'wic']), revoked('wic', 1, '2024-07-06')]).state,
        1,
      ),
    ).toBe('PUBLISHED');
  });
  it('asks the successor of an authority, for which what its predecessor accepted counts until it speaks itself', () => {
    const board = boardOf('acc', 'bdc', 'wic', 'new');
    const merged = {
      ...board,
      signatories: board.signatories.map((s) =>
        s.authority === 'wic' ? { ...s, membership: 'SUCCEEDED' as const, succeededBy: ['new'] } : s,
      ),
    };
    given(processDecider, all, { board: merged })
      .when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc'))
      .thenTypes('AgreedInPrinciple');
    given(processDecider, [...all, objected('new', 1, '2024-07-04')], { board: merged })
      .when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc'))
      .thenRefused('NOT_ALL_HAVE_ACCEPTED');
    given(processDecider, one, { board: merged })
      .when('AcceptProposal', record, at('2024-07-05', 'new'))
      .thenTypes('ProposalAccepted');
  });
  it('no longer asks who has left', () => {
    const board = boardOf('acc', 'bdc', 'wic');
    const left = {
      ...board,
      signatories: board.signatories.map((s) =>
        s.authority === 'wic' ? { ...s, membership: 'WITHDRAWN' as const } : s,
      ),
    };
    given(processDecider, all.slice(0, 4), { board: left })
      .when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc'))
      .thenTypes('AgreedInPrinciple');
  });
});
