import type { EventDeclaration } from '../language/event.js';
import { fieldNames, holes, sentences, strays } from '../record/testing/sentences.js';
import { exceptionEvents } from './exception.events.js';
import { exceptionCommands } from './commands/index.js';

const en = sentences(import.meta.url, 'en');
const cy = sentences(import.meta.url, 'cy');
const events: readonly EventDeclaration[] = exceptionEvents;

describe('what is said of exceptions', () => {
  it('every event has a sentence, and every sentence an event that has what it speaks of', () => {
    expect(Object.keys(en.event).sort()).toEqual(events.map(({ type }) => type).sort());
    expect(events.filter((event) => holes(en.event[event.type]!, event).length > 0)).toEqual([]);
  });
  it('every command and every field that is asked for has a label', () => {
    expect(Object.keys(en.command).sort()).toEqual(exceptionCommands.map(({ name }) => name).sort());
    expect(Object.keys(en.field).sort()).toEqual(fieldNames(exceptionCommands).sort());
  });
  it('the Welsh says the same of the same, and labels everything', () => {
    expect(strays(en.event, cy.event)).toEqual([]);
    expect(Object.keys(cy.command).sort()).toEqual(Object.keys(en.command).sort());
    expect(Object.keys(cy.field).sort()).toEqual(Object.keys(en.field).sort());
  });
});
