import type { Browser, Shown } from '../../acting/testing/browser.js';
import type { Bare } from './bare-server.js';
import { startBare } from './bare-server.js';
import { DeskAt } from './desk.js';
import { MEETING, SixCouncils } from './six-councils.js';

export { refusalIn, ROOM } from './desk.js';

/** What is looked at of a meeting, as its view answers it. */
export interface Held {
  readonly status: string;
  readonly agenda: readonly { readonly item: string; readonly status: string }[];
  readonly attendance: { readonly members: readonly { readonly person: string; readonly came: boolean }[] };
  readonly motions: readonly { readonly withdrawn: boolean }[];
  readonly votes: readonly {
    readonly how: string;
    readonly casting: { readonly person: string } | null;
    readonly result: { readonly outcome: string; readonly count: Readonly<Record<string, number>> } | null;
  }[];
  readonly decisions: readonly { readonly item: string }[];
}

/** Six councils about to meet, on a server of their own, with the clerk at the desk. */
export interface Sitting {
  readonly bare: Bare;
  readonly six: SixCouncils;
  readonly clerk: Browser;
  readonly desk: DeskAt;
  held(): Promise<Held>;
  /** The newest event of a type about the meeting. */
  last(type: string): Promise<Readonly<Record<string, unknown>> | undefined>;
  /** Everybody comes, and the first item is opened. */
  begun(): Promise<void>;
}

export async function sit(clock: 'REAL' | 'SIMULATED' = 'SIMULATED'): Promise<Sitting> {
  const bare = await startBare();
  const six = await SixCouncils.found(bare, { items: 3, clock });
  const clerk = bare.visitor();
  if (clock === 'SIMULATED') await clerk.signIn('p_clerk', 'acc');
  else await clerk.post('/arrangements/vale/sign-in', [['token', await bare.token('p_clerk', 'person')]]);
  const desk = new DeskAt(clerk);
  return {
    ...{ bare, six, clerk, desk },
    held: async () => (await six.meeting()) as unknown as Held,
    last: async (type) => {
      const found = (await bare.events(`meeting/${MEETING}`)).findLast((event) => event.type === type);
      return found && { ...found };
    },
    begun: async () => {
      await desk.does('1', 'all');
      await desk.does('1', 'next');
    },
  };
}

/** The line of a member, by initials. */
export const row = ({ html }: Shown, initials: string): string =>
  new RegExp(`<tr class="room-row" data-row="${initials}"[\\s\\S]*?</tr>`).exec(html)?.[0] ?? '';
