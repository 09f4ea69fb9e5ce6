import type { Board, Json, Response } from '../../../testing/running.js';
import { startBoard } from '../../../testing/running.js';

const step = (prose: string): Json => ({ step: '1', title: 'Approve', owner: 'Budget holder', prose });
export const textOf = (limit: string): Json => ({
  summary: 'Orders come first.',
  steps: [step(`Orders up to ${limit} pounds are approved by the budget holder.`)],
});

/** A board of two councils, BDC and ACC, of which CP-001 has version 1 in force, accepted by both; and a way to send more. */
export interface WorkingBoard {
  readonly board: Board;
  send(authority: 'bdc' | 'acc', command: string, data: Json, more?: Json): Promise<Response>;
}

export async function boardWithProcess(): Promise<WorkingBoard> {
  const board = await startBoard();
  const tokens = { bdc: await board.token('p_bdc_chief'), acc: await board.token('p_acc_chief') };
  const send: WorkingBoard['send'] = async (authority, command, data, more = {}) => {
    const as = { authority, capacity: 'MANDATE_HOLDER' };
    const answer = await board.command(command, { as, data, ...more }, { token: tokens[authority] });
    if (answer.status !== 201) throw new Error(`${command}: ${answer.text}`);
    return answer;
  };
  const decision = { kind: 'RECORDED_DECISION', ref: 'Minute 4', date: '2025-01-06' };
  await send('acc', 'accept-invitation', {});
  await send('bdc', 'propose-common-process', {
    process: 'CP-001',
    title: 'Purchase to pay',
    purpose: 'One way of buying.',
    scope: 'All purchases',
    affected: ['bdc', 'acc'],
    baseline: 'Two ways of buying',
    expectedBenefit: 'Fewer queries',
  });
  const published = await send('bdc', 'publish-version', { process: 'CP-001', version: 1, text: textOf('5000') });
  const contentHash = await hashIn(board, published, tokens.bdc);
  for (const authority of ['bdc', 'acc'] as const)
    await send(authority, 'accept-proposal', { process: 'CP-001', version: 1, contentHash });
  await send('bdc', 'bring-process-into-force', { process: 'CP-001', version: 1, decision });
  return { board, send };
}

/** The hash of the text that was published, from its event. */
export async function hashIn(board: Board, published: Response, token: string): Promise<string> {
  const [event] = published.json['events'] as readonly { id: string }[];
  const { json } = await board.get(`/api/v1/arrangements/vale/events/${event?.id ?? ''}`, { token });
  const { envelope } = json['event'] as { envelope: { body: { contentHash: string } } };
  return envelope.body.contentHash;
}
