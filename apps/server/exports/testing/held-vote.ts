import { isRefusal } from '#governance';
import { SmallArrangement } from '../../../../libs/pipeline/testing/small-arrangement.js';

export const MEETING = 'B';
export const VOTES = ['V-1', 'V-2', 'V-3'] as const;
export const PERSONS = ['acc', 'bdc', 'wic'].flatMap((authority) => [
  { person: `p_${authority}_1`, authority },
  { person: `p_${authority}_2`, authority },
]);
export const clerk = { sender: { person: 'p_clerk', as: { authority: 'acc', capacity: 'CLERK' } } };

type Extra = Parameters<SmallArrangement['send']>[2];

/** Sends a command that must be accepted. */
async function done(small: SmallArrangement, command: string, data: object, extra: Extra): Promise<void> {
  const outcome = await small.send(command, data, extra);
  if (isRefusal(outcome)) throw new Error(`${command}: ${outcome.refused} ${JSON.stringify(outcome.params)}`);
}

/** A board that has held three votes, by name, by number and nem con, decided on one of them, and closed its meeting. */
export async function heldVotes(): Promise<SmallArrangement> {
  const small = await SmallArrangement.begin('2024-01-08');
  await done(small, 'AppointOfficer', { person: 'p_clerk', office: 'CLERK' }, { on: '2024-04-04' });
  const members = PERSONS.map((one) => ({ ...one, partner: one.authority, role: 'MEMBER', voting: true }));
  const called = {
    ...{ meeting: MEETING, body: 'board', kind: 'ORDINARY', held: 'IN_PERSON', day: '2024-05-15', time: '14:00' },
    ...{ place: 'Town hall', members, quorum: { minTotal: 4, minPerPartner: 1 }, chair: 'p_acc_1' },
  };
  await done(small, 'ConveneMeeting', called, { ...clerk, on: '2024-05-01' });
  const agenda = { meeting: MEETING, items: [{ item: '1', title: 'Three motions' }] };
  await done(small, 'PublishAgenda', agenda, { ...clerk, on: '2024-05-02' });
  const at = (time: string) => ({ ...clerk, on: `2024-05-15T${time}:00Z`, recorded: '2024-05-16' });
  const send = (command: string, data: object, time: string) =>
    done(small, command, { meeting: MEETING, ...data }, at(time));
  for (const { person } of PERSONS) await send('RecordArrival', { member: person }, '13:00');
  await send('TakeChair', { member: 'p_acc_1', as: 'CHAIR' }, '13:00');
  await send('OpenItem', { item: '1' }, '13:01');
  const taken: Readonly<Record<string, object>> = {
    'V-1': { form: 'NAMED', named: PERSONS.map(({ person }, i) => ({ person, option: i < 4 ? 'FOR' : 'AGAINST' })) },
    'V-2': { form: 'COUNTS', counts: { for: 3, against: 2, abstaining: 1 } },
    'V-3': { form: 'NEM_CON' },
  };
  for (const [n, vote] of VOTES.entries()) {
    const motion = `MO-${n + 1}`;
    await send(
      'MoveMotion',
      { item: '1', motion, text: `That ${motion} be agreed.`, member: 'p_acc_1' },
      `13:${n + 1}2`,
    );
    await send('OpenVote', { vote, motion, rule: { name: 'majority@1' } }, `13:${n + 1}3`);
    await send('RecordVotes', { vote, ...taken[vote] }, `13:${n + 1}4`);
    await send('CloseVote', { vote }, `13:${n + 1}5`);
  }
  const decision = {
    ...{
      decision: 'D-1',
      title: 'What was agreed',
      kind: 'RECOMMENDED',
      decidedBy: { body: 'board' },
      capacity: 'BOARD',
    },
    ...{ resolution: 'That MO-1 be agreed.', meeting: MEETING, item: '1', vote: 'V-1' },
  };
  await done(small, 'TakeDecision', decision, { ...at('13:46'), behalf: { body: 'board', meeting: MEETING } });
  await send('CloseItem', { item: '1' }, '13:50');
  await send('CloseMeeting', {}, '13:55');
  return small;
}
