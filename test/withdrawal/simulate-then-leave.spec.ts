import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fact, StandingAfter } from '#governance';
import { arrangementDecider, bringUpToDate, declarations, factsAt, isRefusal, standingAfter } from '#governance';
import { addDays, atLondon, endOfDay, startOfDay } from '#kernel';
import { Logs } from '#pipeline';
import type { RunningLog } from '#pipeline';
import { viewDeclarations, ViewHost } from '#views';
import { advanceTo } from '../../libs/pipeline/advance.js';
import { SmallArrangement } from '../../libs/pipeline/testing/small-arrangement.js';
import { actionViews } from '../../libs/views/actions/index.js';
import { meetingViews } from '../../libs/views/meetings/index.js';
import { withdrawalViews } from '../../libs/views/withdrawal/index.js';

const SERVED = '2025-10-06';
const LEAVER = 'bdc';
const PERSONS = ['acc', 'bdc', 'wic'].flatMap((authority) => [
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
async function aBoard(): Promise<SmallArrangement> {
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

/** Reads a view of a log as at a day, with the rights of the leaver. */
async function looking(
  log: RunningLog,
): Promise<(name: string, day: string, params?: object) => Promise<Record<string, unknown>>> {
  const { store, disclosures, blobs } = log.host.log;
  const declared = [...new Set([...viewDeclarations, ...withdrawalViews, ...meetingViews, ...actionViews])];
  const host = new ViewHost({ slug: log.slug, folder: log.folder, store, disclosures, blobs, declared });
  await host.start();
  closing.push(() => host.close());
  return async (name, day, params = {}) => {
    await host.waitFor(store.size() - 1, 10_000);
    const when = { asOf: endOfDay(day), knownAt: Infinity };
    const answer = await host.read(name, params as Record<string, unknown>, when, {
      level: 'PARTIES',
      authority: LEAVER,
    });
    if ('none' in answer) throw new Error(`${name}: ${answer.none}`);
    return answer.data as Record<string, unknown>;
  };
}

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const arrangementOf = async (log: RunningLog, day: string) => {
  const facts: readonly Fact[] = (await log.host.log.store.readStream('arrangement/small')).map((event) =>
    bringUpToDate(event, declarations),
  );
  const then = factsAt(facts, { asOf: startOfDay(day), knownAt: Infinity });
  return {
    facts,
    state: then.reduce((state, fact) => arrangementDecider.evolve(state, fact), arrangementDecider.initial),
  };
};

it.each([undefined, '2026-03-31', '2027-09-30'])(
  'a withdrawal asked about and then really made, for the last day %s, gives equal results field by field',
  async (asked) => {
    const small = await aBoard();
    closing.push(() => small.end());
    await advanceTo(small.log, atLondon(SERVED, '08:00'));
    const size = small.log.host.log.store.size();
    const ask = await looking(small.log);
    const params = { authority: LEAVER, servedOn: SERVED, ...(asked && { effective: asked }) };
    const simulated = await ask('withdrawal-simulation', SERVED, params);
    expect(small.log.host.log.store.size()).toBe(size);
    for (const close of closing.splice(1).reverse()) await close();

    const folder = mkdtempSync(join(tmpdir(), 'concordat-copy-'));
    await small.logs.close();
    cpSync(small.folder, folder, { recursive: true });
    const copies = new Logs(folder);
    closing.push(async () => {
      await copies.close();
      rmSync(folder, { recursive: true });
    });
    const [copy] = await copies.openAll();
    if (!copy) throw new Error('The copy has no log.');
    await advanceTo(copy, atLondon(SERVED, '09:00'));
    const decision = { kind: 'RECORDED_DECISION', ref: 'Council, minute 8', date: SERVED };
    const served = await copy.host.execute(
      small.submission(
        'ServeWithdrawalNotice',
        { scope: 'WHOLE', decision, ...(asked && { effective: asked }) },
        { who: LEAVER, on: SERVED },
      ),
    );
    if (isRefusal(served)) throw new Error(served.refused);
    const effective = String(simulated['effective']);
    const gone = addDays(effective, 1);
    await advanceTo(copy, atLondon(gone, '09:00'));

    const { facts, state } = await arrangementOf(copy, gone);
    const notice = facts.find(({ type }) => type === 'WithdrawalNoticeServed')!.body;
    const left = facts.find(({ type }) => type === 'WithdrawalEffective')!.body;
    const really = await looking(copy);
    const meeting = await really('meeting', gone, { meeting: 'B' });
    const before = await arrangementOf(copy, SERVED);
    expect(simulated).toEqual({
      hypothetical: true,
      authority: LEAVER,
      authorityName: 'BDC Council',
      servedOn: SERVED,
      scope: null,
      refused: null,
      effective: notice['effective'],
      short: asked !== undefined && asked < String(notice['effective']),
      keepsVote: notice['keepsVote'],
      heldUntil: left['on'],
      staysMember: false,
      before: plain(standingAfter(before.state, SERVED, PERSONS.map(seat))),
      after: plain(standingAfter(state, gone, PERSONS.map(seat))),
      pivotal: turned(meeting),
      leads: (await rows(really, 'processes', gone))
        .filter((row) => ledBy(row) === LEAVER)
        .map(({ process, title }) => ({ process, title })),
      orphaned: {
        actions: (await rows(really, 'actions', gone))
          .filter(({ authority }) => authority === LEAVER)
          .map(({ action, title }) => ({ action, title })),
        workarounds: (await rows(really, 'workarounds', gone))
          .filter(({ authority }) => authority === LEAVER)
          .map(({ workaround, title }) => ({ workaround, title })),
        assets: facts.flatMap(({ type, id, body }) =>
          type === 'AssetDispositionRecorded'
            ? [{ asset: body['asset'], title: body['title'], how: body['how'], to: null, event: id }]
            : [],
        ),
      },
    });
    expect((simulated['after'] as StandingAfter).members).toEqual(['acc', 'wic']);
  },
  60_000,
);

const plain = (standing: StandingAfter): unknown => standing;
const seat = ({ person, authority }: (typeof PERSONS)[number]) => ({ person, authority, partner: authority });
type Row = Record<string, unknown>;
const rows = async (read: Awaited<ReturnType<typeof looking>>, name: string, day: string): Promise<readonly Row[]> =>
  (await read(name, day))[name] as Row[];
const ledBy = (row: Row): unknown => (row['proposed'] as Row | null)?.['authority'];

/** Counted by hand: more for than against carries; with the leaver's members the other way, does it still? */
function turned(meeting: Row): unknown {
  const votes = meeting['votes'] as {
    vote: string;
    item: string;
    motion: string;
    result: { outcome: string };
    votes: { authority: string; option: string }[];
  }[];
  const carried = (named: readonly { authority: string; option: string }[], turn: boolean): boolean => {
    const inFavour = named.filter(
      ({ authority, option }) => (option === 'FOR') !== (turn && authority === LEAVER),
    ).length;
    return inFavour > named.length - inFavour;
  };
  return votes
    .filter((one) => carried(one.votes, false) !== carried(one.votes, true))
    .map(({ vote, item, motion, result }) => ({
      meeting: 'B',
      vote,
      item,
      motion,
      outcome: result.outcome,
      decisions: [],
    }));
}
