/** Attributes of an element; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A piece of SVG: markup that may go into a page as it stands. Every text and value in it has been escaped. */
export type Svg = string & { readonly __svg: unique symbol };

/**
 * An element. How it looks stands in attributes alone: the content security policy of the pages allows no style in the markup.
 * Numbers are written with two decimals at most, so that the same picture is the same bytes everywhere.
 */
export function el(name: string, attributes: Attributes, ...children: readonly Svg[]): Svg {
  const written = Object.entries(attributes)
    .map(([key, value]) =>
      value === undefined ? '' : ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`,
    )
    .join('');
  return (children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`) as Svg;
}

/** Words, made safe for markup. */
export const words = (text: string): Svg => escaped(text) as Svg;

/** A number as a picture writes it. */
export const short = (n: number): string => String(Math.round(n * 100) / 100);

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** What no XML may hold, not even escaped: control characters other than tab and line ends. */
const NO_XML = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
const escaped = (text: string): string =>
  text.replaceAll(NO_XML, '\uFFFD').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
