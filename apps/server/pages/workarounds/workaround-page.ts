import type { Day } from '#kernel';
import type { WorkaroundRow } from '#views';
import type { WorkaroundStatus } from '#governance';
import { choiceLabel } from '../acting/form/labels.js';
import { actsOn } from '../doing-part.js';
import { countText, dayText, poundsText } from '../format.js';
import { definePage } from '../frame/page.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import { historyOf } from '../from-views/history.js';
import { entryPart } from '../history-part.js';
import { WORKAROUND_TONES } from '../workarounds-part.js';

/** Answer of the view `workaround`. */
type Answer = Omit<WorkaroundRow, 'told'> & {
  readonly title: string | null;
  readonly authorityName: string;
  readonly bornByName: string | null;
  readonly told: Readonly<Record<string, unknown>>;
  readonly deadlinesPassed: readonly { readonly deadline: string; readonly due: Day }[];
};

/** So much of its history as one page can hold: a workaround has seldom a dozen entries. */
const SHOWN = 100;

/** One workaround: what it departs from, what it costs to the penny, what permits it until when, what is overdue, and its history. */
export const workaroundPage = definePage({
  path: 'workarounds/:workaround',
  part: 'workarounds',
  template: 'workarounds/workaround',
  async read(at, { workaround = '' }) {
    const answer = await at.ask<Answer>('workaround', { workaround });
    if (!answer) return undefined;
    const { words } = at;
    const [processName, owner, history] = await Promise.all([
      processNameOf(at, answer.process),
      ownerName(at, answer),
      historyOf(at.views, at.nameOf, { of: 'workaround', id: workaround, limit: SHOWN }),
    ]);
    return {
      title: answer.title ?? workaround,
      trail: [at.link('part.workarounds', 'workarounds')],
      id: workaround,
      status: words.t(`status.${answer.status}`),
      tone: WORKAROUND_TONES[answer.status as WorkaroundStatus],
      overdue: overdueOf(answer, at),
      from: {
        href: at.way.to(pathOf('processes', answer.process)),
        text:
          answer.clause === null
            ? words.t('workarounds.from', { process: answer.process, processTitle: processName })
            : words.t('workarounds.fromClause', {
                process: answer.process,
                processTitle: processName,
                clause: answer.clause,
              }),
      },
      whose: {
        href: at.way.to(pathOf('processes', answer.process, 'authorities', answer.authority)),
        text: answer.authorityName,
      },
      ...(owner !== undefined && { owner }),
      ...(answer.reason !== null && { reason: choiceLabel(answer.reason, words.lang) }),
      since: dayText(answer.flaggedOn, words.lang),
      age: words.t('workarounds.age', { count: answer.age, n: countText(answer.age) }),
      risk: answer.risk === null ? words.t('workarounds.notAssessed') : words.t(`risk.${answer.risk}`),
      ...(answer.retiredOn !== null && { retired: retiredOf(answer, at) }),
      costs: costsOf(answer, at),
      permission: permissionOf(answer, at),
      told: toldOf(answer.told),
      entries: history.entries.map((entry) => entryPart(entry, words)),
      acts: answer.open ? actsOn(at, 'workaround', { workaround }) : [],
    };
  },
});

/** The texts that people wrote of it, in this order; one that the reader may not see says so. */
const TOLD = [
  'description',
  'comment',
  'compensatingControl',
  'exitPlan',
  'conditions',
  'progress',
  'recurrence',
] as const;
const toldOf = (told: Answer['told']) =>
  TOLD.flatMap((name) => {
    const text = told[name];
    if (typeof text !== 'string') return [];
    const hidden = /^\[(withheld|erased)\]$/.exec(text)?.[1];
    return [{ label: `workaround.told.${name}`, ...(hidden === undefined ? { text } : { hidden: `said.${hidden}` }) }];
  });

/** Everything to the penny; nothing is said of what nobody has assessed. */
function costsOf(
  answer: Answer,
  { words: { t } }: Reading,
): readonly { readonly label: string; readonly value: string }[] {
  const { monthlyPence, costSoFarPence, effortPence, breakEvenMonths, bornByName } = answer;
  if (monthlyPence === null) return [];
  return [
    { label: 'workaround.soFar', value: poundsText(costSoFarPence) },
    { label: 'workaround.monthly', value: poundsText(monthlyPence) },
    ...(effortPence === null ? [] : [{ label: 'workaround.effort', value: poundsText(effortPence) }]),
    ...(breakEvenMonths === null
      ? []
      : [
          {
            label: 'workaround.breakEven',
            value: t('workaround.months', { count: breakEvenMonths, n: breakEvenMonths }),
          },
        ]),
    ...(bornByName === null ? [] : [{ label: 'workaround.borneBy', value: bornByName }]),
  ];
}

/** Until when it is permitted, and how often that was given, prolonged, or not kept to. */
function permissionOf(answer: Answer, { words: { t, lang } }: Reading): readonly string[] {
  const { permittedUntil, overdue, unpermittedSince, extensions, renewals, breaches, escalated } = answer;
  const until = permittedUntil === null ? undefined : dayText(permittedUntil, lang);
  return [
    until === undefined ? t('workaround.never') : t(overdue ? 'workaround.ended' : 'workaround.until', { day: until }),
    ...(unpermittedSince === null ? [] : [t('workaround.unpermitted', { day: dayText(unpermittedSince, lang) })]),
    ...(extensions > 0 ? [t('workaround.extended', { count: extensions, n: extensions })] : []),
    ...(renewals > 0 ? [t('workaround.renewed', { count: renewals, n: renewals })] : []),
    ...(breaches > 0 ? [t('workaround.breached', { count: breaches, n: breaches })] : []),
    ...(escalated ? [t('workaround.escalated')] : []),
  ];
}

/** What wants looking at, each with its reason; empty where nothing does. */
function overdueOf({ attention, overdue }: Answer, { words: { t } }: Reading): readonly string[] {
  const reasons = attention.because.map((reason) => t(`workaround.attention.${reason}`));
  return reasons.length > 0 || !overdue ? reasons : [t('workaround.attention.EXPIRED')];
}

const retiredOf = ({ retiredOn, how }: Answer, { words: { t, lang } }: Reading) => ({
  sentence: t('workaround.retired', { day: retiredOn === null ? '' : dayText(retiredOn, lang) }),
  ...(how !== null && { how: choiceLabel(how, lang) }),
});

async function processNameOf(at: Reading, process: string): Promise<string> {
  const answer = await at.ask<{ readonly title: string | null }>('process', { process });
  return answer?.title ?? process;
}

/** Who in the authority answers for it; undefined where nobody is named, or the name is not for this reader. */
async function ownerName(at: Reading, { authority, owner }: Answer): Promise<string | undefined> {
  if (owner === null) return undefined;
  const answer = await at.ask<{
    readonly authorities: readonly { readonly people: readonly { readonly person: string; readonly name: string }[] }[];
  }>('people', { authority });
  const name = answer?.authorities[0]?.people.find(({ person }) => person === owner)?.name ?? owner;
  return name.startsWith('[') ? at.words.t('people.withheld') : name;
}
