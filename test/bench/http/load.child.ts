/** The load: many connections, each of which sends its requests one after the other. It runs in a process of its own. */
import { readFileSync } from 'node:fs';
import { Connection } from './connection.js';

/** `file`: a JSON list of lists of whole requests, one list a connection. `again`: begin anew when they are used up. */
export interface LoadOrder {
  readonly port: number;
  readonly file: string;
  readonly again: boolean;
}
export type LoadQuestion = { readonly start: LoadOrder } | 'how far?' | 'stop';
export interface LoadAnswer {
  /** Requests answered with success so far, and when this was said (ms). */
  readonly done: number;
  readonly at: number;
  /** Other answers, by what they said. */
  readonly refused: Readonly<Record<string, number>>;
  /** Connections that still have something to send. */
  readonly sending: number;
}

let done = 0;
let sending = 0;
let stopped = false;
let refused: Record<string, number> = {};

async function client(port: number, requests: readonly string[], again: boolean): Promise<void> {
  const connection = await Connection.open(port);
  do {
    for (const request of requests) {
      if (stopped) break;
      const { status, body } = await connection.send(request);
      if (status < 300) done++;
      else refused[said(status, body)] = (refused[said(status, body)] ?? 0) + 1;
    }
  } while (again && !stopped);
  connection.close();
  sending--;
}

/** By its stable code: sentences name ids, and there would be as many as answers. */
const said = (status: number, body: string): string =>
  `${status} ${/"code":"(\w+)"/.exec(body)?.[1] ?? body.slice(0, 120)}`;

const now = (): LoadAnswer => ({ done, at: performance.now(), refused, sending });

process.on('message', (question: LoadQuestion) => {
  if (question === 'how far?') process.send?.(now());
  else if (question === 'stop') stopped = true;
  else {
    const { port, file, again } = question.start;
    const lists = JSON.parse(readFileSync(file, 'utf8')) as string[][];
    [done, sending, stopped, refused] = [0, lists.length, false, {}];
    for (const requests of lists) {
      client(port, requests, again).catch((error: unknown) => {
        sending--;
        const text = error instanceof Error ? error.message : String(error);
        refused[text] = (refused[text] ?? 0) + 1;
      });
    }
    process.send?.(now());
  }
});
process.on('disconnect', () => process.exit());
