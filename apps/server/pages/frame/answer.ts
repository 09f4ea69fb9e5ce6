/** What a page answers: HTML, or the address where it is. */
export type Answer =
  | { readonly status: 200 | 400 | 404 | 503; readonly html: string }
  | { readonly status: 303; readonly location: string };
