import type { Said } from '../acting/form/labels.js';
import { choiceLabel, declared, saying } from '../acting/form/labels.js';
import { dayText, poundsText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import type { Told } from '../lists/told.js';
import { linkOf, nameSaid, sentenceSaid, told } from '../lists/told.js';
import type { Link } from '../time-part.js';
import type { DecisionAnswer } from './decision-answer.js';

/** Name and value; a value that is not there is no fact, a value that is none says so. */
export interface Fact {
  readonly label: string;
  readonly value?: Told;
  readonly list?: readonly Told[];
  readonly link?: Link;
  readonly note?: Said;
  readonly wide?: true;
}

/** What was decided, first of all in one plain sentence, and what must be known before it is relied on. */
export function takenPart(answer: DecisionAnswer, at: Reading) {
  const { words } = at;
  const { lang } = words;
  const warnings = [
    ...(answer.unconfirmed ? ['unconfirmed'] : []),
    ...(answer.validity.some(({ settled }) => settled === null) ? ['questionedLong'] : []),
    ...(answer.publication.incomplete ? ['incompleteLong'] : []),
    ...(answer.historical ? ['historical'] : []),
  ];
  return {
    decided: sentenceSaid(answer.decided, words),
    resolution: told(answer.resolution, words),
    warnings: warnings.map((key) => saying(`decision.${key}`, lang)),
    because: told(answer.publication.because, words),
    facts: [...aboutFacts(answer, at), ...lawFacts(answer, at)],
    officer: answer.officer && officerFacts(answer.officer, at),
  };
}

const plain = (text: string): Told => ({ text });
const all = (label: string, list: readonly Told[]): readonly Fact[] =>
  list.length === 0 ? [] : [{ label, list, wide: true }];

function aboutFacts({ decidedOn, decidedBy, links, ...answer }: DecisionAnswer, at: Reading): readonly Fact[] {
  const { words } = at;
  const { lang, t } = words;
  const item = links.item === null ? {} : { note: { text: t('decision.item', { item: links.item }) } };
  const link = (label: string, kind: string, id: string | null | undefined, more: object = {}): readonly Fact[] => {
    const found = linkOf(at, kind, id ?? null);
    return found ? [{ label, link: found, ...more }] : [];
  };
  return [
    { label: 'decision.fact.kind', value: choiceLabel(answer.standsAs ?? answer.kind ?? '', lang) },
    ...(decidedOn === null ? [] : [{ label: 'decision.fact.on', value: plain(dayText(decidedOn, lang)) }]),
    { label: 'decision.fact.by', value: plain(nameSaid(decidedBy.name, words)) },
    ...(answer.capacity === null
      ? []
      : [{ label: 'decision.fact.capacity', value: choiceLabel(answer.capacity, lang) }]),
    { label: 'decision.fact.key', value: plain(t(answer.key ? 'acting.yes' : 'acting.no')) },
    ...link('decision.fact.meeting', 'meeting', links.meeting, item),
    ...link('decision.fact.matter', 'matter', links.matter ?? links.approves?.matter),
    ...link('decision.fact.process', 'process', links.process),
    ...(answer.statedDate === null
      ? []
      : [{ label: 'decision.fact.stated', value: plain(dayText(answer.statedDate, lang)) }]),
    ...all(
      'decision.fact.affected',
      answer.affected.map(({ authorityName }) => plain(authorityName)),
    ),
  ];
}

function lawFacts({ regimes, powers, urgency }: DecisionAnswer, { words: { lang, t } }: Reading): readonly Fact[] {
  const citations = [...new Set(regimes.flatMap((regime) => regime.citations))];
  return [
    ...all(
      'decision.fact.powers',
      powers.length === 0
        ? [plain(t('decision.noPowers'))]
        : powers.map(({ kind, ref }) => plain(`${choiceLabel(kind, lang).text}: ${ref}`)),
    ),
    ...all(
      'decision.fact.regimes',
      citations.map((citation) => declared(citation, lang)),
    ),
    ...all(
      'decision.fact.urgency',
      urgency.map(({ authorityName, agreedBy }) => plain(`${authorityName}: ${agreedBy}`)),
    ),
  ];
}

/** On what an officer's decision rests: the delegation, how far it goes, and who was asked with which answer. */
function officerFacts(officer: NonNullable<DecisionAnswer['officer']>, at: Reading): readonly Fact[] {
  const { t, lang } = at.words;
  const { delegation, authorisation, effects, amount, consultees } = officer;
  return [
    { label: 'decision.officer.delegation', value: plain(delegation ?? t('decision.none')) },
    ...(authorisation === null
      ? []
      : [{ label: 'decision.officer.authorisation', value: choiceLabel(authorisation, lang) }]),
    ...all(
      'decision.officer.effects',
      effects.map((effect) => choiceLabel(effect, lang)),
    ),
    ...(amount === null ? [] : [{ label: 'decision.officer.amount', value: plain(poundsText(amount)) }]),
    ...all(
      'decision.officer.consultees',
      consultees.length === 0
        ? [plain(t('decision.none'))]
        : consultees.map(({ consultee, on, view }) =>
            plain(
              t('decision.officer.asked', {
                consultee,
                day: dayText(on, lang),
                view: choiceLabel(view, lang).text,
              }),
            ),
          ),
    ),
  ];
}
