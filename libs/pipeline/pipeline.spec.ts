import { SmallArrangement } from './testing/small-arrangement.js';
import type { Receipt } from './submission.js';

const refused = (code: string): unknown => expect.objectContaining({ refused: code });

describe('a command goes in, a receipt comes out', () => {
  let small: SmallArrangement;
  beforeEach(async () => {
    small = await SmallArrangement.begin();
  });
  afterEach(() => small.end());
  const event = { title: 'Contract ends', date: '2025-03-31', description: 'The supplier gave notice.' };

  it('given a command, then the receipt says where its events stand', async () => {
    const receipt = (await small.send('RecordCompellingEvent', event, { on: '2024-02-01' })) as Receipt;
    expect(receipt).toMatchObject({
      log: 'small.example',
      repeated: false,
      events: [{ type: 'CompellingEventRecorded', stream: 'arrangement/small' }],
    });
    expect(receipt.position).toBe(small.log.host.log.store.size() - 1);
  });

  it('given the same key and the same command again, then the same events are answered and nothing is written', async () => {
    const first = (await small.send('RecordCompellingEvent', event, { on: '2024-02-01', key: 'once' })) as Receipt;
    const size = small.log.host.log.store.size();
    const again = (await small.send('RecordCompellingEvent', event, { on: '2024-02-01', key: 'once' })) as Receipt;
    expect(again).toEqual({ ...first, repeated: true });
    expect(small.log.host.log.store.size()).toBe(size);
  });

  it('given the same key with another payload, then it is refused', async () => {
    await small.send('RecordCompellingEvent', event, { on: '2024-02-01', key: 'once' });
    expect(
      await small.send('RecordCompellingEvent', { ...event, title: 'Other' }, { on: '2024-02-01', key: 'once' }),
    ).toEqual(refused('KEY_USED_FOR_ANOTHER_COMMAND'));
  });

  it('given a refused command, then its key is free: refusals are not remembered', async () => {
    await small.processInForce('2024-02-01');
    await small.flagged('WA-1', '2024-02-05');
    expect(
      await small.send(
        'AcknowledgeWorkaround',
        { workaround: 'WA-1', owner: 'p_x' },
        { who: 'acc', on: '2024-02-06', key: 'k' },
      ),
    ).toHaveProperty('refused');
    expect(await small.send('RecordCompellingEvent', event, { who: 'acc', on: '2024-02-06', key: 'k' })).toHaveProperty(
      'events',
    );
  });

  it('given a version that has changed since, when it is named, then the command is refused as changed', async () => {
    await small.send('RecordCompellingEvent', event, { on: '2024-02-01' });
    expect(await small.send('RecordCompellingEvent', event, { on: '2024-02-02', ifMatch: 1 })).toEqual(
      refused('CHANGED_SINCE'),
    );
  });

  it('given a person without a mandate of the authority, then nothing is written in its name', async () => {
    const outcome = await small.send('RecordCompellingEvent', event, {
      on: '2024-02-01',
      sender: { person: 'p_acc', as: { authority: 'bdc', capacity: 'MANDATE_HOLDER' } },
    });
    expect(outcome).toMatchObject({ refused: 'NOT_APPOINTED', kind: 'FORBIDDEN' });
  });

  it('given a day that has not come, then it is refused', async () => {
    expect(
      await small.log.host.execute(small.submission('RecordCompellingEvent', event, { on: '2031-01-01' })),
    ).toEqual(refused('IN_THE_FUTURE'));
  });

  it('given an entry made long after the fact, then it is in, and so is the exception; history is never late', async () => {
    const late = (await small.send('RecordCompellingEvent', event, {
      on: '2024-01-15',
      recorded: '2024-03-15',
    })) as Receipt;
    expect(late.exceptions).toEqual(['LATE_ENTRY']);
    const history = (await small.send('RecordCompellingEvent', event, {
      on: '2024-01-16',
      recorded: '2024-03-16',
      historical: true,
      source: 'Minutes',
    })) as Receipt;
    expect(history.exceptions).toEqual([]);
  });

  it('given two representatives who take different positions at once, then one is current and the other is refused, 50 times', async () => {
    const text = {
      summary: 'One way.',
      steps: [{ step: '1', title: 'Raise', owner: 'Budget holder', prose: 'Raise an order first.' }],
    };
    for (let i = 0; i < 50; i++) {
      const process = `CP-${i}`;
      await small.send(
        'ProposeCommonProcess',
        {
          process,
          title: 'P',
          purpose: 'One way',
          scope: 'All',
          affected: ['acc', 'bdc', 'wic'],
          baseline: 'None',
          expectedBenefit: 'Less',
        },
        { on: '2024-02-01' },
      );
      await small.send('PublishVersion', { process, version: 1, text }, { on: '2024-02-01' });
      const take = (position: string) =>
        small.log.host.execute(
          small.submission('DeclarePosition', { process, version: 1, position, reasons: 'Because.' }, { who: 'bdc' }),
        );
      const outcomes = await Promise.all([take('SUPPORT'), take('OPPOSE')]);
      expect(outcomes.filter((o) => 'events' in o)).toHaveLength(1);
      expect(outcomes).toContainEqual(refused('POSITION_ALREADY_TAKEN'));
    }
  });
});

