/*
 * Keeps a page up to date with the record: listens to positions (server-sent events), asks the page's own address for its regions when
 * there is a newer one, and changes what differs. How a page is made live: templates/parts/live.njk.
 */
(() => {
  'use strict';

  const line = document.querySelector('[data-live-from]');
  if (!line || !('EventSource' in window)) return;
  const status = line.querySelector('[role="status"]');
  const button = line.querySelector('button');
  const said = line.dataset;
  const names = [...document.querySelectorAll('[data-live]')].map(({ dataset }) => dataset.live);

  /** Up to so long a wait before asking, in ms: a thousand pages that heard the same do not all ask in the same moment. */
  const SPREAD = 400;
  /** How long to wait after a refusal, in ms: at first, and at most; doubled each time. */
  const [SOON, LATEST] = [3_000, 60_000];
  /** The connection may be lost for so long, in ms, before it is worth a word. */
  const PATIENCE = 10_000;

  let shown = Number(said.livePosition);
  let newest = shown;
  let paused = false;
  let asking = false;
  let wait = SOON;
  let source, retry, lost;
  /** Regions whose change would take focus away, by name: they wait until it moves on. */
  const held = new Map();

  const say = (text) => {
    if (status.textContent !== text) status.textContent = text;
  };

  /** Listens while the page can be seen: a browser has only a few connections to a server, for all of its tabs. */
  function listen() {
    clearTimeout(retry);
    source?.close();
    source = undefined;
    if (document.hidden || paused) return;
    source = new EventSource(said.liveFrom);
    source.onopen = () => {
      wait = SOON;
      clearTimeout(lost);
      lost = undefined;
      if (status.textContent === said.saidLost) say(said.saidFollowing);
    };
    source.onmessage = ({ data }) => hear(JSON.parse(data).position);
    source.onerror = () => {
      lost ??= setTimeout(() => say(said.saidLost), PATIENCE);
      // A browser connects again by itself, but not after an answer that says no.
      if (source?.readyState === EventSource.CLOSED) listenLater();
    };
  }

  function listenLater() {
    clearTimeout(retry);
    retry = setTimeout(listen, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LATEST);
  }

  function hear(position) {
    newest = Math.max(newest, position);
    if (newest <= shown || asking) return;
    asking = true;
    setTimeout(async () => {
      const wanted = newest;
      const answer = await ask();
      asking = false;
      if (paused) return;
      if (!answer) return listenLater();
      shown = Math.max(wanted, answer.position);
      take(new DOMParser().parseFromString(answer.html, 'text/html'));
      hear(newest);
    }, Math.random() * SPREAD);
  }

  /** The regions as they are now, and the position that they were computed from; undefined where they were not answered. */
  async function ask() {
    const address = new URL(location.href);
    address.hash = '';
    address.searchParams.set('fragment', names.join(','));
    try {
      const answer = await fetch(address, { headers: { accept: 'text/html' } });
      const html = await answer.text();
      return answer.ok ? { html, position: Number(answer.headers.get('x-log-position')) } : undefined;
    } catch {
      return undefined;
    }
  }

  function take(news) {
    document.title = news.title || document.title;
    for (const region of news.querySelectorAll('[data-live]')) held.set(region.dataset.live, region);
    settle();
  }

  /** Changes what can be changed without taking focus away, and says so; what has focus stays where it is in the window, too. */
  function settle() {
    const reading = document.activeElement;
    const top = reading?.getBoundingClientRect().top;
    for (const [name, news] of held) {
      const region = document.querySelector(`[data-live="${name}"]`);
      const changes = region && planned(region, news);
      if (region && !changes) continue;
      held.delete(name);
      for (const change of changes ?? []) change();
    }
    say(held.size > 0 ? said.saidWaiting : said.saidUpdated.replace('%n', shown));
    if (reading && reading !== document.body) scrollBy(0, reading.getBoundingClientRect().top - top);
  }

  /**
   * The changes that make one element's inside like another's, node by node; undefined where one of them would take focus away.
   * Nodes that are the same in both stay as they are; of the others, those of the same kind and id are changed inside.
   */
  function planned(mine, wanted) {
    const old = [...mine.childNodes].map((node) => ({ node, looks: looks(node) }));
    const all = [...wanted.childNodes].map((node) => ({ node, looks: looks(node) }));
    const staying = new Set(all.map((other) => other.looks));
    let from = 0;
    const pairs = all.map((other) => {
      const found = counterpart(old, from, staying, other);
      if (found >= 0) from = found + 1;
      return { other, own: old[found] };
    });
    const kept = new Set(pairs.map(({ own }) => own));
    const gone = old.filter((own) => !kept.has(own)).map(({ node }) => node);
    if (gone.some((node) => node.contains(document.activeElement))) return undefined;
    const changes = gone.map((node) => () => node.remove());
    // From the end, so that what comes after a new node is in its place already.
    let next = null;
    for (const { other, own } of pairs.reverse()) {
      const after = next;
      const node = own?.node ?? document.importNode(other.node, true);
      next = node;
      if (!own) changes.push(() => mine.insertBefore(node, after));
      else if (own.looks !== other.looks) {
        const inside = node instanceof Element ? planned(node, other.node) : [() => (node.nodeValue = other.looks)];
        if (!inside) return undefined;
        changes.push(...inside);
        if (node instanceof Element) changes.push(() => dress(node, other.node));
      }
    }
    return changes;
  }

  /** What a node is, as text. Whether details are open is for the reader to say: it makes no difference. */
  const looks = (node) =>
    node instanceof Element ? node.outerHTML.replace(/(<details\b[^>]*?) open=""/g, '$1') : node.nodeValue;

  /**
   * Which old node becomes a new one: for an element its equal, wherever it stands; otherwise one of its kind and id before the next
   * element that stays as it is. Text, most of it white space, has so many equals that it is looked for no further either.
   */
  function counterpart(old, from, staying, { node, looks }) {
    const isElement = node instanceof Element;
    const equal = isElement ? old.findIndex((own, n) => n >= from && own.looks === looks) : -1;
    if (equal >= 0) return equal;
    const stop = old.findIndex((own, n) => n >= from && own.node instanceof Element && staying.has(own.looks));
    return old.findIndex(
      (own, n) => n >= from && (stop < 0 || n < stop) && own.node.nodeName === node.nodeName && own.node.id === node.id,
    );
  }

  /** Gives an element the attributes of another. Whether details are open is for the reader to say. */
  function dress(element, other) {
    const own = (name) => name === 'open' && element.localName === 'details';
    for (const { name, value } of other.attributes) if (!own(name)) element.setAttribute(name, value);
    for (const { name } of [...element.attributes])
      if (!own(name) && !other.hasAttribute(name)) element.removeAttribute(name);
  }

  function pause() {
    clearTimeout(lost);
    lost = undefined;
    // What waits for focus is asked for again.
    if (held.size > 0) shown = -1;
    held.clear();
  }

  button.addEventListener('click', () => {
    paused = !paused;
    if (paused) pause();
    button.textContent = paused ? said.saidResume : said.saidPause;
    say(paused ? said.saidPaused : said.saidFollowing);
    listen();
  });
  document.addEventListener('focusout', () =>
    setTimeout(() => {
      if (held.size > 0) settle();
    }),
  );
  document.addEventListener('visibilitychange', listen);
  addEventListener('pagehide', () => source?.close());
  addEventListener('pageshow', listen);
  line.hidden = false;
})();
