import type { Fact, When } from '#governance';
import type { Around, Entry, Source, Stretch } from '../language/source.js';
import type { View } from '../language/view.js';
import type { ViewRunner } from './runner.js';

/** What reads ask, answered from views.db and the memory in front of it. */
export class LiveSource implements Source {
  constructor(readonly runner: ViewRunner) {}

  keys(view: View<never>): readonly string[] {
    return this.runner
      .reading()
      .file.keys.list(view.name)
      .map(({ key }) => key);
  }

  facts(view: View<never>, key: string, when: When): readonly Fact[] {
    const { file, memory } = this.runner.reading();
    const id = file.keys.find(view.name, key);
    return id === undefined ? [] : memory.get(id).factsAt(when);
  }

  ends(view: View<never>, key: string, when: When): readonly Fact[] {
    const { file, memory } = this.runner.reading();
    const id = file.keys.find(view.name, key);
    return id === undefined ? [] : memory.get(id).endsAt(when);
  }

  state<S>(view: View<S>, key: string, when: When): S {
    const { file, memory } = this.runner.reading();
    const id = file.keys.find(view.name, key);
    return id === undefined ? view.initial : memory.get(id).stateAt(view, when);
  }

  all<S>(view: View<S>, when: When): readonly (readonly [string, S])[] {
    const { file, memory } = this.runner.reading();
    return memory.all(view, file.keys.list(view.name), when);
  }

  open<S>(view: View<S>, when: When): readonly (readonly [string, S])[] {
    const { file, memory } = this.runner.reading();
    return memory.open(view, file.keys.list(view.name), when);
  }

  entries(of: string | undefined, when: When, stretch: Stretch): readonly Entry[] {
    return this.runner.reading().reader.entries(of, when, stretch);
  }

  around(when: When, since: number, veiled: Stretch['veiled']): Around {
    return this.runner.reading().reader.around(when, since, veiled);
  }

  amendments(position: number, knownAt: number): readonly Fact[] {
    return this.runner.reading().reader.amendments(position, knownAt);
  }
}
