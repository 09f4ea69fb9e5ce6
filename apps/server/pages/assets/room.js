/*
 * The desk of a meeting by keyboard: every form of the page is sent without leaving it, entries wait where the network is lost
 * (room-queue.js), and single keys lead to the places where things are done. A key only leads there: Enter does it. Without this
 * script the page is plain forms.
 */
(() => {
  'use strict';

  const bar = document.getElementById('room-bar');
  if (!bar || !('RoomQueue' in globalThis)) return;
  const byId = (id) => document.getElementById(id);
  const said = bar.dataset;
  const status = byId('room-status');
  const room = () => byId('room');
  const rows = () => [...document.querySelectorAll('.room-row')];

  /** Pages of items to come, as they will be when they are open: by item. There is no network to fetch them when they are needed. */
  const ahead = new Map();
  let began = Date.now();
  let lastAt = 0;

  const queue = new RoomQueue(said.store, { changed: tell, answered });

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  /** The line that says what waits, and the list of it. */
  function tell() {
    const { entries, stuck, signedOut } = queue;
    const n = entries.length;
    const waits = stuck && n > 0;
    if (waits) {
      const text = n === 1 ? said.saidWaitingOne : said.saidWaitingOther.replace('%n', n);
      say(signedOut ? `${text} ${said.saidSignIn}` : text);
    } else if (status.dataset.waited && n === 0) say(said.saidSent);
    if (waits) status.dataset.waited = 'yes';
    else if (n === 0) delete status.dataset.waited;
    bar.classList.toggle('room-bar--waiting', waits);
    const list = byId('room-queue');
    list.hidden = !waits;
    list.replaceChildren(
      ...entries.map(({ says }) => Object.assign(document.createElement('li'), { textContent: says })),
    );
    for (const line of document.querySelectorAll('[data-waits][data-on]')) line.hidden = !waits;
  }

  /** When something was entered, by the clock of the server and never before what was entered last; a simulated clock is not ours to tell. */
  function moment() {
    const { now, last } = room().dataset;
    if (!now) return undefined;
    lastAt = Math.max(Date.parse(now) + (Date.now() - began), lastAt + 1, Date.parse(last) + 1);
    return new Date(lastAt).toISOString();
  }

  function enter(form, button) {
    const body = new URLSearchParams(new FormData(form, button));
    // Pressed again while it is on its way, it is the same entry.
    if (form.dataset.sent === body.toString()) return;
    form.dataset.sent = body.toString();
    const at = moment();
    if (at) body.set('~at', at);
    say('');
    const focus = document.activeElement;
    if (focus.form === form && focus.localName !== 'button') form.closest('[data-panel]')?.focus();
    assume(form, button, body);
    const item = room().dataset.item;
    queue.add({ url: form.action, body, item, says: `${item}: ${button?.dataset.says ?? ''}`, on: body.get('open') });
    if (form.dataset.form === 'next' && ahead.has(body.get('open'))) go(body.get('open'), form.action);
    else tell();
  }

  /** What can be shown before the answer: who is there, and that something is on its way. */
  function assume(form, button, body) {
    const [verb, person] = (button?.value ?? '').split(':');
    if (verb === 'present' || verb === 'absent') mark(byId(`here-${person}`).closest('.room-row'), verb === 'present');
    if (verb === 'all') for (const row of rows()) mark(row, true);
    const panel = form.closest('[data-panel]')?.dataset.panel;
    const line = document.querySelector(`[data-waits="${panel}"]`);
    if (line) line.dataset.on = 'yes';
    const decision = document.querySelector('[data-form="decision"]');
    if (!decision) return;
    const text = byId('decision.text');
    if (verb === 'motion' && text.value === text.defaultValue) {
      text.value = body.get('motion.text');
      text.dataset.assumed = 'yes';
    }
    if (verb === 'votes') decision.elements['decision.vote'].value = body.get('vote.id');
  }

  /** A seat is filled or empty, and so has its marks or not. */
  function mark(row, here) {
    const toggle = row.querySelector('.room-toggle');
    const { value, says } = { value: toggle.value.split(':')[1], says: here ? 'absent' : 'present' };
    row.dataset.here = here ? 'yes' : 'no';
    toggle.setAttribute('aria-pressed', String(here));
    toggle.value = `${says}:${value}`;
    for (const radio of row.querySelectorAll('input[type="radio"]')) radio.disabled = !here;
    count();
  }

  function answered({ entry, ok, html, url }) {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const news = page.getElementById('room');
    const mine =
      news && (news.dataset.item === room().dataset.item || (entry.on && entry.item === room().dataset.item));
    if (!ok && !(queue.length === 0 && mine)) refused(entry, page, html);
    if (queue.length > 0 || !mine) return;
    swap(page, url);
    fetchAhead();
  }

  /** What was sent and not accepted stays in sight until it is read: it may be about an item that is over. */
  function refused({ says }, page, html) {
    const why = page.querySelector('.room-refused__says')?.textContent ?? problemIn(html);
    const line = document.createElement('li');
    line.textContent = `${says}. ${why}`;
    const box = byId('room-refused');
    box.querySelector('ul').append(line);
    box.hidden = false;
    box.focus();
  }

  function problemIn(text) {
    try {
      return JSON.parse(text).detail ?? '';
    } catch {
      return '';
    }
  }

  /** Puts a page of the room in the place of the one that is shown. What was typed and not sent stays, and so does focus. */
  function swap(page, url) {
    const old = room();
    const kept = typed(old);
    const open = [...old.querySelectorAll('details[id][open]:not(:has(form[data-sent]))')].map(({ id }) => id);
    const focus = old.contains(document.activeElement) ? document.activeElement : undefined;
    const panel = focus?.closest('[data-panel]')?.dataset.panel;
    const same = page.getElementById('room').dataset.item === old.dataset.item;
    old.replaceWith(document.importNode(page.getElementById('room'), true));
    document.title = page.title;
    began = Date.now();
    history.replaceState(null, '', url);
    if (same) for (const [find, set] of kept) set(find());
    if (same) for (const id of open) if (byId(id)?.localName === 'details') byId(id).open = true;
    ready();
    const refusal = byId('refused');
    if (refusal) refusal.focus();
    else if (focus) back(focus, panel).focus();
    tell();
  }

  /** Where focus goes back to: where it was, unless that was a field that has done its work; else to the part of the page. */
  function back(focus, panel) {
    const done = focus.form?.dataset.sent && focus.localName !== 'button';
    return (
      (!done && reachable(byId(focus.id))) || document.querySelector(`[data-panel="${panel}"]`) || byId('room-title')
    );
  }

  const reachable = (element) => (element && !element.disabled && element.offsetParent ? element : undefined);

  /** Controls whose entries differ from what the page came with, and were not sent: how to find each again, and what to put there. */
  function typed(old) {
    const found = [];
    for (const control of old.querySelectorAll('input, select, textarea')) {
      const { id, name, type, value, checked } = control;
      if (type === 'hidden' || control.form?.dataset.sent || control.dataset.assumed) continue;
      const ticks = type === 'radio' || type === 'checkbox';
      const was = control.options
        ? ([...control.options].find((o) => o.defaultSelected) ?? control.options[0])?.value
        : control.defaultValue;
      if (ticks ? checked === control.defaultChecked || !checked : value === was) continue;
      const find = ticks ? () => document.querySelector(`[name="${name}"][value="${value}"]`) : () => byId(id);
      found.push([
        find,
        (element) => element && (ticks ? !element.disabled && (element.checked = true) : (element.value = value)),
      ]);
    }
    return found;
  }

  /** On to an item that was fetched ahead, with those who are here taken along. */
  function go(item, action) {
    const here = new Map(rows().map((row) => [row.dataset.row, row.dataset.here]));
    const page = new DOMParser().parseFromString(ahead.get(item), 'text/html');
    history.pushState(null, '', location.href);
    swap(page, new URL(action.replace(/[^/]*$/, encodeURIComponent(item))));
    for (const row of rows())
      if (!('barred' in row.dataset) && here.get(row.dataset.row) !== row.dataset.here)
        mark(row, here.get(row.dataset.row) === 'yes');
    byId('room-title').focus();
  }

  /** The next item always, as it stands now; those after it once. */
  async function fetchAhead() {
    const links = [...document.querySelectorAll('.room-item:not(.room-item--done)')];
    const at = links.findIndex((link) => link.hasAttribute('aria-current'));
    for (const [n, link] of links.slice(at + 1).entries()) {
      const item = decodeURIComponent(link.pathname.split('/').at(-1));
      if (n > 0 && ahead.has(item)) continue;
      const answer = await fetch(`${link.href}?ahead=1`, { headers: { accept: 'text/html' } }).catch(() => undefined);
      if (!answer?.ok) return;
      ahead.set(item, await answer.text());
    }
  }

  /** How the marks stand at this moment. */
  function count() {
    const template = byId('tally')?.dataset.tally;
    const running = byId('running');
    if (!running || !template) return;
    const marks = [...document.querySelectorAll('.room-marks input:checked:enabled')].map(({ value }) => value);
    const text = ['NOT_VOTING', 'ABSTAIN', 'AGAINST', 'FOR'].reduce(
      (line, option) => line.replace(`%${option}`, marks.filter((mark) => mark === option).length),
      template,
    );
    running.hidden = marks.length === 0;
    if (running.textContent !== text) running.textContent = text;
  }

  /** A page of the room has come: its parts can be focused as wholes. */
  function ready() {
    for (const panel of document.querySelectorAll('[data-panel]')) panel.tabIndex = -1;
    byId('running')?.setAttribute('aria-live', 'polite');
    count();
    document.dispatchEvent(new Event('room-shown'));
  }

  document.addEventListener('submit', (event) => {
    if (!room().contains(event.target)) return;
    event.preventDefault();
    enter(event.target, event.submitter);
  });
  document.addEventListener('change', ({ target }) => target.closest('.room-marks') && count());
  byId('room-seen').addEventListener('click', () => {
    byId('room-refused').hidden = true;
    byId('room-refused').querySelector('ul').replaceChildren();
    byId('room-title').focus();
  });
  addEventListener('popstate', () => location.reload());

  globalThis.roomDesk = { byId, rows, say, said, count, ahead };
  ready();
  byId('refused')?.focus();
  void queue.pump();
  void fetchAhead();
})();
