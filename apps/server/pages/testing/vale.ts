import { endOfDay } from '#kernel';
import type { CellRecord, EntryRecord, PartnershipRecord } from '../record.js';

/** An entry of the record for tests, its position made from its date. */
export function entry(day: string, sentence: string, more: Partial<EntryRecord> = {}): EntryRecord {
  const position = Number(day.replaceAll('-', '')) - 20_240_000;
  return {
    position,
    id: `6f1c2d3e-4b5a-8c7d-9e0f-${String(position).padStart(12, '0')}`,
    occurredAt: day,
    recordedAt: `${day}T10:05:00.000Z`,
    sentence: { text: sentence, lang: 'en' },
    standing: 'OWN',
    ...more,
  };
}

const adopted = (partner: string, name: string, day: string): CellRecord => ({
  process: 'CP-001',
  partner,
  operation: { word: 'ALIGNED', version: 2 },
  because: [entry(day, `${name} adopted version 2 of CP-001.`)],
});

/** The Vale partnership as at 13 March 2025, the day after a board meeting, as its views would say it. */
export const vale: PartnershipRecord = {
  slug: 'vale',
  name: 'Vale Shared Services',
  summary: 'Common finance and procurement processes for a county, a district, an NHS board and a police force.',
  simulated: true,
  status: 'ACTIVE',
  vehicle: 'CONTRACTUAL_BOARD',
  compelling: { kind: 'DATED', title: 'The contract for the finance system ends', date: '2025-03-31' },
  partners: [
    {
      id: 'acc',
      name: 'Aldermere',
      authorities: [{ id: 'acc', name: 'Aldermere County Council', membership: 'MEMBER' }],
    },
    {
      id: 'bdc',
      name: 'Brackwater',
      authorities: [{ id: 'bdc', name: 'Brackwater District Council', membership: 'MEMBER' }],
    },
    {
      id: 'wic',
      name: 'Wexcombe',
      authorities: [{ id: 'wic', name: 'NHS Wexcombe Integrated Care Board', membership: 'MEMBER' }],
    },
    {
      id: 'vmp',
      name: 'Vale & Marches Police',
      authorities: [
        { id: 'pcc', name: 'Police and Crime Commissioner', membership: 'MEMBER' },
        { id: 'cc', name: 'Chief Constable', membership: 'MEMBER' },
      ],
    },
  ],
  processes: [{ id: 'CP-001', title: 'Purchase to pay', inForce: 2 }],
  cells: [
    adopted('acc', 'Aldermere County Council', '2025-01-06'),
    {
      process: 'CP-001',
      partner: 'bdc',
      operation: { word: 'WORKAROUND_PERMITTED', version: 2 },
      because: [
        entry('2025-01-20', 'Brackwater District Council adopted version 2 of CP-001.'),
        entry(
          '2025-02-17',
          'The auditor flagged workaround WA-001, “Approvals on a spreadsheet”, at Brackwater District Council.',
        ),
        entry('2025-03-12', 'The board permitted WA-001 until 16 August 2025.', {
          standing: 'UNCONFIRMED',
          recordedBy: 'the clerk of Aldermere County Council',
        }),
      ],
    },
    {
      process: 'CP-001',
      partner: 'wic',
      operation: { word: 'WORKAROUND_OPEN', version: 2 },
      because: [
        entry('2025-01-20', 'NHS Wexcombe Integrated Care Board adopted version 2 of CP-001.'),
        entry(
          '2025-03-10',
          'NHS Wexcombe Integrated Care Board flagged its own workaround WA-002, “Bolt-on for new suppliers”.',
        ),
      ],
    },
    {
      process: 'CP-001',
      partner: 'vmp',
      operation: { word: 'ALIGNED_WITH_VARIATION', version: 2, authority: 'Chief Constable' },
      because: [
        entry(
          '2025-02-03',
          'Police and Crime Commissioner and Chief Constable adopted version 2 of CP-001 with variation V-1, covert spend.',
        ),
      ],
    },
  ],
  workarounds: [
    {
      id: 'WA-001',
      title: 'Approvals on a spreadsheet',
      process: 'CP-001',
      processTitle: 'Purchase to pay',
      clause: '3',
      authority: 'Brackwater District Council',
      flaggedOn: '2025-02-17',
      ageDays: 24,
      status: 'PERMITTED',
      risk: 'MEDIUM',
      permittedUntil: '2025-08-16',
      costPence: 96_428,
      monthlyPence: 120_000,
      overdue: false,
    },
    {
      id: 'WA-002',
      title: 'Bolt-on for new suppliers',
      process: 'CP-001',
      processTitle: 'Purchase to pay',
      clause: '1',
      authority: 'NHS Wexcombe Integrated Care Board',
      flaggedOn: '2025-03-10',
      ageDays: 3,
      status: 'FLAGGED',
      overdue: false,
    },
  ],
  history: {
    entries: [
      entry('2025-03-12', 'The board permitted workaround WA-001 until 16 August 2025.', {
        standing: 'UNCONFIRMED',
        recordedBy: 'the clerk of Aldermere County Council',
      }),
      entry(
        '2025-03-10',
        'NHS Wexcombe Integrated Care Board flagged its own workaround WA-002, “Bolt-on for new suppliers”: it departs from step 1 of Purchase to pay, version 2.',
      ),
      entry('2025-02-24', 'Brackwater District Council assessed WA-001: medium risk, £1,200 a month.', {
        recordedAt: '2025-02-26T14:30:00.000Z',
      }),
      entry('2025-02-24', 'Brackwater District Council acknowledged WA-001.'),
      entry(
        '2025-02-17',
        'The auditor flagged workaround WA-001, “Approvals on a spreadsheet”, at Brackwater District Council: it departs from step 3 of Purchase to pay, version 2.',
      ),
      entry('2025-02-03', 'Chief Constable adopted version 2 of Purchase to pay with variation V-1, covert spend.'),
    ],
    older: '178',
    first: true,
  },
  around: { now: endOfDay('2025-10-31'), later: 214, position: 193, previous: '2025-03-12', next: '2025-04-07' },
};

