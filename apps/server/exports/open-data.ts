import type { When } from '#governance';
import type { Basis, Data, Filled, HeldMeeting, Look, Partnership } from '#interchange';
import { declared, popoloOf, registerRows, registers } from '#interchange';

/** Everything that is open, read on one state of the log. */
export interface OpenData {
  readonly filled: readonly Filled[];
  readonly partnership: Partnership;
  readonly meetings: readonly HeldMeeting[];
}

/** Every register that is open to everybody, whole: not only what is still open in it. */
export async function openDataIn(look: Look): Promise<OpenData> {
  const filled: Filled[] = [];
  for (const register of registers) {
    const { audience, params } = declared(register.view);
    if (audience !== 'PUBLIC') continue;
    const values = params['show']?.schema['enum'] as readonly string[] | undefined;
    const filter: Data = values?.includes('ALL') ? { show: 'ALL' } : {};
    filled.push({ register, filter, rows: await registerRows(look, register, filter) });
  }
  return { filled, ...(await votesIn(look, {})) };
}

/** The partnership and every meeting that answers to a filter, for Popolo. */
export async function votesIn(look: Look, filter: Data): Promise<Pick<OpenData, 'partnership' | 'meetings'>> {
  const partnership = (await look('partnership')) as unknown as Partnership;
  const { meetings } = (await look('meetings', filter)) as unknown as { readonly meetings: readonly HeldMeeting[] };
  const held: HeldMeeting[] = [];
  for (const { meeting } of meetings) held.push((await look('meeting', { meeting })) as unknown as HeldMeeting);
  return { partnership, meetings: held };
}

/** Votes as Popolo. */
export const popoloIn = (
  { partnership, meetings }: Pick<OpenData, 'partnership' | 'meetings'>,
  basis: Basis,
  open: boolean,
) => popoloOf(partnership, meetings, basis, { open });

/** One for each minute of the past: what is open changes with the log, with the day, and where the hour counts with the minute. */
export const momentOf = ({ asOf, knownAt }: When, position: number, language: string): string =>
  [Math.floor(asOf / 60_000), knownAt, position, language].join(' ');
