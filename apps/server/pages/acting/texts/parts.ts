import type { Shape } from '#governance';
import { checkShape } from '#governance';
import { commandByName } from '#governance/commands.js';
import type { CommandDeclaration } from '#governance/language/command.js';
import type { Answer, AnswerRow, Writing } from '../form/answers.js';
import { answerRows } from '../form/answers.js';
import type { Said } from '../form/labels.js';
import type { TextPart } from './shown-text.js';

/** Commands whose fields, or one group of them, are a text that is stored by its hash. */
const WRITTEN_BY: readonly (readonly [command: string, field?: string])[] = [
  ['PublishVersion', 'text'],
  ['DraftMinutes', 'text'],
  ['ProposeConstitution'],
];

/** A stored text in parts, under the labels of the form by which it was written. */
export function partsOf(bytes: Uint8Array, writing: Omit<Writing, 'of'>): readonly TextPart[] {
  const raw = new TextDecoder().decode(bytes);
  const value = parsed(raw);
  if (value === undefined) return [{ lines: [{ text: raw }] }];
  for (const [name, field] of WRITTEN_BY) {
    const declaration = commandByName(name);
    const shape = declaration && shapeOf(declaration, field);
    if (declaration && shape && checkShape(shape, value).length === 0)
      return partsOfRows(
        answerRows(Object.entries(shape), value, { ...writing, of: declaration }, field ? `${field}.` : ''),
      );
  }
  const { text, ...rest } = value;
  return typeof text === 'string' && Object.keys(rest).length === 0
    ? [{ lines: [{ text }] }]
    : [{ lines: Object.entries(value).map(([name, of]) => ({ text: `${name}: ${JSON.stringify(of)}` })) }];
}

function parsed(raw: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function shapeOf({ fields }: CommandDeclaration, field: string | undefined): Shape | undefined {
  if (field !== undefined) return fields.get(field)?.kind.of as Shape | undefined;
  // What is decided about the text is no part of it.
  return Object.fromEntries(
    [...fields].filter(([name]) => name !== 'decision').map(([name, { kind }]) => [name, kind]),
  );
}

/** Each field a part; each member of a list of groups a part of its own. */
export const partsOfRows = (rows: readonly AnswerRow[]): readonly TextPart[] =>
  rows.flatMap(({ label, answer }) => {
    const members = answer.list?.every(({ rows: fields }) => fields !== undefined) ? answer.list : undefined;
    if (members && members.length > 0)
      return members.map((member, n): TextPart => ({ heading: numbered(label, n + 1), lines: linesOf(member) }));
    return [{ heading: label, lines: linesOf(answer) }];
  });

const numbered = (label: Said, n: number): Said => ({ ...label, text: `${label.text} (${n})` });

const linesOf = (answer: Answer): TextPart['lines'] => {
  if (answer.said) return [{ text: answer.said.text }];
  if (answer.list) return answer.list.flatMap(linesOf);
  return (answer.rows ?? []).flatMap(({ label, answer: of }) => linesOf(of).map(({ text }) => ({ label, text })));
};
