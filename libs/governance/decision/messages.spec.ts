import { readdirSync, readFileSync } from 'node:fs';
import type { EventDeclaration } from '../language/event.js';
import { fieldNames, holes, sentences, strays } from '../record/testing/sentences.js';
import { decisionCommands } from './commands/index.js';
import { decisionEvents } from './decision.all-events.js';

const en = sentences(import.meta.url, 'en');
const cy = sentences(import.meta.url, 'cy');
const events: readonly EventDeclaration[] = decisionEvents;

describe('what is said of a decision', () => {
  it('every event has a sentence, and every sentence an event that has what it speaks of', () => {
    expect(Object.keys(en.event).sort()).toEqual(events.map(({ type }) => type).sort());
    expect(events.filter((event) => holes(en.event[event.type]!, event).length > 0)).toEqual([]);
  });
  it('every command and every field that is asked for has a label', () => {
    expect(Object.keys(en.command).sort()).toEqual(decisionCommands.map(({ name }) => name).sort());
    expect(Object.keys(en.field).sort()).toEqual(fieldNames(decisionCommands).sort());
  });
  it('every refusal that its rules give has a sentence, here or where the code comes from', () => {
    const folder = new URL('./', import.meta.url);
    const sources = readdirSync(folder).filter((name) => /\.(policy|ts)$/.test(name) && !name.endsWith('.spec.ts'));
    const code = /(?:refuse|forbid|invalid|unknown|inOffice)\(\s*'([A-Z_]+)'/g;
    const given = sources.flatMap((name) =>
      [...readFileSync(new URL(name, folder), 'utf8').matchAll(code)].map(([, refusal]) => refusal!),
    );
    const others = ['NAMES_NO_PARTY', 'VERSION_NOT_FOUND', 'MATTER_UNKNOWN', 'DECISION_UNKNOWN'];
    expect(given.filter((refusal) => !(refusal in en.refusal!) && !others.includes(refusal))).toEqual([]);
  });
  it('the Welsh says the same of the same, and labels everything', () => {
    expect(strays(en.event, cy.event)).toEqual([]);
    expect(Object.keys(cy.command).sort()).toEqual(Object.keys(en.command).sort());
    expect(Object.keys(cy.field).sort()).toEqual(Object.keys(en.field).sort());
  });
});
