import { readdirSync, readFileSync } from 'node:fs';
import type { CommandDeclaration } from '../language/command.js';
import type { EventDeclaration } from '../language/event.js';
import { fieldNames, holes, sentences, strays } from '../record/testing/sentences.js';

/** A lifecycle as its messages speak of it. */
interface Spoken {
  readonly events: readonly EventDeclaration[];
  readonly commands: readonly Pick<CommandDeclaration, 'name' | 'fields'>[];
  /** Whether the Welsh labels every command and field; where legal words are left in English, it labels SOME. */
  readonly welsh?: 'ALL' | 'SOME';
}

/**
 * What must be true of the messages of every lifecycle.
 *
 * @param of what they speak of, for the name of the test
 * @param folder `import.meta.url` of the spec, which stands beside the folder `messages`
 */
export function saysEverything(of: string, folder: string, { events, commands, welsh = 'ALL' }: Spoken): void {
  const en = sentences(folder, 'en');
  const cy = sentences(folder, 'cy');
  describe(`what is said of ${of}`, () => {
    it('every event has a sentence, and every sentence an event that has what it speaks of', () => {
      expect(Object.keys(en.event).sort()).toEqual(events.map(({ type }) => type).sort());
      expect(events.filter((event) => holes(en.event[event.type] ?? '', event).length > 0)).toEqual([]);
    });
    it('every command and every field that is asked for has a label', () => {
      expect(Object.keys(en.command).sort()).toEqual(commands.map(({ name }) => name).sort());
      expect(Object.keys(en.field).sort()).toEqual(fieldNames(commands).sort());
    });
    it('the Welsh says the same of the same', () => {
      expect(strays(en.event, cy.event)).toEqual([]);
      expect(Object.keys(cy.command).filter((name) => !(name in en.command))).toEqual([]);
      expect(Object.keys(cy.field).filter((name) => !(name in en.field))).toEqual([]);
    });
    if (welsh === 'ALL')
      it('the Welsh labels everything', () => {
        expect(Object.keys(cy.command).sort()).toEqual(Object.keys(en.command).sort());
        expect(Object.keys(cy.field).sort()).toEqual(Object.keys(en.field).sort());
      });
  });
}

/**
 * What must be true of the refusals of a lifecycle: each that its rules give has a sentence.
 *
 * @param elsewhere codes whose sentence stands with the lifecycle that they come from
 */
export function saysEveryRefusal(of: string, folder: string, elsewhere: readonly string[]): void {
  const en = sentences(folder, 'en');
  const rules = new URL('./', folder);
  const code = /(?:refuse|forbid|invalid|unknown|inOffice)\(\s*'([A-Z_]+)'/g;
  const given = readdirSync(rules)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .flatMap((name) =>
      [...readFileSync(new URL(name, rules), 'utf8').matchAll(code)].map(([, refusal]) => refusal ?? ''),
    );
  it(`every refusal that the rules of ${of} give has a sentence, here or where the code comes from`, () => {
    expect(given.length).toBeGreaterThan(0);
    expect(given.filter((refusal) => !(refusal in (en.refusal ?? {})) && !elsewhere.includes(refusal))).toEqual([]);
  });
}
