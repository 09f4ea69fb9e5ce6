import { answerOf, isAway } from './answers.js';
import type { Client } from './client.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';

/**
 * Whether the cluster appends to several streams in one step and checks others in it (AppendRecords, KurrentDB 26.1). It is
 * asked for an append of nothing: a server that has the call refuses the request, one that has not makes the client say so.
 */
export function appendsRecords(client: Client, patience: Patience): Promise<boolean> {
  return insist(patience, 'opening the log', async () => {
    try {
      await client.appendRecords([], []);
      return true;
    } catch (error) {
      if (answerOf(error).type === 'unsupported') return false;
      if (isAway(error)) throw error;
      return true;
    }
  });
}
