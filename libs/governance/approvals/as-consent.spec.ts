import fc from 'fast-check';
import type { Fact } from '../language/fact.js';
import { decisionOf, decisionOn, isConsent } from '../process/decision-value.policy.js';
import { processDecider } from '../process/process.decider.js';
import { statusOf } from '../process/status.policy.js';
import { ObjectionRaised, ProposalAccepted } from '../process/process.events.js';
import { hashOfText, proposed, published } from '../process/testing/histories.js';
import type { History } from '../testing/given.js';
import { at, boardOf, fact, given } from '../testing/given.js';
import { ApprovalsLapsed, ApprovalsSought } from './approvals.events.js';
import { approvalsRecord } from './approvals.fold.js';
import { withApprovals } from './as-consent.js';
import {
  ALL_OTHERS,
  certified,
  condition,
  granted,
  inEffect,
  met,
  refused,
  sought,
  told,
  typed,
  withdrawn as withdrawnFrom,
} from './testing/approvals.js';

const board = boardOf('acc', 'bdc', 'wic');
const [V1, V2] = [hashOfText('v1'), hashOfText('v2')];
const three = { authorities: ['acc', 'bdc', 'wic'] };
const texts: History = [proposed(), published(1, '2024-07-10'), published(2, '2024-09-10')];
const asked = sought('2024-10-04', V2, three);
const yes = (authority: string, on = '2024-10-15', hash = V2) => granted(authority, on, [], hash);
const withdrawn = (authority: string, on: string): History[number] => {
  const [event, by] = withdrawnFrom(authority, on);
  return [{ ...event, body: { ...event.body, contentHash: V2 } }, by];
};

const consenting = (approvals: History, process: History = texts) =>
  withApprovals(
    given(processDecider, process, { board }).state,
    [given(approvalsRecord, approvals, { board }).state],
    board,
  );
const values = (approvals: History, process: History = texts) =>
  ['acc', 'bdc', 'wic'].map((authority) => decisionOf(consenting(approvals, process), authority).value);

describe('an approval of the text of a version', () => {
  it('is an acceptance of it, and of nobody else: silence stays silence', () => {
    expect(values([asked])).toEqual(['SILENT', 'SILENT', 'SILENT']);
    expect(values([asked, yes('bdc')])).toEqual(['SILENT', 'ACCEPTED', 'SILENT']);
    const state = consenting([asked, yes('bdc')]);
    expect(decisionOf(state, 'bdc')).toEqual({ value: 'ACCEPTED', version: 2, because: [fact(...yes('bdc'), 1).id] });
  });
  it('on conditions is an acceptance if, until they are met', () => {
    const contract = granted('bdc', '2024-10-15', [condition('CONTRACT')], V2);
    expect(values([asked, contract])[1]).toBe('ACCEPTED_IF');
    expect(values([asked, contract, met('bdc', '2024-11-28')])[1]).toBe('ACCEPTED');
    const others = granted('acc', '2024-10-15', [ALL_OTHERS], V2);
    expect(values([asked, others, yes('bdc')])).toEqual(['ACCEPTED_IF', 'ACCEPTED', 'SILENT']);
    expect(values([asked, others, yes('bdc'), yes('wic')])).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
  });
  it('that is refused is a rejection; withdrawn, it is consent no longer', () => {
    expect(values([asked, refused('bdc', '2024-10-15', V2)])[1]).toBe('REJECTED');
    expect(values([asked, yes('bdc'), withdrawn('bdc', '2024-10-20')])[1]).toBe('SILENT');
    expect(values([asked, yes('bdc'), withdrawn('bdc', '2024-10-20'), yes('bdc', '2024-10-22')])[1]).toBe('ACCEPTED');
  });
  it('lapses with the matter, unless all had approved', () => {
    const lapse = [ApprovalsLapsed({ matter: 'M-1', longStop: '2024-12-31' }), told('2024-12-31')] as const;
    const open = sought('2024-10-04', V2, { ...three, longStop: '2024-12-31' });
    expect(values([open, yes('bdc'), refused('wic', '2024-10-16', V2), lapse])).toEqual([
      'SILENT',
      'SILENT',
      'REJECTED',
    ]);
    expect(values([open, yes('bdc'), lapse, sought('2025-01-10', V2, three)])[1]).toBe('SILENT');
  });
  it('of an earlier text is consent to that one: the text has changed since', () => {
    const first = sought('2024-07-20', V1, three);
    const before: History = [first, yes('bdc', '2024-08-01', V1)];
    expect(values(before, texts.slice(0, 2))[1]).toBe('ACCEPTED');
    expect(values(before)[1]).toBe('EARLIER_VERSION');
    expect(values([...before, asked])[1]).toBe('EARLIER_VERSION');
    expect(decisionOn(consenting([...before, asked, yes('bdc')]), 'bdc', 1).value).toBe('ACCEPTED');
  });
  it('of no text of the process, or sought of another process, says nothing of it', () => {
    const other = sought('2024-10-04', hashOfText('else'), three);
    expect(values([other, yes('bdc', '2024-10-15', hashOfText('else'))])[1]).toBe('SILENT');
    const elsewhere = ApprovalsSought({ matter: 'M-1', contentHash: V2, ...three, process: 'CP-009', version: 2 });
    expect(values([[elsewhere, asked[1]], yes('bdc')])[1]).toBe('SILENT');
  });
  it('is of the version that was known then: the same text put anew is asked about anew', () => {
    const again = [...texts, published(3, '2025-06-01', 'v2')];
    expect(values([asked, yes('bdc')], again)[1]).toBe('EARLIER_VERSION');
  });
  it('that another authority’s clerk typed is not consent', () => {
    expect(values([asked, typed(yes('bdc'), 'acc')])[1]).toBe('SILENT');
  });
  it('stands beside what was said otherwise: the last word holds', () => {
    const accept = [
      ProposalAccepted({ process: 'CP-001', version: 2, contentHash: V2, authority: 'bdc' }),
      at('2024-09-20', 'bdc'),
    ] as const;
    const objected = [
      ObjectionRaised({
        process: 'CP-001',
        version: 2,
        authority: 'bdc',
        objection: 'O-1',
        grounds: 'COST',
        text: 'x',
      }),
      at('2024-11-01', 'bdc'),
    ] as const;
    expect(values([asked, refused('bdc', '2024-10-15', V2)], [...texts, accept])[1]).toBe('REJECTED');
    expect(values([asked, yes('bdc')], [...texts, objected])[1]).toBe('OBJECTS');
  });
  it('does not by itself move the version: what becomes of it follows from its own record', () => {
    const plain = given(processDecider, texts, { board }).state;
    expect(statusOf(consenting([asked, yes('acc'), yes('bdc'), yes('wic')]), 2)).toBe(statusOf(plain, 2));
    expect(withApprovals(plain, [given(approvalsRecord, [asked]).state], board)).toBe(plain);
  });
});

