import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A form as a browser sends it; a file bears a name that nobody is to see again. */
export function form(fields: Readonly<Record<string, string | Blob>>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') made.append(name, value);
    else made.append(name, value, 'Secret plans of Rowan Ashby.pdf');
  }
  return made;
}

export const blob = (content: Uint8Array | string, type = 'application/pdf'): Blob =>
  new Blob([typeof content === 'string' ? content : new Uint8Array(content)], { type });

/** The beginning of an upload as it goes over the line. */
export const PART =
  '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n';
export const requestHead = (path: string, token: string, length: number): string =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: x',
    `Authorization: Bearer ${token}`,
    'Content-Type: multipart/form-data; boundary=x',
    `Content-Length: ${length}`,
    'Connection: close',
    '\r\n',
  ].join('\r\n');

/** Files of `vale` that are kept, and those on their way in; not what says by whom they were brought. */
export function filesIn(data: string): string[] {
  const folder = join(data, 'vale', 'files');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && !name.includes('.'),
  );
}
