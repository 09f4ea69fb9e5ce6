/*
 * Single keys at the desk of a meeting (room.js). They can be switched off (WCAG 2.1.4), and do nothing while something is typed.
 * On a member's line they mark the vote; anywhere else they lead to the place where a thing is done.
 */
(() => {
  'use strict';

  const desk = globalThis.roomDesk;
  if (!desk) return;
  const { byId, rows, say, said, count } = desk;
  const OFF = 'room-keys';
  const MARKS = { f: 'FOR', a: 'AGAINST', b: 'ABSTAIN', x: 'NOT_VOTING' };
  /** Where each key leads: the first of these that is there. What is folded is unfolded. */
  const PLACES = {
    p: ['all'],
    e: ['room-find'],
    h: ['chair.member'],
    i: ['interest.member'],
    m: ['motion.mover', 'second.member', 'withdraw'],
    w: ['amendment.mover'],
    v: ['open-vote'],
    c: ['casting-for', 'close-vote'],
    d: ['decide'],
    n: ['next', 'finish', 'reconvene'],
    r: ['correct.member'],
    u: ['undo'],
  };
  /** Letters that are typed within this time, in ms, belong together. */
  const TOGETHER = 1_200;

  const isOn = () => localStorage.getItem(OFF) !== 'off';
  const tick = () => (byId('room-keys-on').checked = isOn());
  tick();
  document.addEventListener('room-shown', tick);
  document.addEventListener('change', ({ target }) => {
    if (target.id !== 'room-keys-on') return;
    localStorage.setItem(OFF, target.checked ? 'on' : 'off');
    say(target.checked ? said.saidOn : said.saidOff);
  });

  function lead(key) {
    const place = (PLACES[key] ?? []).map(byId).find((element) => element);
    if (!place) return false;
    const folded = place.closest('details:not([open])');
    if (folded) folded.open = true;
    place.focus();
    return true;
  }

  /** Marks the vote of the member on whose line one is. */
  function markVote(row, key) {
    const radio = MARKS[key] && row.querySelector(`input[value="${MARKS[key]}"]:enabled`);
    if (!radio) return false;
    radio.checked = true;
    count();
    return true;
  }

  function move(row, step) {
    const all = rows();
    const to = all[all.indexOf(row) + step]?.querySelector('.room-toggle');
    to?.focus();
    return to !== undefined;
  }

  let letters = '';
  let typedAt = 0;
  /** In a list of members: by initials. The list of a browser would go by the first letters of the line, and cycle on "AA". */
  function pick(select, key) {
    letters = performance.now() - typedAt > TOGETHER ? key : letters + key;
    typedAt = performance.now();
    const of = (text) => [...select.options].filter(({ dataset }) => dataset.initials?.toLowerCase().startsWith(text));
    if (of(letters).length === 0) letters = key;
    const [first] = of(letters);
    if (!first) return say(said.saidNone);
    const exact = of(letters).find(({ dataset }) => dataset.initials.toLowerCase() === letters) ?? first;
    select.value = exact.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    say(said.saidPicked.replace('%name', exact.textContent));
  }

  /** Enter in a list goes on: to the next list of members that is empty, else it sends the form. */
  function goOn(select) {
    const lists = [...select.form.querySelectorAll('select')].filter((list) => list.offsetParent);
    const next = lists[lists.indexOf(select) + 1];
    if (next && 'pick' in select.dataset && !(next.value && 'pick' in next.dataset)) next.focus();
    else select.form.requestSubmit(select.form.querySelector('button'));
  }

  function inSelect(event, select) {
    if (event.key === 'Enter') goOn(select);
    else if ('pick' in select.dataset && /^[\p{L}\d]$/u.test(event.key)) pick(select, event.key.toLowerCase());
    else return false;
    return true;
  }

  function leave(target) {
    target.blur?.();
    byId('room-title').focus({ preventScroll: true });
    return true;
  }

  /** While something is typed, only what sends it. */
  function inField({ key, target, ctrlKey }) {
    if (target.localName !== 'textarea' || key !== 'Enter' || !ctrlKey) return false;
    target.form.requestSubmit(target.form.querySelector('button'));
    return true;
  }

  /** On the page: up and down the lines, marks on a line, and the places. */
  function onPage({ key, target }) {
    const row = target.closest?.('.room-row');
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (row && steps[key] && target.type !== 'radio') return move(row, steps[key]);
    if (!isOn() || !/^[a-z]$/i.test(key)) return false;
    return (row && markVote(row, key.toLowerCase())) || lead(key.toLowerCase());
  }

  const isField = ({ localName, type }) =>
    localName === 'textarea' || (localName === 'input' && type !== 'radio' && type !== 'checkbox');

  function handled(event) {
    const { key, target, ctrlKey } = event;
    if (key === 'Escape') return leave(target);
    if (isField(target)) return inField(event);
    if (ctrlKey) return false;
    return target.localName === 'select' ? inSelect(event, target) : onPage(event);
  }

  document.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
    if (handled(event)) event.preventDefault();
  });

  /** Finds the line of a member as soon as the initials can be of nobody else. */
  document.addEventListener('input', ({ target }) => {
    if (target.id !== 'room-find') return;
    const wanted = target.value.trim().toUpperCase();
    const found = rows().filter(({ dataset }) => dataset.row.startsWith(wanted));
    if (wanted === '') return;
    if (found.length === 0) say(said.saidNone);
    const [only] = found;
    if (found.length !== 1 || only.dataset.row !== wanted) return;
    target.value = '';
    only.querySelector('.room-toggle').focus();
  });
})();