const AUTHORITIES = ['acc', 'bdc', 'wic'] as const;
const day = fc.nat(80).map((n) => new Date(Date.UTC(2024, 8, 1 + n)).toISOString().slice(0, 10));
const who = fc.constantFrom(...AUTHORITIES);
const hash = fc.constantFrom(V1, V2);
const WORDS = ['ApprovalGranted', 'ApprovalRefused', 'ApprovalWithdrawn'];
const line: fc.Arbitrary<History[number]> = fc.oneof(
  fc.tuple(who, day, hash).map(([a, on, h]) => granted(a, on, [], h)),
  fc.tuple(who, day, hash).map(([a, on, h]) => typed(granted(a, on, [], h), 'else')),
  fc.tuple(who, day, hash).map(([a, on, h]) => granted(a, on, [condition('CONTRACT')], h)),
  fc.tuple(who, day, hash).map(([a, on, h]) => refused(a, on, h)),
  fc.tuple(who, day).map(([a, on]) => withdrawn(a, on)),
  fc.tuple(who, day).map(([a, on]) => inEffect(a, on)),
  fc.tuple(day, hash).map(([on, h]) => sought(on, h, three)),
  fc.tuple(day, hash, hash).map(([on, a, b]) => certified(a, b, on)),
);

it('no sequence of approvals reads as consent without an own approval of the current text that was not taken back', () => {
  let consents = 0;
  const read = given(processDecider, texts, { board }).state;
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const facts = lines
        .map(([event, t], n): Fact => fact(event, t, n))
        .sort((a, b) => a.at - b.at || a.position - b.position);
      const state = facts.reduce((s, f) => approvalsRecord.evolve(s, f), approvalsRecord.initial);
      const merged = withApprovals(read, [state], board);
      for (const authority of AUTHORITIES) {
        if (!isConsent(decisionOf(merged, authority))) continue;
        consents++;
        const words = facts.filter(
          ({ type, body, standing }) =>
            WORDS.includes(type) && body['authority'] === authority && body['contentHash'] === V2 && standing === 'OWN',
        );
        expect(words.at(-1)?.type).toBe('ApprovalGranted');
      }
    }),
    { numRuns: 10_000, seed: 20250602 },
  );
  expect(consents).toBeGreaterThan(500);
}, 60_000);
