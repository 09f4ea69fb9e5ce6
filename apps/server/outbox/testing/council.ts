import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Fact } from '#governance';
import { bringUpToDate, declarations } from '#governance';
import { msOf } from '#kernel';
import type { Correspondence, Courier, Outcome, RunningLog } from '#pipeline';
import { Logs } from '#pipeline';

/** Words that stand in the record and must never leave it by mail. */
export const KEPT_BACK = ['settled at £40,000', 'blackmail letter', 'Terms of the lease', 'p_acc_leader'];
export const EMAIL = 'democratic.services@brackwater.example';
export const START = '2024-10-16T09:00:00.000Z';
const DAY = '2024-10-16';
const WALES = { scheme: 'GSS', id: 'W06000023' };

/** Aldermere, Brackwater and Wexcombe (which lies in Wales) on a clock that a test sets, with letters brought by `courierOf`. */
export class Council {
  readonly folder = mkdtempSync(join(tmpdir(), 'concordat-outbox-'));
  readonly clock = { ms: msOf(START), now: (): number => this.clock.ms };
  logs: Logs;
  private keys = 0;

  constructor(courierOf: (log: Correspondence) => Courier) {
    this.logs = new Logs(this.folder, { clock: this.clock, courierOf });
  }

  /** Founded; officers appointed; Brackwater and, unless told otherwise, Wexcombe have named a contact. */
  static async begin(
    courierOf: (log: Correspondence) => Courier,
    { clock = 'REAL', contacts = ['bdc', 'wic'] } = {},
  ): Promise<Council> {
    const council = new Council(courierOf);
    const founding = ['acc', 'bdc', 'wic'].map((authority) => ({
      ...{ authority, partner: authority, kind: 'DISTRICT', nation: 'ENGLAND_WALES' },
      name: { acc: 'Aldermere', bdc: 'Brackwater', wic: 'Wexcombe' }[authority],
      identifiers: authority === 'wic' ? [WALES] : [],
      ...{ mandateHolder: `p_${authority}`, mandateDocument: 'Minute 1' },
    }));
    const data = { log: 'vale.example', clock, name: 'Vale', summary: 'x', vehicle: 'CONTRACTUAL_BOARD', founding };
    await council.logs.found('vale', council.submission('ProposeArrangement', data), msOf(START));
    for (const who of ['bdc', 'wic']) await council.send('AcceptInvitation', {}, who);
    await council.send('AppointOfficer', { person: 'p_acc_po', office: 'PROPER_OFFICER' });
    await council.send('RecordGovernanceArrangements', {
      ...{ from: DAY, model: 'LEADER_CABINET', members: 40, document: 'Constitution' },
    });
    for (const who of contacts)
      await council.send('NominateContact', { person: `p_${who}_dem`, name: 'Rowan Ashby', email: EMAIL }, who);
    return council;
  }

  get log(): RunningLog {
    const log = this.logs.get('vale');
    if (!log) throw new Error('closed');
    return log;
  }

  submission(command: string, data: object, who = 'acc', capacity = 'MANDATE_HOLDER') {
    const person = capacity === 'PROPER_OFFICER' ? `p_${who}_po` : `p_${who}`;
    return { command, data, sender: { person, as: { authority: who, capacity } }, key: `k${this.keys++}` };
  }

  async send(command: string, data: object, who = 'acc', capacity = 'MANDATE_HOLDER'): Promise<Outcome> {
    const outcome = await this.log.host.execute(this.submission(command, data, who, capacity));
    if ('refused' in outcome) throw new Error(`${command}: ${outcome.refused} ${JSON.stringify(outcome.params)}`);
    return outcome;
  }

  /** Aldermere's cabinet decides for all three; what is kept back stands in the resolution and in the reasons. */
  async decided(): Promise<void> {
    await this.send('TakeDecision', {
      ...{ decision: 'D-1', title: 'A depot for the Vale', kind: 'RESOLVED', capacity: 'EXECUTIVE' },
      decidedBy: { authority: 'acc', organ: 'Cabinet', person: 'p_acc_leader' },
      resolution: `That the claim be ${KEPT_BACK[0]}, after the ${KEPT_BACK[1]}.`,
      affected: ['acc', 'bdc', 'wic'],
    });
    await this.send('ProduceStatement', { decision: 'D-1', reasons: { text: KEPT_BACK[0] } });
  }

  /** Published as the proper officer does, and all letters that follow from it written or tried. */
  async published(): Promise<void> {
    const data = { decision: 'D-1', where: ['www.aldermere.example'], because: KEPT_BACK[1] };
    await this.send('PublishAsIncomplete', data, 'acc', 'PROPER_OFFICER');
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.log.managers.runUntil(this.log.host.now());
    await this.log.managers.outbox?.settled();
    await this.log.managers.waitFor(this.log.host.log.store.size() - 1);
  }

  /** So many minutes later: what is due by then has passed, and what follows from it has been tried. */
  async later(minutes: number): Promise<void> {
    this.clock.ms += minutes * 60_000;
    await this.settled();
  }

  /** The attempts on record for one authority, and the exceptions beside them. */
  async record(authority: string): Promise<readonly Fact[]> {
    const facts = await this.log.host.log.store.readStream('decision/D-1');
    return facts
      .map((event) => bringUpToDate(event, declarations))
      .filter(({ by, body }) => 'process' in by && by.process === 'outbox' && body['authority'] === authority);
  }

  /** How each attempt for an authority ended, in order. */
  async attempts(authority: string): Promise<readonly unknown[]> {
    const facts = (await this.record(authority)).filter(({ type }) => type === 'ContactsNotified');
    return facts.map(({ body }) => [body['attempt'], body['how'], body['why'] ?? body['result']]);
  }

  /** Letters in the folder: name and content. */
  letters(): readonly (readonly [string, string])[] {
    const folder = join(this.folder, 'vale', 'outbox');
    return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
  }

  /** As after the process has ended and begun again. */
  async restart(courierOf: (log: Correspondence) => Courier): Promise<void> {
    await this.logs.close();
    this.logs = new Logs(this.folder, { clock: this.clock, courierOf });
    await this.logs.openAll();
    await this.settled();
  }

  async end(): Promise<void> {
    await this.logs.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