describe('deadlines are recorded once, on their day', () => {
  let small: SmallArrangement;
  beforeEach(async () => {
    small = await SmallArrangement.begin();
    await small.processInForce('2024-02-01');
    await small.flagged('WA-1', '2024-02-05');
    await small.send('AcknowledgeWorkaround', { workaround: 'WA-1', owner: 'p_bdc' }, { who: 'bdc', on: '2024-02-06' });
    await small.send(
      'AssessWorkaround',
      {
        workaround: 'WA-1',
        risk: 'LOW',
        monthlyPence: 100,
        monthlyMinutes: 60,
        effortPence: 5000,
        bornBy: 'bdc',
        compensatingControl: 'None',
        exitPlan: 'Soon',
      },
      { who: 'bdc', on: '2024-02-07' },
    );
  });
  afterEach(() => small.end());
  const decision = { kind: 'RECORDED_DECISION', ref: 'Board, item 2', date: '2024-02-12' };
  const types = async () => (await small.facts('workaround/WA-1')).map((f) => f.type);

  it('given a permission that ends, when the day has passed, then its end is recorded at midnight in London with what follows', async () => {
    await small.send('PermitWorkaround', { workaround: 'WA-1', until: '2024-04-30', decision }, { on: '2024-02-12' });
    await small.send(
      'RecordFact',
      { fact: 'F-1', kind: 'OTHER', title: 'Later', source: 'Test' },
      { on: '2024-05-20' },
    );
    const passed = (await small.facts('workaround/WA-1')).find(
      (f) => f.type === 'DeadlinePassed' && f.body['due'] === '2024-04-30',
    );
    expect(passed).toMatchObject({ occurredAt: '2024-05-01', by: { process: 'deadlines' } });
    expect(await types()).toContain('WorkaroundExpired');
  });

  it('given a server that was down when the day passed, when it is up again, then it is recorded once', async () => {
    await small.send('PermitWorkaround', { workaround: 'WA-1', until: '2024-04-30', decision }, { on: '2024-02-12' });
    for (let i = 0; i < 3; i++) {
      await small.restart();
      await small.send(
        'RecordFact',
        { fact: `F-${i}`, kind: 'OTHER', title: 'Later', source: 'Test' },
        { on: `2024-05-2${i}` },
      );
    }
    expect((await types()).filter((t) => t === 'WorkaroundExpired')).toHaveLength(1);
  });

  it('given an extension that is entered after the end, though made before it, then the recorded end is voided and was known until then', async () => {
    await small.send('AppointOfficer', { person: 'p_clerk', office: 'CLERK' }, { on: '2024-02-06' });
    await small.send('PermitWorkaround', { workaround: 'WA-1', until: '2024-04-30', decision }, { on: '2024-02-12' });
    const clerk = {
      sender: { person: 'p_clerk', as: { authority: 'acc', capacity: 'CLERK' } },
      behalf: { body: 'board', meeting: '2024-04-25' },
    };
    await small.send(
      'ExtendWorkaround',
      { workaround: 'WA-1', until: '2024-06-30', progress: 'Half done.', decision },
      { ...clerk, on: '2024-04-25', recorded: '2024-05-13' },
    );
    await small.log.managers.runUntil(small.log.host.now());
    const facts = await small.facts('workaround/WA-1');
    const expired = facts.find((f) => f.type === 'WorkaroundExpired');
    const voided = facts.filter((f) => f.type === 'ConsequenceVoided').map((f) => f.body['target']);
    expect(voided).toContain(expired?.id);
    expect(small.log.managers.keeper.book.all()).toContainEqual(
      expect.objectContaining({ stream: 'workaround/WA-1', due: '2024-06-30' }),
    );
  });
});

