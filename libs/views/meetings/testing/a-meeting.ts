import type { MinutesText } from '#governance';
import { minutesOf } from '#governance';
import type { History } from '#governance/testing/given.js';
import type { Step } from '#governance/meeting/testing/vale.js';
import {
  agenda,
  arrive,
  by,
  cast,
  clerk,
  closeVote,
  convene,
  entered,
  meetingAfter,
  move,
  open,
  openVote,
  play,
} from '#governance/meeting/testing/vale.js';
import type { TestLog } from '../../testing/log.js';
import { begin } from '../../testing/random-log.js';

export const DAY = '2025-03-12';
export const at = (time: string): string => `${DAY}T${time}:00Z`;
const HASH = 'd'.repeat(64);
const content = { hash: HASH, mediaType: 'application/pdf', size: 1200 };
const ground = { basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3' };

/** Before the meeting: an agenda a day late, papers, one of them with an exempt copy, a late item. */
export const before: readonly Step[] = [
  convene(DAY, '2025-02-20', { chair: 'p_acc_1' }),
  agenda('2025-03-05', '6', '7'),
  [
    'PublishPaper',
    { paper: 'P-6', version: 1, copy: 'PUBLIC', item: '6', title: 'Report of the director', content },
    clerk('2025-03-05'),
  ],
  [
    'PublishPaper',
    { paper: 'P-6', version: 1, copy: 'EXEMPT', item: '6', title: 'Prices of the supplier', content, ground },
    clerk('2025-03-05'),
  ],
  [
    'GrantDispensation',
    {
      member: 'p_wic_1',
      grantedBy: 'Board of the ICB',
      ground: 'WOULD_IMPEDE_BUSINESS',
      allows: 'VOTE',
      scope: 'The purchasing system',
      until: '2026-03-01',
    },
    clerk('2025-03-01'),
  ],
];
/** At the meeting: interests, exclusion, an amendment carried, a vote by name partly taken down by the clerk. */
export const sitting: readonly Step[] = [
  [
    'AdmitLateItem',
    { item: '9', title: 'Flood at the depot', reasons: 'It happened on Monday.', chair: 'p_acc_1' },
    clerk(at('14:00')),
  ],
  ...arrive(at('14:00'), 'p_acc_1', 'p_acc_2', 'p_bdc_1', 'p_bdc_2', 'p_wic_1', 'p_cc'),
  ['RecordApologies', { member: 'p_pcc', reason: 'On leave.' }, clerk(at('14:01'))],
  ['TakeChair', { member: 'p_acc_1', as: 'CHAIR' }, clerk(at('14:01'))],
  open(at('14:05'), '6'),
  [
    'DeclareInterest',
    { item: '6', code: 'DPI', nature: 'My brother supplies the district.', sensitive: true },
    by(at('14:06'), 'p_bdc_1'),
  ],
  ['ExcludePublic', { item: '6', ground, publicInterest: 'Prices are negotiated.' }, clerk(at('14:07'))],
  move(at('14:08'), 'MO-6', '6', { text: 'That version 2 be recommended.' }),
  ['SecondMotion', { motion: 'MO-6' }, by(at('14:08'), 'p_wic_1')],
  [
    'MoveAmendment',
    { motion: 'MO-6', amendment: 'AM-1', text: 'That version 2 be recommended from April.' },
    by(at('14:09'), 'p_cc'),
  ],
  openVote(at('14:10'), 'V-0', 'AM-1'),
  ['RecordVotes', { vote: 'V-0', form: 'COUNTS', counts: { for: 4, against: 1, abstaining: 0 } }, clerk(at('14:10'))],
  closeVote(at('14:11'), 'V-0'),
  openVote(at('14:12'), 'V-6', 'MO-6'),
  ...cast(at('14:12'), 'V-6', 'FOR', 'p_acc_1', 'p_wic_1'),
  ['CastVote', { vote: 'V-6', option: 'AGAINST' }, entered(at('14:13'), 'p_bdc_2')],
  ['CastVote', { vote: 'V-6', option: 'FOR' }, entered(at('14:13'), 'p_cc')],
  closeVote(at('14:14'), 'V-6'),
  ['CloseItem', { item: '6' }, clerk(at('14:20'))],
  ['RecordDeparture', { member: 'p_acc_2' }, clerk(at('14:21'))],
  ['DeferItem', { item: '7', to: 'The next meeting', reason: 'The report is late.' }, clerk(at('14:30'))],
  ['CloseMeeting', {}, clerk(at('15:00'))],
];

/** The minutes as the events tell them, put on the record two days later. */
export const drafting = (history: History): { readonly text: MinutesText; readonly step: Step } => {
  const text = minutesOf(meetingAfter(history).state);
  return { text, step: ['DraftMinutes', { version: 1, copy: 'PUBLIC', text }, clerk('2025-03-14')] };
};

/** Writes what a decider decided into a log, event by event, as it was told. */
export async function writeHistory(log: TestLog, stream: string, history: History): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const [event, told] of history) {
    const recordedBy = told.recordedBy && { recordedBy: { ...told.recordedBy, mandate: told.recordedBy.mandate } };
    const stored = await log.append(stream, { on: told.on, by: told.by, ...recordedBy }, event);
    ids.push(...stored.map(({ envelope }) => envelope.id));
  }
  return ids;
}

/** Five authorities, and the meeting B of their board with its minutes in draft; the next one, N, is called. */
export async function heldMeeting(log: TestLog): Promise<void> {
  await begin(log, ['acc', 'bdc', 'wic', 'pcc', 'cc']);
  const held = play([...before, ...sitting]);
  const drafted = play([drafting(held).step], held);
  await writeHistory(log, 'meeting/B', drafted);
  const next = play([
    ['ConveneMeeting', { ...convene('2025-04-09', '2025-03-20')[1], meeting: 'N' }, clerk('2025-03-20')],
  ]);
  await writeHistory(log, 'meeting/N', next);
}
