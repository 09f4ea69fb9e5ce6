import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atLondon } from '#kernel';
import type { Fact } from '#governance';
import { bringUpToDate, declarations } from '#governance';
import { advanceTo } from '../advance.js';
import type { RunningLog } from '../logs.js';
import { Logs } from '../logs.js';
import type { Outcome, Submission } from '../submission.js';

const founding = (authority: string) => ({
  authority,
  name: `${authority.toUpperCase()} Council`,
  partner: authority,
  kind: 'DISTRICT',
  nation: 'ENGLAND_WALES',
  identifiers: [],
  mandateHolder: `p_${authority}`,
  mandateDocument: 'Minute 1',
});

type Extra = Partial<Omit<Submission, 'command' | 'data'>> & { readonly who?: string; readonly recorded?: string };

/** A simulated arrangement of three authorities in a folder of its own, for tests at the pipeline's door. */
export class SmallArrangement {
  readonly folder = mkdtempSync(join(tmpdir(), 'concordat-test-'));
  logs = new Logs(this.folder);
  private keys = 0;

  static async begin(day = '2024-01-08'): Promise<SmallArrangement> {
    const small = new SmallArrangement();
    const founded = await small.logs.found(
      'small',
      small.submission(
        'ProposeArrangement',
        {
          log: 'small.example',
          clock: 'SIMULATED',
          name: 'Small',
          summary: 'For tests.',
          vehicle: 'CONTRACTUAL_BOARD',
          founding: ['acc', 'bdc', 'wic'].map(founding),
        },
        { who: 'acc', on: day },
      ),
      atLondon(day, '09:00'),
    );
    if ('refused' in founded) throw new Error(founded.refused);
    for (const who of ['bdc', 'wic']) await small.send('AcceptInvitation', {}, { who, on: day });
    return small;
  }

  get log(): RunningLog {
    const log = this.logs.get('small');
    if (!log) throw new Error('closed');
    return log;
  }

  submission(command: string, data: object, { who = 'acc', ...extra }: Extra = {}): Submission {
    return {
      command,
      data,
      sender: { person: `p_${who}`, as: { authority: who, capacity: 'MANDATE_HOLDER' } },
      key: `k${this.keys++}`,
      ...extra,
    };
  }

  /** Sends a command on its day; the clock runs to it, or to `recorded`, first. */
  async send(command: string, data: object, extra: Extra = {}): Promise<Outcome> {
    const day = extra.recorded ?? extra.on;
    if (typeof day === 'string') await advanceTo(this.log, Math.max(this.log.host.now(), atLondon(day, '09:00')));
    return this.log.host.execute(this.submission(command, data, extra));
  }

  async flagged(workaround: string, on: string, who = 'bdc'): Promise<Outcome> {
    return this.send(
      'FlagWorkaround',
      {
        workaround,
        process: 'CP-001',
        processVersion: 1,
        clause: '1',
        authority: who,
        title: 'A sheet',
        reason: 'LEGACY',
        description: 'A sheet beside the system.',
      },
      { who, on },
    );
  }

  /** A process with one version in force. */
  async processInForce(on: string): Promise<void> {
    const text = {
      summary: 'One way.',
      steps: [{ step: '1', title: 'Raise', owner: 'Budget holder', prose: 'Raise an order first.' }],
    };
    await this.send(
      'ProposeCommonProcess',
      {
        process: 'CP-001',
        title: 'Purchase to pay',
        purpose: 'One way',
        scope: 'All',
        affected: ['acc', 'bdc', 'wic'],
        baseline: 'Three ways',
        expectedBenefit: 'Less work',
      },
      { on },
    );
    await this.send('PublishVersion', { process: 'CP-001', version: 1, text }, { on });
    await this.send(
      'BringProcessIntoForce',
      { process: 'CP-001', version: 1, decision: { kind: 'RECORDED_DECISION', ref: 'Board, item 1', date: on } },
      { on },
    );
  }

  async facts(stream: string): Promise<readonly Fact[]> {
    return (await this.log.host.log.store.readStream(stream)).map((event) => bringUpToDate(event, declarations));
  }

  /** Closes everything and opens the folder again, as after a restart. */
  async restart(): Promise<void> {
    await this.logs.close();
    this.logs = new Logs(this.folder);
    await this.logs.openAll();
  }

  async end(): Promise<void> {
    await this.logs.close();
    rmSync(this.folder, { recursive: true });
  }
}