const WORDS = ['ACCEPTED', 'OBJECTS', 'SILENT', 'EARLIER_VERSION'] as const;

/** The same, with a second and a third process on the table: every kind of value is somewhere. */
export const busyVale: PartnershipRecord = {
  ...vale,
  processes: [
    { id: 'CP-001', title: 'Purchase to pay', inForce: 2, inProgress: 3 },
    { id: 'CP-002', title: 'Starters, movers and leavers', inProgress: 1 },
    { id: 'CP-003', title: 'Debt recovery', inForce: 1 },
    { id: 'CP-004', title: 'Information requests' },
  ],
  cells: [
    ...vale.cells.map((cell, i): CellRecord => ({
      ...cell,
      decision: { word: WORDS[i] ?? 'SILENT', version: i === 3 ? 2 : 3 },
    })),
    { process: 'CP-002', partner: 'acc', decision: { word: 'ACCEPTED_IF', version: 1 }, because: [] },
    { process: 'CP-002', partner: 'bdc', decision: { word: 'REJECTED', version: 1 }, because: [] },
    { process: 'CP-002', partner: 'wic', decision: { word: 'RESERVED', version: 1 }, because: [] },
    { process: 'CP-002', partner: 'vmp', decision: { word: 'SILENT', version: 1 }, because: [] },
    { process: 'CP-003', partner: 'acc', operation: { word: 'TRANSITIONING', version: 1 }, because: [] },
    { process: 'CP-003', partner: 'bdc', operation: { word: 'DIVERGED', version: 1 }, because: [] },
    { process: 'CP-003', partner: 'wic', operation: { word: 'AGREED_NOT_ADOPTED', version: 1 }, because: [] },
    { process: 'CP-003', partner: 'vmp', operation: { word: 'NOT_ASSESSED' }, because: [] },
  ],
  workarounds: [
    ...vale.workarounds,
    {
      id: 'WA-003',
      title: 'Paper invoices from the depots',
      process: 'CP-003',
      processTitle: 'Debt recovery',
      authority: 'Brackwater District Council',
      flaggedOn: '2024-11-01',
      ageDays: 132,
      status: 'EXPIRED',
      risk: 'HIGH',
      permittedUntil: '2025-02-28',
      costPence: 1_234_567,
      monthlyPence: 280_000,
      borneBy: 'Aldermere County Council',
      overdue: true,
    },
  ],
};

/** A partnership of which nothing is known yet but its name. */
export const begun: PartnershipRecord = {
  slug: 'begun',
  name: 'Three Rivers Partnership',
  summary: 'One way of handling housing repairs for three districts.',
  simulated: false,
  status: 'PROPOSED',
  compelling: { kind: 'NOT_STATED' },
  partners: [],
  processes: [],
  cells: [],
  workarounds: [],
  history: { entries: [], first: true },
  around: { now: Date.parse('2026-01-05T12:00:00Z'), later: 0 },
};
