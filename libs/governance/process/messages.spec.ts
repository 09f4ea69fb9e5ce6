import { readFileSync } from 'node:fs';
import { sentences } from '../record/testing/sentences.js';
import { saysEverything } from '../testing/messages.js';
import { processCommands } from './commands/index.js';
import { processEvents } from './process.events.js';

saysEverything('a process', import.meta.url, { events: processEvents, commands: processCommands, welsh: 'SOME' });

it('every refusal and exception of how a version passes has a sentence', () => {
  const source = readFileSync(new URL('./passage.policy.ts', import.meta.url), 'utf8');
  const given = [...source.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code]) => code!);
  const { refusal = {} } = sentences(import.meta.url, 'en');
  expect(given.filter((code) => code !== 'APPROVED_AFTER_ALL' && !(code in refusal))).toEqual([]);
});
