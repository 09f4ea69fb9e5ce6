import { isRefusal } from '#governance';
import { SmallArrangement } from '../../libs/pipeline/testing/small-arrangement.js';

/** Who leaves. */
export const LEAVER = 'bdc';
/** The members of the board, two of each authority. */
export const PERSONS = ['acc', 'bdc', 'wic'].flatMap((authority) => [
  { person: `p_${authority}_1`, authority },
  { person: `p_${authority}_2`, authority },
]);
const clerk = { sender: { person: 'p_clerk', as: { authority: 'acc', capacity: 'CLERK' } } };

/** Sends a command that must be accepted. */
async function done(
  small: SmallArrangement,
  command: string,
  data: object,
  extra: Parameters<SmallArrangement['send']>[2],
): Promise<void> {
  const outcome = await small.send(command, data, extra);
  if (isRefusal(outcome)) throw new Error(`${command}: ${outcome.refused} ${JSON.stringify(outcome.params)}`);
}

/** Three authorities under a constitution, a process that the leaver leads, two votes by name, an action and a workaround. */
export async function aBoard(): Promise<SmallArrangement> {
  const small = await SmallArrangement.begin('2024-01-08');
  const event = { title: 'Contract ends', date: '2026-03-31', description: 'The supplier gave notice.' };
  await done(small, 'OpenFormation', {}, { on: '2024-01-09' });
  await done(small, 'RecordCompellingEvent', event, { on: '2024-01-09' });
  const constitution = {
    version: 1,
    parties: ['acc', 'bdc', 'wic'],
    from: '2024-03-01',
    quorum: { present: 4, perPartner: 1 },
    withdrawal: { months: 12, endsOn: '03-31' },
  };
  await done(small, 'ProposeConstitution', constitution, { on: '2024-01-15' });
  const proposed = (await small.facts('arrangement/small')).find(({ type }) => type === 'ConstitutionProposed');
  for (const who of ['acc', 'bdc', 'wic'])
    await done(
      small,
      'AdoptConstitution',
      { version: 1, contentHash: proposed?.body['contentHash'] },
      { who, on: '2024-02-01' },
    );
  await done(
    small,
    'CommenceArrangement',
    { document: 'Deed', waived: ['acc', 'bdc', 'wic'], reasons: 'Stated in the deed.' },
    { on: '2024-03-01' },
  );
  await done(
    small,
    'ProposeCommonProcess',
    {
      process: 'CP-002',
      title: 'Payroll',
      purpose: 'One way',
      scope: 'All',
      affected: ['acc', 'bdc', 'wic'],
      baseline: 'Three ways',
      expectedBenefit: 'Less work',
    },
    { who: LEAVER, on: '2024-03-04' },
  );
  const text = {
    summary: 'One way.',
    steps: [{ step: '1', title: 'Pay', owner: 'Payroll', prose: 'Pay on the last day.' }],
  };
  await done(small, 'PublishVersion', { process: 'CP-002', version: 1, text }, { who: LEAVER, on: '2024-03-04' });
  await small.processInForce('2024-03-05');
  await small.flagged('WA-001', '2024-04-02', LEAVER);
  await done(
    small,
    'AssignAction',
    { action: 'A-1', authority: LEAVER, owner: 'p_bdc', title: 'Reconcile', due: '2025-12-31' },
    { on: '2024-04-03' },
  );
  await done(
    small,
    'AssignAction',
    { action: 'A-2', authority: LEAVER, owner: 'p_bdc', title: 'Renew', due: '2025-12-31', service: 'HR' },
    { on: '2024-04-03' },
  );
  await done(small, 'AppointOfficer', { person: 'p_clerk', office: 'CLERK' }, { on: '2024-04-04' });
  await done(small, 'RecordAssetDisposition', { asset: 'AS-1', title: 'Licence', how: 'SHARED' }, { on: '2024-04-05' });
  await aMeeting(small);
  return small;
}

/** Two votes: one that turns where the leaver's members vote the other way, one that does not. */
async function aMeeting(small: SmallArrangement): Promise<void> {
  const meeting = 'B';
  const on = (time: string) => ({ ...clerk, on: `2024-05-15T${time}:00Z`, recorded: '2024-05-16' });
  const members = PERSONS.map((one) => ({ ...one, partner: one.authority, role: 'MEMBER', voting: true }));
  const called = {
    meeting,
    body: 'board',
    kind: 'ORDINARY',
    held: 'IN_PERSON',
    day: '2024-05-15',
    time: '14:00',
    place: 'Town hall',
    members,
    quorum: { minTotal: 4, minPerPartner: 1 },
  };
  await done(small, 'ConveneMeeting', called, { ...clerk, on: '2024-05-01' });
  await done(
    small,
    'PublishAgenda',
    { meeting, items: [{ item: '1', title: 'Two motions' }] },
    { ...clerk, on: '2024-05-02' },
  );
  for (const { person } of PERSONS) await done(small, 'RecordArrival', { meeting, member: person }, on('13:00'));
  await done(small, 'OpenItem', { meeting, item: '1' }, on('13:01'));
  const votes: readonly (readonly [string, readonly string[]])[] = [
    ['V-1', ['p_acc_1', 'p_bdc_1', 'p_bdc_2', 'p_wic_1']],
    ['V-2', PERSONS.map(({ person }) => person)],
  ];
  for (const [n, [vote, inFavour]] of votes.entries()) {
    const motion = `MO-${n}`;
    const minute = (m: number) => on(`13:${n + 1}${m}`);
    await done(
      small,
      'MoveMotion',
      { meeting, item: '1', motion, text: `That ${motion} be agreed.`, member: 'p_acc_1' },
      minute(2),
    );
    await done(small, 'OpenVote', { meeting, vote, motion, rule: { name: 'majority@1' } }, minute(3));
    const named = PERSONS.map(({ person }) => ({ person, option: inFavour.includes(person) ? 'FOR' : 'AGAINST' }));
    await done(small, 'RecordVotes', { meeting, vote, form: 'NAMED', named }, minute(4));
    await done(small, 'CloseVote', { meeting, vote }, minute(5));
  }
}
