/**
 * The least that a server of this kind can do: Fastify takes the same request, parses its JSON, and appends the bytes of
 * a real event to the reference store, in one group with those that arrived together; it answers when they are durable.
 */
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import { ReferenceStore } from '../stores/reference-store.js';

const [folder = '', eventsFile = ''] = process.argv.slice(2);
const events = (JSON.parse(readFileSync(eventsFile, 'utf8')) as string[]).map((text) => Buffer.from(text));
const store = new ReferenceStore(folder);
let waiting: (() => void)[] = [];
let position = 0;

function durable(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(flush);
  });
}

function flush(): void {
  const answered = waiting;
  waiting = [];
  store.appendGroup(answered.map(() => events[position++ % events.length] ?? Buffer.alloc(0)));
  for (const answer of answered) answer();
}

const app = fastify();
app.post('/api/v1/arrangements/:slug/commands/:command', async (_request, reply) => {
  await durable();
  return reply.code(201).send({ position });
});
console.log(`It listens on ${await app.listen({ port: 0, host: '127.0.0.1' })}`);
