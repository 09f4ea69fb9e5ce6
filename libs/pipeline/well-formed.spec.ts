import { commandByRoute } from '#governance/commands.js';
import { wellFormed } from './well-formed.js';

const retire = commandByRoute('retire-workaround');

describe('whether a command is well-formed', () => {
  it('given a field that is not its own, though empty, then it says so: a comma cut a text in two', () => {
    const made = wellFormed(retire!, { workaround: 'WA-1', how: 'FIXED', 'the lease and the licence end': null });
    expect(made).toMatchObject({ problems: [{ field: 'the lease and the licence end' }] });
  });

  it('given one of its own left empty, then it counts as left out', () => {
    const made = wellFormed(retire!, { workaround: 'WA-1', how: 'FIXED', evidence: null });
    expect(made).toHaveProperty('instance.how', 'FIXED');
    expect(made).not.toHaveProperty('instance.evidence');
  });
});
