import type { Fact } from '#governance';
import {
  AgendaPublished,
  ItemClosed,
  ItemDeferred,
  ItemOpened,
  ItemReferred,
  LateItemAdmitted,
  PaperPublished,
  PublicExcluded,
  QuorumEstablished,
  QuorumLost,
} from '#governance';
import { factsOf, uncountedBy } from './facts-of.js';
import type { Opened } from './opened.js';
import { personIn } from './opened.js';
import { explained } from './steps.js';

/** The agenda in its order: each item with how far it came, its papers, its quorum and whether the public was there for it. */
export function agendaOf(opened: Opened) {
  const { state, facts } = opened;
  const papers = papersOf(opened);
  const quorums = quorumsOf(opened);
  return [...state.convening.agenda.values()].map(({ item, title, matter, private: closed = false, late }) => ({
    item,
    title,
    matter: matter ?? null,
    private: closed,
    late: late ? lateItem(opened, item) : null,
    supplement:
      factsOf(facts, AgendaPublished).find(({ body }) => body.items?.some((one) => one.item === item))?.body
        .supplement ?? null,
    status: state.sitting.items.get(item) ?? 'NOT_REACHED',
    openedAt: factsOf(facts, ItemOpened).find(of(item))?.occurredAt ?? null,
    closedAt: factsOf(facts, ItemClosed).find(of(item))?.occurredAt ?? null,
    putOff: putOff(opened, item),
    excluded: exclusion(opened, item),
    quorum: quorums.filter((one) => one.item === item),
    papers: papers.filter((one) => one.item === item),
  }));
}

const of =
  (item: string) =>
  (fact: Fact<{ readonly item?: string | undefined; readonly notCounted?: string | undefined }>): boolean =>
    fact.body.item === item && uncountedBy(fact) === null;

/** Taken as urgent for the chair's reasons (LGA 1972 s.100B(4)(b)). */
function lateItem(opened: Opened, item: string) {
  const fact = factsOf(opened.facts, LateItemAdmitted).find(of(item));
  if (!fact) return null;
  const chair = fact.body.chair ?? '';
  return {
    event: fact.id,
    at: fact.occurredAt,
    reasons: opened.told(fact.position, 'reasons'),
    chair: personIn(opened, chair),
  };
}

/** Deferred or referred: where to, and why. */
function putOff(opened: Opened, item: string) {
  const fact = [...factsOf(opened.facts, ItemDeferred), ...factsOf(opened.facts, ItemReferred)].findLast(of(item));
  return fact
    ? {
        event: fact.id,
        how: fact.type === ItemDeferred.type ? ('DEFERRED' as const) : ('REFERRED' as const),
        to: fact.body.to ?? null,
        reason: opened.told(fact.position, 'reason'),
      }
    : null;
}

/** Press and public left for it: on which paragraph, and why that served the public more. */
function exclusion(opened: Opened, item: string) {
  const fact = factsOf(opened.facts, PublicExcluded).findLast(of(item));
  return fact
    ? {
        event: fact.id,
        at: fact.occurredAt,
        ground: fact.body.ground ?? null,
        publicInterest: opened.told(fact.position, 'publicInterest'),
      }
    : null;
}

/** Papers with every version and its hash. Of an exempt copy the public learns that it is there, and the ground. */
export const papersOf = (opened: Opened) =>
  factsOf(opened.facts, PaperPublished)
    .filter((fact) => uncountedBy(fact) === null)
    .map(({ id, occurredAt, body }) => ({
      event: id,
      publishedAt: occurredAt,
      paper: body.paper ?? '',
      version: body.version ?? 0,
      copy: body.copy ?? null,
      item: body.item ?? null,
      title: body.title ?? null,
      contentHash: body.contentHash ?? null,
      mediaType: body.content?.mediaType ?? null,
      size: body.content?.size ?? null,
      ground: body.ground ?? null,
      withheld: body.copy === 'EXEMPT' && opened.ask.reader.level === 'PUBLIC',
    }));

/** Every quorum that was counted, with its reckoning; `item` null where it was of the meeting as such. */
export const quorumsOf = (opened: Opened) =>
  [...factsOf(opened.facts, QuorumEstablished), ...factsOf(opened.facts, QuorumLost)]
    .sort((a, b) => a.at - b.at || a.position - b.position)
    .map(({ id, type, occurredAt, body: { item, found } }) => ({
      event: id,
      at: occurredAt,
      item: item ?? null,
      quorate: type === QuorumEstablished.type,
      counted: (found?.counted ?? []).map((person) => personIn(opened, person)),
      lacking: found?.lacking ?? [],
      steps: explained(found?.steps ?? [], opened.ask.reader.language ?? 'en', opened.nameOf),
    }));
