import { answerOf, isAway, isDenied } from './answers.js';
import type { Client } from './client.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';

/** gRPC statuses of a server that does not know the call, or fails on it: then it is not used, and what needs it is sent in order. */
const UNKNOWN = new Set([2, 12]);

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
      if (isAway(error) || isDenied(error)) throw error;
      const { type, code } = answerOf(error);
      if (type === 'unsupported' || UNKNOWN.has(code ?? 0)) return false;
      return true;
    }
  });
}
