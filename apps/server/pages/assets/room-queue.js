/*
 * Entries of a meeting that are on their way, kept on the device until the server has answered: the network may be lost, the page
 * closed or the machine restarted. Each is sent in its turn, under a key of its own, until there is an answer; the server does what
 * comes twice once (the key), so nothing is lost and nothing doubled. Used by room.js.
 */
(() => {
  'use strict';

  /** Between attempts, in ms: at first, and at most; doubled each time. */
  const [SOON, LATEST] = [1_500, 15_000];
  /** An answer that has not come by then, in ms, is not waited for: the entry is sent again. */
  const PATIENCE = 15_000;

  const read = (name) => {
    try {
      const value = JSON.parse(localStorage.getItem(name) ?? '[]');
      return Array.isArray(value) ? value : [];
    } catch {
      return [];
    }
  };

  /** 128 random bits: unlike crypto.randomUUID, also where the page came without TLS. */
  const newKey = () =>
    [...crypto.getRandomValues(new Uint8Array(16))].map((n) => n.toString(16).padStart(2, '0')).join('');

  class RoomQueue {
    /**
     * @param store whose entries of which meeting: those of somebody else are not sent
     * @param told `changed()` when there are more or fewer; `answered({entry, ok, html, url})` for each answer
     */
    constructor(store, told) {
      this.name = `room ${store}`;
      this.told = told;
      this.wait = SOON;
      /** No connection, or no session: what waits is worth a word. */
      this.stuck = false;
      this.signedOut = false;
      addEventListener('online', () => this.pump());
      // Another tab of the same secretary has sent or added something.
      addEventListener('storage', ({ key }) => key === this.name && told.changed());
    }

    get entries() {
      return read(this.name);
    }

    get length() {
      return this.entries.length;
    }

    /** @param entry `{url, body, says, item}`; its body gets the key */
    add({ body, ...entry }) {
      const id = newKey();
      body.set('~key', id);
      localStorage.setItem(this.name, JSON.stringify([...this.entries, { ...entry, id, body: body.toString() }]));
      this.told.changed();
      void this.pump();
    }

    remove(id) {
      localStorage.setItem(this.name, JSON.stringify(this.entries.filter((entry) => entry.id !== id)));
    }

    /** Sends what waits, in order, as long as there are answers. */
    async pump() {
      if (this.pumping) return;
      this.pumping = true;
      clearTimeout(this.timer);
      try {
        for (let [entry] = this.entries; entry; [entry] = this.entries) if (!(await this.send(entry))) return;
        this.stuck = this.signedOut = false;
      } finally {
        this.pumping = false;
        this.told.changed();
      }
    }

    /** @returns whether there was an answer to this entry, whatever it says */
    async send(entry) {
      const answer = await this.ask(entry).catch(() => undefined);
      if (!answer || answer.status >= 500 || answer.status === 408 || answer.status === 429) return this.later();
      if (/\/(sign-in|seat)$/.test(new URL(answer.url).pathname)) {
        this.signedOut = true;
        return this.later();
      }
      const html = await answer.text().catch(() => undefined);
      if (html === undefined) return this.later();
      this.remove(entry.id);
      this.wait = SOON;
      this.told.answered({ entry, ok: answer.ok, html, url: answer.url });
      return true;
    }

    ask({ url, body }) {
      return fetch(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
        signal: AbortSignal.timeout(PATIENCE),
      });
    }

    later() {
      this.stuck = true;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.pump(), this.wait);
      this.wait = Math.min(this.wait * 2, LATEST);
      return false;
    }
  }

  globalThis.RoomQueue = RoomQueue;
})();
