/** Text made safe for HTML, attributes included. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** A page of these reference pages. `body` is HTML already. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Concordat</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** Their style: served as a file of its own, because no inline style is allowed. */
export const STYLE = `body { margin: 0; font: 1rem/1.5 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #0b0c0c; background: #fff; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
a { color: #4b2e83; } a:focus { outline: 3px solid #4b2e83; outline-offset: 2px; }
h1 { font-size: 2rem; } h2 { margin-top: 3rem; } h3 { margin: 2rem 0 0.25rem; }
code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.95em; }
dl { margin: 0.5rem 0; } dt { font-weight: 700; margin-top: 0.5rem; } dd { margin: 0 0 0 1rem; }
.quiet { color: #505a5f; }
`;
