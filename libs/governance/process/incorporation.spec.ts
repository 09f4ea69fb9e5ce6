import { decisionOf } from './decision-value.policy.js';
import type { Told } from '../testing/given.js';
import { at, given } from '../testing/given.js';
import { CompromiseAccepted, CompromiseLinked, CompromiseOffered } from '../compromise/compromise.events.js';
import { compromiseRecord } from '../compromise/compromise.fold.js';
import type { Decider } from '../language/decider.js';
import { processDecider } from './process.decider.js';
import { accepted, certified, hashOfText, proposed, published, textOf } from './testing/histories.js';
import { publish } from './testing/publishing.js';

describe('a version incorporates compromises', () => {
  const offered = (compromise: string, process = 'CP-001') =>
    [
      CompromiseOffered({
        compromise,
        withoutPrejudice: false,
        process,
        offerHash: hashOfText(compromise),
        authority: 'wic',
        answers: ['O-1'],
        addressees: ['bdc'],
        concessions: [{ by: 'acc', to: 'ALL', subject: 'Limit', size: 'MINOR' }],
        terms: 'Tiered',
        expires: '2024-12-31',
      }),
      at('2024-08-14', 'wic'),
    ] as const;
  const agreed = (compromise: string) =>
    [
      CompromiseAccepted({
        compromise,
        withoutPrejudice: false,
        process: 'CP-001',
        offerHash: hashOfText(compromise),
        authority: 'bdc',
        addressee: 'bdc',
      }),
      at('2024-08-15', 'bdc'),
    ] as const;
  const linked = [
    CompromiseLinked({ compromise: 'K-1', withoutPrejudice: false, process: 'CP-001', reciprocal: 'K-2' }),
    at('2024-08-14', 'wic'),
  ] as const;
  const with_ = (others: Record<string, readonly (readonly [ReturnType<typeof CompromiseLinked>, Told])[]>) =>
    given(processDecider, [proposed(), published(1, '2024-07-02')], {
      others: Object.fromEntries(
        Object.entries(others).map(([id, history]) => [
          `compromise/${id}`,
          { decider: compromiseRecord as unknown as Decider<never>, history },
        ]),
      ),
    });
  const incorporating = (...incorporates: string[]) => publish(2, 'v2', { incorporates });

  it('that everyone addressed has accepted', () => {
    with_({ 'K-1': [offered('K-1'), agreed('K-1')] })
      .when('PublishVersion', incorporating('K-1'), at('2024-08-29', 'acc'))
      .thenTypes('ProposalVersionPublished');
    with_({ 'K-1': [offered('K-1')] })
      .when('PublishVersion', incorporating('K-1'), at('2024-08-29', 'acc'))
      .thenRefused('COMPROMISE_NOT_ACCEPTED');
    with_({}).when('PublishVersion', incorporating('K-9'), at('2024-08-29', 'acc')).thenRefused('COMPROMISE_NOT_FOUND');
    with_({ 'K-1': [offered('K-1', 'CP-002'), agreed('K-1')] })
      .when('PublishVersion', incorporating('K-1'), at('2024-08-29', 'acc'))
      .thenRefused('COMPROMISE_OF_ANOTHER_PROCESS');
  });
  it('and a reciprocal pair only together, in one version or side by side', () => {
    const pair = with_({
      'K-1': [offered('K-1'), linked, agreed('K-1')],
      'K-2': [offered('K-2', 'CP-002'), agreed('K-2')],
    });
    pair.when('PublishVersion', incorporating('K-1'), at('2024-08-29', 'acc')).thenRefused('RECIPROCAL_MISSING');
    pair
      .when('PublishVersion', { ...incorporating('K-1'), alongside: ['K-2'] }, at('2024-08-29', 'acc'))
      .thenTypes('ProposalVersionPublished');
    with_({ 'K-1': [offered('K-1'), linked, agreed('K-1')], 'K-2': [offered('K-2', 'CP-002')] })
      .when('PublishVersion', { ...incorporating('K-1'), alongside: ['K-2'] }, at('2024-08-29', 'acc'))
      .thenRefused('COMPROMISE_NOT_ACCEPTED');
  });
});

describe('a non-material edit is certified', () => {
  const edit = { process: 'CP-001', version: 2, edits: 1, text: textOf('v1, spelt right'), reason: 'A spelling' };
  it('as a new version, with its certificate beside it', () => {
    given(processDecider, [proposed(), published(1, '2024-07-02')])
      .when('CertifyNonMaterialEdit', edit, at('2024-07-03', 'acc', 'LEGALITY_OFFICER'))
      .thenTypes('ProposalVersionPublished', 'NonMaterialEditCertified');
  });
  it('only of the version that is asked about, and of a text that there is', () => {
    const two = given(processDecider, [proposed(), published(1, '2024-07-02'), published(2, '2024-07-03')]);
    two
      .when('CertifyNonMaterialEdit', { ...edit, version: 3 }, at('2024-07-04', 'acc'))
      .thenRefused('EDITS_ANOTHER_VERSION');
    two
      .when('CertifyNonMaterialEdit', { ...edit, version: 3, edits: 9 }, at('2024-07-04', 'acc'))
      .thenRefused('VERSION_NOT_FOUND');
  });
});

it('a certificate for another text than the one published carries nothing', () => {
  const history = [
    proposed(),
    published(1, '2024-07-02'),
    accepted('bdc', 1, '2024-07-03'),
    published(2, '2024-07-04', 'another'),
    certified(2, 1, '2024-07-04', 'v2'),
  ];
  expect(decisionOf(given(processDecider, history).state, 'bdc').value).toBe('EARLIER_VERSION');
});
