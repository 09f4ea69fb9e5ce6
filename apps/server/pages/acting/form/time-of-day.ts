import type { Kind } from '#governance';

/** Whether a field is a time of day: a line of five characters (`14:30`) under that name. */
export const isTimeOfDay = ({ name, schema }: Kind, path: string): boolean =>
  name === 'line' && (schema as { maxLength?: number }).maxLength === 5 && /(^|\.)time$/.test(path);

/** "5:30pm", "17:30" or "9am" as HH:MM; undefined for what is none. */
export function timeOf(typed: string): string | undefined {
  const [, hours = '', minutes = '00', half] = /^(\d{1,2})(?:[:.](\d{2}))?\s*([ap]m)?$/i.exec(typed) ?? [];
  if (hours === '' || Number(minutes) > 59) return undefined;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  const possible = half === undefined ? hour < 24 : Number(hours) >= 1 && Number(hours) <= 12;
  return possible ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined;
}
