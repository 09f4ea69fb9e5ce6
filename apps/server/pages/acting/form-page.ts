import type { CommandDeclaration } from '#governance/language/command.js';
import type { Lang } from '../format.js';
import { words } from '../words.js';
import type { AnswerRow } from './form/answers.js';
import { answerRows } from './form/answers.js';
import type { Entries } from './form/entries.js';
import { beside, entry } from './form/entries.js';
import type { SaidFault } from './form/faults.js';
import type { Field } from './form/field.js';
import { fieldOf, isNaming } from './form/field.js';
import type { Form } from './form/form.js';
import { CHECKED, DO, IF_MATCH, KEY, SHOWN, STEP } from './form/form.js';
import type { Known } from './form/known.js';
import type { Said } from './form/labels.js';
import { commandLabel, declared } from './form/labels.js';
import { recordingFields, saysRecording } from './recording.js';
import type { Difference, ShownText } from './texts/shown-text.js';

/** What every page of a form is made with. */
export interface FormGround {
  readonly form: Form;
  readonly entries: Entries;
  readonly known: Known;
  readonly lang: Lang;
  /** Whether the visitor types entries for others. */
  readonly records: boolean;
  readonly action: string;
  readonly text?: ShownText;
  readonly difference?: Difference;
  /** Why the seat does not give this command, where it does not. */
  readonly warning?: Said;
}

interface Hidden {
  readonly name: string;
  readonly value: string;
}
interface ErrorLine {
  readonly says: Said;
  readonly href?: string;
}

/** One page of a form, as its template takes it. */
export interface StepPage {
  readonly title: Said;
  readonly about: Said;
  readonly action: string;
  readonly fields: readonly Field[];
  readonly recording?: { readonly open: boolean; readonly forAnother: boolean; readonly fields: readonly Field[] };
  readonly hidden: readonly Hidden[];
  readonly errors: readonly ErrorLine[];
  readonly progress?: string;
  /** The value of the button that leads to the page before. */
  readonly back?: string;
  readonly focus?: string;
  readonly doName: string;
  /** The text, which one it is, and what has changed in it. */
  readonly text?: ShownText & { readonly difference?: Difference; readonly chosen: readonly AnswerRow[] };
  readonly warning?: Said;
  /** Whether a file is chosen on it. */
  readonly brings: boolean;
}

/** @param faults of this page and, where a refusal concerns no field, of none */
export function stepPage(ground: FormGround, step: number, faults: readonly SaidFault[], focus?: string): StepPage {
  const { form, entries, known, lang, records, action, text, difference, warning } = ground;
  const { declaration, steps } = form;
  const last = step === steps.length - 1;
  const drawing = { of: declaration, entries, known, faults, lang, naming: isNaming([...declaration.fields.keys()]) };
  const names = steps[step] ?? [];
  const fields = form.asked(names).map(([name, kind]) => fieldOf(kind, name, drawing, aboutOf(declaration, name)));
  const recording = last ? recordingFields(records).map(([path, kind]) => fieldOf(kind, path, drawing)) : [];
  return {
    ...heading(declaration, lang),
    action,
    fields,
    hidden: hidden(entries, [...names, ...(last ? ['~r'] : [])], step),
    errors: errorLines(faults, [...fields, ...recording]),
    doName: DO,
    brings: fields.some(({ asking }) => asking === 'file'),
    ...(last && {
      recording: {
        open: saysRecording(entries) || faults.some(({ path }) => path.startsWith('~r')),
        forAnother: records,
        fields: recording,
      },
    }),
    ...(steps.length > 1 && { progress: words(lang).t('acting.progress', { n: step + 1, of: steps.length }) }),
    ...(step > 0 && { back: `step:${step - 1}` }),
    ...(focus !== undefined && { focus }),
    ...(step === form.textStep &&
      text && { text: { ...text, chosen: chosenRows(ground), ...(difference && { difference }) } }),
    ...(warning && { warning }),
  };
}

/** Which text it is, as it was chosen. */
function chosenRows({ form, entries, known, lang }: FormGround): readonly AnswerRow[] {
  const by = form.text?.by ?? [];
  return answerRows(form.asked(by), form.read(entries, by).data, { of: form.declaration, known, lang });
}

/** The page on which all answers are looked at before they are sent. */
export interface CheckPage {
  readonly title: Said;
  readonly about: Said;
  readonly action: string;
  readonly rows: readonly (AnswerRow & { readonly change: string })[];
  readonly forAnother: boolean;
  readonly recorded: readonly (AnswerRow & { readonly change: string })[];
  readonly hidden: readonly Hidden[];
  readonly errors: readonly ErrorLine[];
  readonly doName: string;
  readonly text?: ShownText;
}

export function checkPage(
  ground: FormGround,
  data: Readonly<Record<string, unknown>>,
  recorded: Readonly<Record<string, unknown>>,
  errors: readonly ErrorLine[],
): CheckPage {
  const { form, entries, known, lang, records, action, text } = ground;
  const writing = { of: form.declaration, known, lang };
  const change = (row: AnswerRow) => ({ ...row, change: `step:${form.stepOf(row.field)}` });
  return {
    ...heading(form.declaration, lang),
    action,
    rows: answerRows(form.asked(), data, writing).map(change),
    forAnother: records,
    recorded: answerRows(recordingFields(records), recorded, writing).map(change),
    hidden: hidden(new Map([...entries, [CHECKED, ['yes']]]), [], form.steps.length - 1),
    errors,
    doName: DO,
    ...(text && { text }),
  };
}

const heading = ({ name, about }: CommandDeclaration, lang: Lang) => ({
  title: commandLabel(name, lang),
  about: declared(about, lang),
});

const aboutOf = ({ fields }: CommandDeclaration, name: string): string | undefined => fields.get(name)?.about;

/** What has been entered on other pages goes along unseen, and so does the form's own. */
function hidden(entries: Entries, shown: readonly string[], step: number): readonly Hidden[] {
  const own = [KEY, IF_MATCH, SHOWN, CHECKED].flatMap((name) => {
    const value = entry(entries, name);
    return value === '' ? [] : [{ name, value }];
  });
  const carried = [...beside(entries, [...shown, KEY, IF_MATCH, SHOWN, CHECKED, STEP, DO])].flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );
  return [...own, { name: STEP, value: String(step) }, ...carried];
}

/** Each fault once, leading to the control it is about. */
function errorLines(faults: readonly SaidFault[], fields: readonly Field[]): readonly ErrorLine[] {
  return faults.map(({ path, part, says }) => {
    const target = targetOf(fields, path, part);
    return { says, ...(target !== undefined && { href: `#${target}` }) };
  });
}

/** The id of the first control of a field: a day begins with its day, radio buttons with the first. */
function targetOf(fields: readonly Field[], path: string, part: string | undefined): string | undefined {
  for (const field of fields) {
    if (field.name === path) return controlId(field, part);
    const inner = [...(field.fields ?? []), ...(field.members ?? []).flatMap((member) => member.fields)];
    const found = targetOf(inner, path, part);
    if (found !== undefined) return found;
  }
  return undefined;
}

const controlId = ({ asking, name }: Field, part: string | undefined): string =>
  asking === 'date' ? `${name}.${part ?? 'day'}` : name;
