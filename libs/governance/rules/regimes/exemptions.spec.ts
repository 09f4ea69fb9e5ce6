import { exemptionGround, mayWithhold } from './index.js';

const england = { basis: 'LGA_12A', jurisdiction: 'ENGLAND', day: '2025-08-08' } as const;

describe('withholding', () => {
  it('on paragraph 3 rests on the affairs of a person, needs a resolution and the public interest', () => {
    expect(mayWithhold({ ...england, paragraph: '3' })).toBeUndefined();
    expect(exemptionGround({ ...england, paragraph: '3' })).toMatchObject({ resolution: true, publicInterest: true });
  });

  it.each(['0', '8', '12', ''])('has no paragraph "%s" in England', (paragraph) => {
    const refused = mayWithhold({ ...england, paragraph });
    expect(refused?.refused).toBe('EXEMPTION_GROUND_UNKNOWN');
    expect(refused?.params['accepted']).toBe('1, 2, 3, 4, 5, 6, 7');
  });

  it('has seven paragraphs in England since 1 March 2006, and 12 to 18 in Wales', () => {
    expect(mayWithhold({ ...england, paragraph: '7', day: '2006-02-28' })?.refused).toBe('EXEMPTION_GROUND_UNKNOWN');
    expect(mayWithhold({ ...england, paragraph: '7', day: '2006-03-01' })).toBeUndefined();
    expect(mayWithhold({ ...england, jurisdiction: 'WALES', paragraph: '14' })).toBeUndefined();
    expect(mayWithhold({ ...england, jurisdiction: 'WALES', paragraph: '3' })?.refused).toBe(
      'EXEMPTION_GROUND_UNKNOWN',
    );
  });

  it('is barred where the authority may grant planning permission to itself', () => {
    expect(mayWithhold({ ...england, paragraph: '3', ownPlanningPermission: true })?.refused).toBe('EXEMPTION_BARRED');
  });

  it('of confidential matter needs no resolution, and of police and NHS matter has grounds like those of FOI', () => {
    expect(exemptionGround({ basis: 'CONFIDENTIAL', jurisdiction: 'ENGLAND', day: '2025-08-08' })).toMatchObject({
      resolution: false,
    });
    expect(mayWithhold({ basis: 'FOI', jurisdiction: 'ENGLAND', paragraph: '31', day: '2025-08-08' })).toBeUndefined();
    expect(exemptionGround({ basis: 'ADMISSION_ACT_1960', jurisdiction: 'ENGLAND', day: '2025-08-08' })?.check).toBe(
      true,
    );
  });
});
