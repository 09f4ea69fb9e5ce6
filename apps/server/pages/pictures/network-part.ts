import { isDay } from '#kernel';
import { countText, dayText, listText } from '../format.js';
import type { Way } from '../frame/way.js';
import type { Words } from '../words.js';
import { networkChart } from './network-chart.js';
import type { NetworkFacts, NetworkNode } from './network-model.js';
import { networkOf, NODE_KINDS } from './network-model.js';
import { shortDay } from './time-axis.js';

/** One line of the list: what the picture shows of a node, in words. */
export interface NetworkRow {
  readonly kind: string;
  readonly name: string;
  readonly href?: string;
  readonly title: string;
  readonly on: string;
  readonly under: string;
  readonly replaces: string;
}

export interface NetworkPart {
  /** What there is, counted. */
  readonly headline: string;
  /** Where there is more than the picture holds. */
  readonly cut: string;
  readonly svg: string;
  readonly columns: readonly string[];
  readonly rows: readonly NetworkRow[];
}

/** What hangs on what: a picture, and its list from the same nodes. Undefined where there is nothing yet. */
export function networkPart(facts: NetworkFacts, words: Words, way: Way, id = 'network'): NetworkPart | undefined {
  const { t, lang } = words;
  const { nodes, total } = networkOf(facts, {
    version: (version) => t('pictures.network.version', { version }),
    status: (word) => t(`version.${word}`),
  });
  if (nodes.length === 0) return undefined;
  const counts = NODE_KINDS.toReversed().flatMap((kind) => {
    const count = nodes.filter((node) => node.kind === kind).length;
    return count === 0 ? [] : [t(`pictures.network.count.${kind}`, { count, n: countText(count) })];
  });
  const headline = t('pictures.network.headline', { counts: listText(counts, lang) });
  const headings = {
    process: t('pictures.network.kinds.process'),
    version: t('pictures.network.kinds.version'),
    matter: t('pictures.network.kinds.matter'),
    decision: t('pictures.network.kinds.decision'),
  };
  // A title has no room there: a decision is known by its day.
  const drawn = nodes.map((node) => ({
    ...node,
    note: node.kind === 'decision' ? shortDay(node.on, lang) : node.title,
  }));
  const names = new Map(nodes.map((node) => [node.key, calledBy(node, nodes)]));
  const named = (keys: readonly string[]): string =>
    listText(
      keys.flatMap((key) => names.get(key) ?? []),
      lang,
    );
  return {
    headline,
    cut:
      total > nodes.length
        ? t('pictures.network.cut', { shown: countText(nodes.length), total: countText(total) })
        : '',
    svg: networkChart({ id, title: headline, desc: t('pictures.network.desc'), nodes: drawn, headings }),
    columns: ['kind', 'name', 'title', 'on', 'under', 'replaces'].map((name) => t(`pictures.network.column.${name}`)),
    rows: nodes.map((node) => ({
      kind: t(`pictures.network.kind.${node.kind}`),
      name: node.name,
      ...(node.path !== undefined && { href: way.to(node.path) }),
      title: node.title,
      on: dayOn(node.on, words),
      under: named(node.parent === undefined ? [] : [node.parent]),
      replaces: named(node.replaces),
    })),
  };
}

/** A version is called by its process too, where it stands alone. */
function calledBy({ kind, name, parent }: NetworkNode, nodes: readonly NetworkNode[]): string {
  const process = kind === 'version' ? nodes.find(({ key }) => key === parent)?.name : undefined;
  return process === undefined ? name : `${process}, ${name}`;
}

function dayOn(on: string, { lang }: Words): string {
  const day = on.slice(0, 10);
  return isDay(day) ? dayText(day, lang) : '';
}