describe('what follows elsewhere is a command of a process manager', () => {
  let small: SmallArrangement;
  beforeEach(async () => {
    small = await SmallArrangement.begin();
    await small.processInForce('2024-02-01');
    const text = {
      summary: 'Another way.',
      steps: [{ step: '1', title: 'Raise', owner: 'Budget holder', prose: 'Raise it online.' }],
    };
    await small.send('PublishVersion', { process: 'CP-001', version: 2, text }, { on: '2024-02-02' });
    await small.send(
      'ObjectToProposal',
      { process: 'CP-001', version: 2, objection: 'O-1', grounds: 'COST', text: 'Too dear.' },
      { who: 'bdc', on: '2024-02-02' },
    );
  });
  afterEach(() => small.end());
  const settled = () => small.log.managers.waitFor(small.log.host.log.store.size() - 1);
  const offer = {
    process: 'CP-001',
    version: 2,
    answers: ['O-1'],
    addressees: ['bdc', 'wic'],
    concessions: [{ by: 'acc', to: 'bdc', subject: 'The limit', size: 'MINOR' }],
    terms: 'As written.',
    expires: '2024-12-31',
  };

  it('given three live workarounds on one process, then its review is opened, once', async () => {
    for (const n of [1, 2, 3, 4]) await small.flagged(`WA-${n}`, '2024-02-05');
    await settled();
    const opened = (await small.facts('process/CP-001')).filter((f) => f.type === 'ProcessReviewOpened');
    expect(opened).toMatchObject([{ by: { process: 'threshold-review' }, body: { ground: 'THRESHOLD' } }]);
  });

  it('given two, then none is', async () => {
    for (const n of [1, 2]) await small.flagged(`WA-${n}`, '2024-02-05');
    await settled();
    expect((await small.facts('process/CP-001')).filter((f) => f.type === 'ProcessReviewOpened')).toEqual([]);
  });

  it('given a counter-offer by an addressee, then what it counters is countered; by anybody else, it stays open', async () => {
    const first = { ...offer, compromise: 'K-1', addressees: ['acc', 'bdc'] };
    expect(await small.send('OfferCompromise', first, { who: 'wic', on: '2024-02-05' })).toHaveProperty('events');
    const counter = (compromise: string) => ({
      ...offer,
      compromise,
      counters: 'K-1',
      addressees: ['acc', 'bdc', 'wic'],
    });
    expect(await small.send('OfferCompromise', counter('K-2'), { who: 'wic', on: '2024-02-06' })).toHaveProperty(
      'events',
    );
    await settled();
    expect((await small.facts('compromise/K-1')).map((f) => f.type)).not.toContain('CompromiseCountered');
    expect(await small.send('OfferCompromise', counter('K-3'), { who: 'bdc', on: '2024-02-07' })).toHaveProperty(
      'events',
    );
    await settled();
    expect((await small.facts('compromise/K-1')).map((f) => f.type)).toContain('CompromiseCountered');
  });

  it('given two compromises linked as reciprocal, then each names the other', async () => {
    for (const compromise of ['K-1', 'K-2'])
      await small.send(
        'OfferCompromise',
        { ...offer, compromise, addressees: ['acc', 'bdc'] },
        { who: 'wic', on: '2024-02-05' },
      );
    expect(
      await small.send('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-2' }, { who: 'wic', on: '2024-02-06' }),
    ).toHaveProperty('events');
    await settled();
    expect((await small.facts('compromise/K-2')).find((f) => f.type === 'CompromiseLinked')?.body).toMatchObject({
      reciprocal: 'K-1',
    });
  });
});
