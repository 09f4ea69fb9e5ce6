import { londonDay } from '#kernel';

type Json = Record<string, unknown>;

/** A server with nothing on it, and a way to make tokens of its own. */
export interface BareServer {
  readonly url: string;
  token(person: string, kind: 'person' | 'founding'): Promise<string>;
}

export const SIX = ['acc', 'bdc', 'lon', 'mar', 'tar', 'wic'] as const;
const NAMES: Readonly<Record<string, string>> = {
  acc: 'Aldermere County Council',
  bdc: 'Brackwater District Council',
  lon: 'Lonsley Borough Council',
  mar: 'Marrick District Council',
  tar: 'Tarnford City Council',
  wic: 'Wexcombe District Council',
};
/** Two members of each; the last of Wexcombe shares initials with one of Tarnford. */
export const MEMBERS: readonly (readonly [person: string, authority: string, name: string])[] = [
  ['p_acc_1', 'acc', 'Alice Ashby'],
  ['p_acc_2', 'acc', 'Bharat Chauhan'],
  ['p_bdc_1', 'bdc', 'Carys Edwards'],
  ['p_bdc_2', 'bdc', 'Duncan Fyfe'],
  ['p_lon_1', 'lon', 'Eleanor Grant'],
  ['p_lon_2', 'lon', 'Farah Hussain'],
  ['p_mar_1', 'mar', 'Gwen Iles'],
  ['p_mar_2', 'mar', 'Harold Jessop'],
  ['p_tar_1', 'tar', 'Ines Kaye'],
  ['p_tar_2', 'tar', 'Jamal Lewis'],
  ['p_wic_1', 'wic', 'Kate Morgan'],
  ['p_wic_2', 'wic', 'John Lamb'],
];
const DAY = '2025-03-12';
export const CLERK = { authority: 'acc', capacity: 'CLERK' } as const;
export const MEETING = `B-${DAY}`;

/**
 * Six councils in a joint committee, founded by commands over HTTP: two members each with their names, a clerk (p_clerk) and a proper
 * officer (p_officer) of Aldermere, a substitute (p_sub) of Brackwater, and a meeting with an agenda of so many items that begins now.
 */
export class SixCouncils {
  private keys = 0;

  private constructor(
    readonly server: BareServer,
    readonly clock: 'REAL' | 'SIMULATED',
  ) {}

  static async found(
    server: BareServer,
    { clock = 'SIMULATED', items = 12 }: { readonly clock?: 'REAL' | 'SIMULATED'; readonly items?: number } = {},
  ): Promise<SixCouncils> {
    const six = new SixCouncils(server, clock);
    await six.proposed();
    for (const authority of SIX.slice(1)) await six.lead(authority, 'accept-invitation', {});
    for (const [person, authority, name] of MEMBERS) {
      await six.lead(authority, 'name-person', { person, name, role: 'Member of the joint committee' });
      await six.lead(authority, 'appoint-representative', { person });
    }
    await six.lead('bdc', 'name-person', { person: 'p_sub', name: 'Siân Pugh', role: 'Substitute' });
    await six.lead('bdc', 'nominate-substitute', { person: 'p_sub', for: 'p_bdc_2' });
    await six.lead('acc', 'name-person', { person: 'p_clerk', name: 'Clara Quill', role: 'Clerk' });
    await six.lead('acc', 'appoint-officer', { person: 'p_clerk', office: 'CLERK' });
    await six.lead('acc', 'appoint-officer', { person: 'p_officer', office: 'PROPER_OFFICER' });
    await six.called(items);
    return six;
  }

  /** The London day of the meeting. */
  get day(): string {
    return this.clock === 'REAL' ? londonDay(Date.now()) : DAY;
  }

  /** Sends a command as the clerk. @throws Error with what was answered, where it was refused */
  clerk(command: string, data: Json, more: Json = {}): Promise<Json> {
    return this.send('p_clerk', command, { as: CLERK, data, ...more });
  }

  /** Everybody in the record of the meeting, as its view answers it to the parties. */
  async meeting(): Promise<Json> {
    const token = await this.server.token('p_clerk', 'person');
    const answer = await fetch(`${this.server.url}/api/v1/arrangements/vale/meetings/${MEETING}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return ((await answer.json()) as { data: Json }).data;
  }

  private async proposed(): Promise<void> {
    const founding = SIX.map((authority) => ({
      ...{ authority, partner: authority, name: NAMES[authority], kind: 'DISTRICT', nation: 'ENGLAND_WALES' },
      ...{ identifiers: [], mandateHolder: `p_${authority}`, mandateDocument: 'Minutes of Council, 2 January 2025' },
    }));
    await this.send(
      'p_acc',
      'propose-arrangement',
      {
        as: { authority: 'acc' },
        ...(this.clock === 'SIMULATED' && { clock: '2025-01-06T09:00:00Z' }),
        data: {
          ...{ log: 'vale.concordat.example', clock: this.clock, name: 'Six Councils', summary: 'Common processes.' },
          ...{ vehicle: 'S102_JOINT_COMMITTEE', founding },
        },
      },
      'founding',
    );
  }

  /** Called and the agenda published, in time on a simulated clock; the clock then stands at the hour of the meeting. */
  private async called(items: number): Promise<void> {
    const meeting = MEETING;
    const members = MEMBERS.map(([person, authority]) => ({
      ...{ person, authority, partner: authority, role: 'MEMBER', voting: true },
    }));
    const data = {
      ...{ meeting, body: 'board', kind: 'ORDINARY', held: 'IN_PERSON', day: this.day, time: '14:00' },
      ...{ place: 'County Hall, Aldermere', members, quorum: { minTotal: 6, minPerPartner: 1 }, chair: 'p_acc_1' },
    };
    const called = await this.clerk('convene-meeting', data, this.at('2025-02-20T09:00:00Z'));
    const agenda = Array.from({ length: items }, (_, i) => ({
      item: String(i + 1),
      title: TITLES[i] ?? `Item ${i + 1}`,
    }));
    if (agenda.length > 0)
      await this.clerk('publish-agenda', { meeting, items: agenda }, this.at('2025-02-27T09:00:00Z'));
    const [convened] = called['events'] as readonly { readonly id: string }[];
    const note = { target: convened?.id ?? '', note: 'The committee gathers.' };
    await this.clerk('add-note', note, this.at(`${DAY}T14:00:00Z`));
  }

  /** Moves the clock first, where it is one that can be moved. */
  private at(clock: string): Json {
    return this.clock === 'SIMULATED' ? { clock } : {};
  }

  private lead(authority: string, command: string, data: Json): Promise<Json> {
    return this.send(`p_${authority}`, command, { as: { authority, capacity: 'MANDATE_HOLDER' }, data });
  }

  private async send(person: string, command: string, body: Json, kind: 'person' | 'founding' = 'person') {
    const answer = await fetch(`${this.server.url}/api/v1/arrangements/vale/commands/${command}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `six ${this.keys++}`,
        authorization: `Bearer ${await this.server.token(person, kind)}`,
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`${command}: ${text}`);
    return JSON.parse(text) as Json;
  }
}

const TITLES = [
  'Minutes of the last meeting',
  'Purchase to pay: version 2',
  'Shared depot at Lonsley',
  'Grounds maintenance contract',
  'Budget monitoring, third quarter',
  'Fleet replacement programme',
  'Data sharing agreement',
  'Apprenticeship scheme',
  'Street lighting standards',
  'Procurement pipeline 2025 to 2026',
  'Risk register',
  'Dates of meetings',
];
