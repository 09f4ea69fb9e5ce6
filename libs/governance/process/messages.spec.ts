import { readFileSync } from 'node:fs';
import type { EventDeclaration } from '../language/event.js';
import { fieldNames, holes, sentences, strays } from '../record/testing/sentences.js';
import { processCommands } from './commands/index.js';
import { processEvents } from './process.events.js';

const en = sentences(import.meta.url, 'en');
const cy = sentences(import.meta.url, 'cy');
const events: readonly EventDeclaration[] = processEvents;

describe('what is said of a process', () => {
  it('every event has a sentence, and every sentence an event that has what it speaks of', () => {
    expect(Object.keys(en.event).sort()).toEqual(events.map(({ type }) => type).sort());
    expect(events.filter((event) => holes(en.event[event.type]!, event).length > 0)).toEqual([]);
  });
  it('every command and every field that is asked for has a label', () => {
    expect(Object.keys(en.command).sort()).toEqual(processCommands.map(({ name }) => name).sort());
    expect(Object.keys(en.field).sort()).toEqual(fieldNames(processCommands).sort());
  });
  it('every refusal and exception of how a version passes has a sentence', () => {
    const source = readFileSync(new URL('./passage.policy.ts', import.meta.url), 'utf8');
    const given = [...source.matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code]) => code!);
    expect(given.filter((code) => code !== 'APPROVED_AFTER_ALL' && !(code in en.refusal!))).toEqual([]);
  });
  it('the Welsh says the same of the same', () => {
    expect(strays(en.event, cy.event)).toEqual([]);
  });
});
