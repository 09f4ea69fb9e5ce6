import fc from 'fast-check';
import type { Fact, NewEvent } from '#governance';
import {
  ApprovalGranted,
  ApprovalRefused,
  ApprovalsSought,
  ApprovalWithdrawn,
  ConsentRevoked,
  NonMaterialEditCertified,
  ObjectionRaised,
  PositionDeclared,
  processDecider,
  ProcessAdopted,
  ProposalAccepted,
  ProposalRejected,
  ProposalVersionPublished,
  decisionOf,
} from '#governance';
import { fact } from '#governance/testing/given.js';
import { by, TestLog } from '../testing/log.js';
import { begin } from '../testing/random-log.js';
import { asking } from '../testing/told.js';
import { matrixAt } from './matrix.js';

let log: TestLog;
beforeEach(async () => {
  log = new TestLog();
  await begin(log);
});
afterEach(() => log.close());

const cell = async (day: string, partner: string, knownAt?: string) =>
  matrixAt(await asking(log, day, undefined, knownAt)).rows[0]?.cells.find((c) => c.partner === partner);

describe('the matrix', () => {
  it('reads silence as silence: a version in force that nobody spoke of is neither agreed nor assessed', async () => {
    expect(await cell('2024-01-01', 'bdc')).toMatchObject({
      decision: { value: 'SILENT' },
      operation: { value: 'NOT_ASSESSED', because: [] },
    });
    expect(matrixAt(await asking(log, '2024-01-01')).index).toEqual({ reported: null, assured: null, assessed: 0 });
  });

  it('names the event that made a value, and those behind each number', async () => {
    const [event] = await log.append(
      'adoption/CP-1',
      { on: '2024-01-06', by: by('bdc') },
      ProcessAdopted({ process: 'CP-1', authority: 'bdc', version: 1 }),
    );
    expect(await cell('2024-01-06', 'bdc')).toMatchObject({
      operation: { value: 'ALIGNED', because: [event!.envelope.id], authority: 'bdc' },
    });
    const [row] = matrixAt(await asking(log, '2024-01-06')).rows;
    expect(row?.operations).toEqual({ ALIGNED: ['BDC Council'], NOT_ASSESSED: ['ACC Council', 'WIC Council'] });
  });

  it('shows a late entry from the day on which it happened, but only to those who knew of it', async () => {
    const adopted = ProcessAdopted({ process: 'CP-1', authority: 'bdc', version: 1 });
    await log.append('adoption/CP-1', { on: '2024-01-06', by: by('bdc'), recorded: Date.UTC(2024, 1, 20) }, adopted);
    expect((await cell('2024-01-10', 'bdc'))?.operation?.value).toBe('ALIGNED');
    expect((await cell('2024-01-10', 'bdc', '2024-02-19'))?.operation?.value).toBe('NOT_ASSESSED');
    expect((await cell('2024-01-05', 'bdc'))?.operation?.value).toBe('NOT_ASSESSED');
  });

  it('marks an entry by another authority’s clerk as unconfirmed, and does not count it', async () => {
    const recordedBy = { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' };
    await log.append(
      'adoption/CP-1',
      { on: '2024-01-06', by: by('bdc'), recordedBy },
      ProcessAdopted({ process: 'CP-1', authority: 'bdc', version: 1 }),
    );
    expect((await cell('2024-01-07', 'bdc'))?.operation).toMatchObject({ value: 'NOT_ASSESSED', unconfirmed: true });
  });
});

describe('approval of a text by its hash', () => {
  const V1 = '1'.repeat(64);
  const matter = 'M-1';
  const approve = (on: string, authority: string, ...events: readonly NewEvent[]) =>
    log.append(`approvals/${matter}`, { on, by: by(authority) }, ...events);
  const seek = (contentHash: string) =>
    approve(
      '2024-01-03',
      'acc',
      ApprovalsSought({ matter, contentHash, authorities: ['acc', 'bdc', 'wic'], process: 'CP-1', version: 1 }),
    );
  const grant = (contentHash: string) =>
    ApprovalGranted({ matter, contentHash, authority: 'bdc', decision: 'D-1', conditions: [] });

  it('given it was granted, then it is consent: accepted, and agreed but not adopted once the version is in force', async () => {
    await seek(V1);
    const [granted] = await approve('2024-01-05', 'bdc', grant(V1));
    const because = [granted!.envelope.id];
    expect(await cell('2024-01-04', 'bdc')).toMatchObject({
      decision: { value: 'SILENT' },
      operation: { value: 'NOT_ASSESSED' },
    });
    expect(await cell('2024-01-05', 'bdc')).toMatchObject({
      decision: { value: 'ACCEPTED', version: 1, because },
      operation: { value: 'AGREED_NOT_ADOPTED', because },
    });
    expect(await cell('2024-01-05', 'vmp')).toMatchObject({ decision: { value: 'SILENT' } });
  });

  it('given it was refused, or withdrawn, or given to another text, then it is none', async () => {
    await seek(V1);
    await approve('2024-01-05', 'bdc', grant(V1));
    await approve(
      '2024-01-08',
      'bdc',
      ApprovalWithdrawn({ matter, contentHash: V1, authority: 'bdc', reasons: 'No.' }),
    );
    await approve(
      '2024-01-09',
      'wic',
      ApprovalRefused({ matter, contentHash: V1, authority: 'wic', withAmendments: true, reasons: 'No.' }),
    );
    await approve(
      '2024-01-09',
      'acc',
      ApprovalGranted({ matter, contentHash: '9'.repeat(64), authority: 'acc', decision: 'D-2', conditions: [] }),
    );
    expect(await cell('2024-01-08', 'bdc')).toMatchObject({
      decision: { value: 'SILENT' },
      operation: { value: 'NOT_ASSESSED' },
    });
    expect(await cell('2024-01-09', 'vmp')).toMatchObject({ decision: { value: 'REJECTED' } });
    expect(await cell('2024-01-09', 'acc')).toMatchObject({ decision: { value: 'SILENT' } });
  });
});

const AUTHORITIES = ['acc', 'bdc'] as const;
const HASHES = ['a', 'b', 'c'].map((c) => c.repeat(64));
const version = fc.integer({ min: 1, max: 3 });
const authority = fc.constantFrom(...AUTHORITIES);
const hash = fc.constantFrom(...HASHES);
const process = 'CP-1';
const anything: fc.Arbitrary<{ event: NewEvent; by: string; clerk: boolean }> = fc.record({
  event: fc.oneof(
    fc.tuple(version, hash).map(([v, contentHash]) =>
      ProposalVersionPublished({
        process,
        version: v,
        contentHash,
        content: { hash: contentHash, mediaType: 'x', size: 1 },
        incorporates: [],
      }),
    ),
    fc
      .tuple(version, hash, authority)
      .map(([v, contentHash, a]) => ProposalAccepted({ process, version: v, contentHash, authority: a })),
    fc
      .tuple(version, hash, authority)
      .map(([v, contentHash, a]) =>
        ProposalRejected({ process, version: v, contentHash, authority: a, reasons: 'No.' }),
      ),
    fc
      .tuple(version, authority)
      .map(([v, a]) => PositionDeclared({ process, version: v, authority: a, position: 'SUPPORT' })),
    fc
      .tuple(version, authority)
      .map(([v, a]) =>
        ObjectionRaised({ process, version: v, authority: a, objection: 'O-1', grounds: 'COST', text: 'No.' }),
      ),
    fc.tuple(version, authority).map(([v, a]) => ConsentRevoked({ process, version: v, authority: a, reasons: 'No.' })),
    fc
      .tuple(version, version, hash)
      .map(([v, edits, contentHash]) =>
        NonMaterialEditCertified({ process, version: v, edits, contentHash, reason: 'Spelling.' }),
      ),
  ),
  by: authority,
  clerk: fc.boolean(),
});

describe('no sequence of events', () => {
  it('yields agreement without acceptance of the current text by the authority itself', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 25 }), (events) => {
        const facts = events.map(({ event, by: actor, clerk }, n): Fact => {
          const told = {
            on: '2024-01-01',
            by: { authority: actor, capacity: 'REPRESENTATIVE' },
            ...(clerk && { recordedBy: { person: 'c', authority: 'else', capacity: 'CLERK', mandate: 'm' } }),
          };
          return fact(event, told, n);
        });
        const state = facts.reduce((s, f) => processDecider.evolve(s, f), processDecider.initial);
        const current = Math.max(0, ...state.text.versions.keys());
        const currentHash = state.text.versions.get(current)?.contentHash;
        const certified = facts.some((f) => f.type === NonMaterialEditCertified.type);
        for (const a of AUTHORITIES) {
          const { value } = decisionOf(state, a);
          if (value !== 'ACCEPTED' && value !== 'ACCEPTED_IF') continue;
          const accepted = facts.filter(
            (f) => f.type === ProposalAccepted.type && f.body['authority'] === a && f.standing === 'OWN',
          );
          expect(
            accepted.some((f) => certified || (f.body['version'] === current && f.body['contentHash'] === currentHash)),
          ).toBe(true);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});
