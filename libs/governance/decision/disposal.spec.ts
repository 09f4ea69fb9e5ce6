import { isRefusal } from '../language/refusal.js';
import { at } from '../testing/given.js';
import * as d from './disposal.events.js';
import * as p from './publication.events.js';
import type { Entry } from './testing/d-1.js';
import { around, decision, officer, produced, published, rules, taken } from './testing/d-1.js';

const FILE = 'f'.repeat(64);
const own = [taken(), produced(), published('2024-10-17')];
const dispose = { decision: 'D-1', part: 'BACKGROUND_PAPERS', how: 'DESTROYED', hash: FILE };
const held: Entry = [
  p.LegalHoldPlaced({ decision: 'D-1', hold: 'LH-1', reason: 'Proceedings' }),
  at('2026-01-05', 'acc', 'LEGALITY_OFFICER'),
];
const kept: Entry = [
  d.RecordReviewed({ decision: 'D-1', part: 'BACKGROUND_PAPERS', outcome: 'KEEP', until: '2030-03-31' }),
  officer('2028-10-15'),
];

describe('the record of a decision whose time is over', () => {
  it('is destroyed file by file from the day after its clock has run out, and its hash stays', () => {
    decision(own).when('DisposeOfRecord', dispose, officer('2028-10-14')).thenRefused('STILL_RETAINED');
    decision(own)
      .when('DisposeOfRecord', dispose, officer('2028-10-15'))
      .then(d.BlobDestroyed({ decision: 'D-1', part: 'BACKGROUND_PAPERS', hash: FILE }));
  });
  it.each([
    ['STATEMENT', '2030-10-14'],
    ['REPORTS', '2030-10-14'],
    ['BACKGROUND_PAPERS', '2028-10-14'],
  ])('%s is kept to the end of %s', (part, lastDay) => {
    const { decision: early } = decision(own).when('DisposeOfRecord', { ...dispose, part }, officer('2025-01-06'));
    expect(early).toMatchObject({ refused: 'STILL_RETAINED', params: { lastDay } });
  });
  it('minutes are permanent: an archive may keep them, once they need no longer be open to inspection here', () => {
    const minutes = { ...dispose, part: 'MINUTES' };
    decision(own).when('DisposeOfRecord', minutes, officer('2090-01-03')).thenRefused('MINUTES_ARE_PERMANENT');
    const archived = { ...minutes, how: 'TRANSFERRED', archive: 'Vale Record Office' };
    decision(own).when('DisposeOfRecord', archived, officer('2030-10-14')).thenRefused('STILL_RETAINED');
    decision(own)
      .when('DisposeOfRecord', archived, officer('2030-10-15'))
      .then(d.TransferredToArchive({ decision: 'D-1', part: 'MINUTES', hash: FILE, archive: 'Vale Record Office' }));
  });
  it('under a legal hold nothing of it is disposed of, until that is released', () => {
    const on = officer('2031-01-06');
    decision([...own, held])
      .when('DisposeOfRecord', dispose, on)
      .thenRefused('UNDER_LEGAL_HOLD');
    const released: Entry = [
      p.LegalHoldReleased({ decision: 'D-1', hold: 'LH-1', reason: 'Settled' }),
      officer('2030-12-02'),
    ];
    decision([...own, held, released])
      .when('DisposeOfRecord', dispose, on)
      .thenTypes('BlobDestroyed');
  });
  it('a review may keep it for longer, and says until when', () => {
    const review = { decision: 'D-1', part: 'BACKGROUND_PAPERS', outcome: 'KEEP', until: '2030-03-31' };
    const on = officer('2028-10-15');
    decision(own).when('ReviewRecord', review, on).then(kept[0]);
    decision(own)
      .when('ReviewRecord', { ...review, until: '2028-10-15' }, on)
      .thenRefused('KEPT_UNTIL_WHEN');
    decision(own)
      .when('ReviewRecord', { ...review, outcome: 'DESTROY' }, on)
      .thenRefused('ONLY_WHAT_IS_KEPT_HAS_A_DAY');
    decision([...own, kept])
      .when('DisposeOfRecord', dispose, officer('2030-03-31'))
      .thenRefused('KEPT_ON_REVIEW');
    decision([...own, kept])
      .when('DisposeOfRecord', dispose, officer('2030-04-01'))
      .thenTypes('BlobDestroyed');
    const again: Entry = [
      d.RecordReviewed({ decision: 'D-1', part: 'BACKGROUND_PAPERS', outcome: 'DESTROY' }),
      officer('2029-04-02'),
    ];
    decision([...own, kept, again])
      .when('DisposeOfRecord', dispose, officer('2029-04-03'))
      .thenTypes('BlobDestroyed');
  });
  it('is the proper officer’s to keep; once; and goes to an archive that is named', () => {
    const on = '2031-01-06';
    decision(own)
      .when('DisposeOfRecord', dispose, at(on, 'acc', 'CLERK'))
      .thenRefused('PROPER_OFFICER_KEEPS');
    decision(own).when('DisposeOfRecord', dispose, officer(on, 'bdc')).thenRefused('ANOTHER_AUTHORITYS_DECISION');
    const gone: Entry = [
      d.BlobDestroyed({ decision: 'D-1', part: 'BACKGROUND_PAPERS', hash: FILE }),
      officer('2030-01-07'),
    ];
    decision([...own, gone])
      .when('DisposeOfRecord', dispose, officer(on))
      .thenRefused('DISPOSED_OF_BEFORE');
    decision(own)
      .when('DisposeOfRecord', { ...dispose, how: 'TRANSFERRED' }, officer(on))
      .thenRefused('TO_WHICH_ARCHIVE');
    decision([]).when('DisposeOfRecord', dispose, officer(on)).thenRefused('DECISION_UNKNOWN');
  });
  it('that a file was destroyed too soon is a fact: recorded, it stands, and is flagged for each rule', () => {
    const { decision: found } = decision([...own, held], around(), true).when(
      'DisposeOfRecord',
      { ...dispose, part: 'MINUTES' },
      at('2026-02-02', 'acc', 'CLERK'),
    );
    expect(isRefusal(found)).toBe(false);
    expect(rules(found)).toEqual(['UNDER_LEGAL_HOLD', 'MINUTES_ARE_PERMANENT']);
    const [event] = found as readonly (typeof held)[0][];
    const after: Entry = [event!, officer('2026-02-02')];
    expect(decision([...own, after]).state.disposal.gone.get(FILE)).toMatchObject({
      how: 'DESTROYED',
      on: '2026-02-02',
    });
  });
});
