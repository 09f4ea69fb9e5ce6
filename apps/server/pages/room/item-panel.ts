import type { Said } from '../acting/form/labels.js';
import { saying } from '../acting/form/labels.js';
import { words } from '../words.js';
import type { Desk } from './desk.js';
import { isDone } from './desk.js';

/** One item in the list of all of them. */
export interface ItemLink {
  readonly item: string;
  readonly title: string;
  readonly href: string;
  readonly status: Said;
  readonly here: boolean;
  readonly open: boolean;
  readonly done: boolean;
}

/** Where the meeting is on its agenda, and where it goes next. */
export interface AgendaPanel {
  readonly items: readonly ItemLink[];
  readonly status?: Said;
  /** What the button that goes on does; absent where all items are done. */
  readonly next?: { readonly close?: string; readonly open?: string; readonly label: string };
  /** The item is open. */
  readonly open: boolean;
  readonly putOff: boolean;
  readonly adjourned: boolean;
  /** Nothing is open, and the meeting can be closed. */
  readonly finish: boolean;
}

export function itemPanel(desk: Desk, path: (item: string) => string): AgendaPanel {
  const { state, item, lang } = desk;
  const { sitting, convening } = state;
  const items = [...convening.agenda.values()].map((one) => ({
    item: one.item,
    title: one.title,
    href: path(one.item),
    status: statusOf(desk, one.item),
    here: one.item === item,
    open: sitting.current === one.item,
    done: isDone(sitting, one.item),
  }));
  const next = nextOf(desk);
  const adjourned = sitting.status === 'ADJOURNED' || sitting.status === 'INQUORATE_ADJOURNED';
  return {
    items,
    ...(convening.agenda.has(item) && {
      status: saying(`meetings.item.${sitting.items.get(item) ?? 'NOT_REACHED'}`, lang),
    }),
    ...(next && sitting.status !== 'CLOSED' && !convening.cancelled && !adjourned && { next }),
    open: sitting.current === item,
    putOff: !isDone(sitting, item) && sitting.status !== 'CLOSED',
    adjourned,
    finish: sitting.status === 'OPEN' && sitting.current === undefined && !next,
  };
}

const statusOf = ({ state, lang }: Desk, item: string): Said =>
  saying(`meetings.item.${state.sitting.items.get(item) ?? 'NOT_REACHED'}`, lang);

/** From an item that is open on to the next; to one that is not, from the one that is. */
function nextOf({ state: { sitting, convening }, item, lang }: Desk): AgendaPanel['next'] {
  const { t } = words(lang);
  const { current } = sitting;
  const all = [...convening.agenda.keys()];
  const after = [...all.slice(all.indexOf(item) + 1), ...all];
  const wanted =
    current === item || isDone(sitting, item)
      ? after.find((one) => one !== current && !isDone(sitting, one))
      : all.includes(item)
        ? item
        : undefined;
  const named = { ...(current !== undefined && { close: current }), ...(wanted !== undefined && { open: wanted }) };
  if (current !== undefined && wanted !== undefined)
    return { ...named, label: t('room.next.both', { close: current, open: wanted }) };
  if (current !== undefined) return { ...named, label: t('room.next.close', { close: current }) };
  return wanted === undefined ? undefined : { ...named, label: t('room.next.open', { open: wanted }) };
}
