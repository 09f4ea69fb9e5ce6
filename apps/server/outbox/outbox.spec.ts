import { rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Courier, Letter } from '#pipeline';
import { couriers } from './couriers.js';
import type { SmtpSetting } from './smtp-setting.js';
import { smtpSetting } from './smtp-setting.js';
import { Council, EMAIL, KEPT_BACK } from './testing/council.js';
import { MailServer, readable } from './testing/mail-server.js';

const PAGE = 'https://board.example/arrangements/vale/decisions/D-1';
let told: string[];
const bringing = (smtp?: SmtpSetting) =>
  couriers(
    smtp,
    () => 'https://board.example',
    (line) => void told.push(line),
  );
const at = (port: number, login = ''): SmtpSetting => smtpSetting(`smtp://${login}127.0.0.1:${port}`)!;

let council: Council | undefined;
let server: MailServer | undefined;
beforeEach(() => {
  told = [];
});
afterEach(async () => {
  await council?.end();
  await server?.close();
  council = server = undefined;
});
async function listening(options?: ConstructorParameters<typeof MailServer>[0]): Promise<[MailServer, number]> {
  server = new MailServer(options);
  return [server, await server.listen()];
}

describe('a published decision', () => {
  it('is told to the nominated contact of each affected authority, over SMTP with a login, and entered', async () => {
    const [mails, port] = await listening();
    council = await Council.begin(bringing(at(port, 'clerk:p%40ss%20word@')));
    await council.decided();
    expect(mails.taken).toEqual([]);
    await council.published();
    expect(mails.taken.map(({ to }) => to)).toEqual([[EMAIL], [EMAIL]]);
    expect(await council.attempts('acc')).toEqual([]);
    expect([await council.attempts('bdc'), await council.attempts('wic')]).toEqual([
      [[1, 'EMAIL', 'SENT']],
      [[1, 'EMAIL', 'SENT']],
    ]);
    const [{ mail } = { mail: '' }] = mails.taken;
    expect(mail).toMatch(/^From: Concordat <concordat@board\.example>\r$/m);
    expect(mail).toMatch(/^Subject: Vale: decision D-1 published\r$/m);
    expect(mail).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(readable(mail)).toContain('A decision that affects Brackwater has been published by Vale.');
    expect(readable(mail)).toContain('Subject: A depot for the Vale');
    expect(readable(mail)).toContain('Decided by: Aldermere, Cabinet');
    expect(readable(mail)).toContain('Decided on: 16 October 2024');
    expect(readable(mail)).toContain(`Record: ${PAGE}`);
    expect(readable(mail)).toContain('members of Aldermere can call it in until 5pm on 23 October 2024.');
  });

  it('is told in Welsh first where the authority lies in Wales', async () => {
    const [mails, port] = await listening();
    council = await Council.begin(bringing(at(port)));
    await council.decided();
    await council.published();
    const [english = '', both = ''] = mails.taken.map(({ mail }) => readable(mail));
    expect(english).not.toContain('Penderfyniad');
    expect(both.indexOf('Penderfyniad: D-1')).toBeGreaterThanOrEqual(0);
    expect(both.indexOf('Penderfyniad: D-1')).toBeLessThan(both.indexOf('Decision: D-1'));
  });

  it('carries nothing but the public part, whole or withheld; no address goes on the record', async () => {
    const [mails, port] = await listening();
    council = await Council.begin(bringing(at(port)));
    await council.decided();
    await council.published();
    await council.send('ProduceStatement', {
      ...{ decision: 'D-1', reasons: { text: KEPT_BACK[2] }, equality: { text: KEPT_BACK[2] } },
      ...{ alternatives: { none: true }, interests: { none: true }, dispensations: { none: true } },
    });
    const ground = { basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3', publicInterest: KEPT_BACK[2] };
    const data = { decision: 'D-1', ...ground, stub: 'Acquisition of land', where: ['www.aldermere.example'] };
    await council.send('WithholdDecision', data, 'acc', 'PROPER_OFFICER');
    await council.settled();
    expect(mails.taken).toHaveLength(4);
    for (const { mail } of mails.taken)
      for (const words of [...KEPT_BACK, '£', '40,000', 'Sch'])
        expect([words, readable(mail).includes(words), mail.includes(words)]).toEqual([words, false, false]);
    const withheld = readable(mails.taken[2]!.mail);
    expect(withheld).toContain('Subject: Acquisition of land');
    expect(withheld).toContain('kept from the public');
    expect(withheld).not.toContain('depot');
    const record = JSON.stringify(await council.record('bdc'));
    expect([record.includes('@brackwater'), record.includes('nomination')]).toEqual([false, true]);
  });
});

describe('a mail server that fails', () => {
  it('leaves each attempt on the record, is tried again when that is due, and succeeds later under the same Message-ID', async () => {
    const [mails, port] = await listening();
    mails.refuses = 451;
    council = await Council.begin(bringing(at(port)), { contacts: ['bdc'] });
    await council.decided();
    await council.published();
    await council.later(4);
    expect(await council.attempts('bdc')).toEqual([[1, 'EMAIL', 'REFUSED']]);
    await council.later(1);
    expect(await council.attempts('bdc')).toHaveLength(2);
    mails.refuses = undefined;
    await council.later(30);
    expect(await council.attempts('bdc')).toEqual([
      [1, 'EMAIL', 'REFUSED'],
      [2, 'EMAIL', 'REFUSED'],
      [3, 'EMAIL', 'SENT'],
    ]);
    await council.later(10_000);
    expect(mails.taken).toHaveLength(1);
    expect(told.join()).toMatch(/Outbox of vale: the letter to bdc about D-1 was not delivered \(EENVELOPE 451\)\./);
    expect(told.join()).not.toMatch(/democratic|@/);
  });

  it('is given up after six attempts, with an exception', async () => {
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    council = await Council.begin(bringing(at(port, 'clerk:secret@')), { contacts: ['bdc'] });
    await council.decided();
    await council.published();
    for (const minutes of [5, 30, 120, 480, 1440, 5000]) await council.later(minutes);
    expect(await council.attempts('bdc')).toEqual([1, 2, 3, 4, 5, 6].map((n) => [n, 'EMAIL', 'NOT_REACHED']));
    const raised = (await council.record('bdc')).filter(({ type }) => type === 'ComplianceExceptionRaised');
    expect(raised.map(({ body }) => body['rule'])).toEqual(['CONTACT_NOT_NOTIFIED']);
    expect(told.join()).not.toContain('secret');
  });

  it('is told no password in the clear by a name that is not this machine’s, and none at all where the login is refused', async () => {
    const [mails, port] = await listening();
    council = await Council.begin(bringing({ ...at(port, 'clerk:p%40ss%20word@'), host: '0.0.0.0' }), {
      contacts: ['bdc'],
    });
    await council.decided();
    await council.published();
    expect([await council.attempts('bdc'), mails.taken]).toEqual([[[1, 'EMAIL', 'NOT_REACHED']], []]);
    await council.restart(bringing(at(port, 'clerk:wrong@')));
    await council.later(5);
    expect((await council.attempts('bdc'))[1]).toEqual([2, 'EMAIL', 'REFUSED']);
    expect(told.join()).not.toMatch(/wrong|p@ss/);
  });
});

describe('an authority without a nominated contact', () => {
  it('is on the record as not told, once, with an exception, and is not written to', async () => {
    council = await Council.begin(bringing(), { contacts: ['bdc'] });
    await council.decided();
    await council.published();
    await council.later(10_000);
    expect(await council.attempts('wic')).toEqual([[1, 'FILE', 'NO_CONTACT']]);
    expect((await council.record('wic')).map(({ type }) => type)).toEqual([
      'ContactsNotified',
      'ComplianceExceptionRaised',
    ]);
    expect(council.letters().map(([name]) => name.slice(0, 7))).toEqual(['D-1-bdc']);
  });
  it('is one whose contact’s key was destroyed, too', async () => {
    council = await Council.begin(bringing(), { contacts: ['bdc'] });
    await council.decided();
    await council.log.host.log.disclosures.destroy('person/p_bdc_dem');
    await council.published();
    expect(await council.attempts('bdc')).toEqual([[1, 'FILE', 'NO_CONTACT']]);
  });
});

describe('letters as files', () => {
  it('are written whole, for their owner only, where no mail server is set', async () => {
    council = await Council.begin(bringing());
    await council.decided();
    await council.published();
    const letters = council.letters();
    expect(letters.map(([name]) => name.replace(/-\w{12}\./, '.')).sort()).toEqual(['D-1-bdc.eml', 'D-1-wic.eml']);
    for (const [, mail] of letters) {
      expect(mail).toMatch(/^To: Rowan Ashby <democratic\.services@brackwater\.example>\r$/m);
      expect(readable(mail)).toContain(PAGE);
    }
    expect(await council.attempts('bdc')).toEqual([[1, 'FILE', 'SENT']]);
  });

  it('that cannot be written are attempts that failed, tried again when there is a folder to write into', async () => {
    council = await Council.begin(bringing(), { contacts: ['bdc'] });
    await council.decided();
    const folder = `${council.folder}/vale/outbox`;
    writeFileSync(folder, 'a file where the folder should be');
    await council.published();
    expect(await council.attempts('bdc')).toEqual([[1, 'FILE', 'NOT_WRITTEN']]);
    rmSync(folder);
    await council.later(5);
    expect((await council.attempts('bdc'))[1]).toEqual([2, 'FILE', 'SENT']);
    const [[name] = ['']] = council.letters();
    expect([statSync(folder).mode & 0o77, statSync(`${folder}/${name}`).mode & 0o77]).toEqual([0, 0]);
  });

  it('are all that a simulated log ever writes, whatever mail server is set, and say that it is simulated', async () => {
    const [mails, port] = await listening();
    council = await Council.begin(bringing(at(port)), { clock: 'SIMULATED' });
    await council.decided();
    const size = council.log.host.log.store.size();
    await council.send('PublishAsIncomplete', { decision: 'D-1', where: ['x'], because: 'x' }, 'acc', 'PROPER_OFFICER');
    // On a simulated clock the same steps lead to the same log: all of it is there when the managers have caught up.
    await council.log.managers.runUntil(council.log.host.now());
    expect(await council.attempts('wic')).toEqual([[1, 'FILE', 'SENT']]);
    expect(council.log.host.log.store.size()).toBeGreaterThan(size);
    expect(mails.taken).toEqual([]);
    for (const [, mail] of council.letters()) expect(readable(mail)).toContain('simulated clock');
  });
});

describe('a restart', () => {
  it('in good order or in none sends nothing that is on record', async () => {
    const [mails, port] = await listening();
    council = await Council.begin(bringing(at(port)));
    await council.decided();
    await council.published();
    const size = council.log.host.log.store.size();
    await council.restart(bringing(at(port)));
    // As if nothing had been saved: everything is read again from the first event.
    await council.logs.close();
    rmSync(`${council.folder}/vale/managers.json`);
    await council.restart(bringing(at(port)));
    expect([mails.taken.length, council.log.host.log.store.size()]).toEqual([2, size]);
  });

  it('between sending and recording sends once more, under the same Message-ID, and records it once', async () => {
    const [mails, port] = await listening();
    const real = bringing(at(port));
    /** Dies with the letter sent and nothing recorded. */
    const dying = (log: Parameters<typeof real>[0]): Courier => ({
      how: 'EMAIL',
      deliver: async (letter: Letter) => {
        await real(log).deliver(letter);
        throw new Error('the process died here');
      },
    });
    council = await Council.begin(dying, { contacts: ['bdc'] });
    await council.decided();
    await council.published().catch(() => undefined);
    expect(council.log.managers.failed?.message).toBe('the process died here');
    expect(await council.attempts('bdc')).toEqual([]);
    await council.restart(real);
    expect(await council.attempts('bdc')).toEqual([[1, 'EMAIL', 'SENT']]);
    const ids = mails.taken.map(({ mail }) => /^Message-ID: (<\w{40}@vale\.example>)\r$/m.exec(mail)?.[1]);
    expect([ids.length, new Set(ids).size, ids[0]]).toEqual([2, 1, expect.any(String)]);
  });

  it('finds what was due while the server was down', async () => {
    const [mails, port] = await listening();
    mails.refuses = 421;
    council = await Council.begin(bringing(at(port)), { contacts: ['bdc'] });
    await council.decided();
    await council.published();
    mails.refuses = undefined;
    council.clock.ms += 3_600_000;
    await council.restart(bringing(at(port)));
    expect(await council.attempts('bdc')).toEqual([
      [1, 'EMAIL', 'REFUSED'],
      [2, 'EMAIL', 'SENT'],
    ]);
  });
});
