/** What Python means by a space, a letter, a length: as the library has it, where JavaScript has it otherwise. */

/** The characters that Python strips and splits at, for a class of a regular expression. */
export const SPACES = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
/** What a word is made of. */
export const LETTERS = "\\p{L}\\p{N}_";
/** A place where a word begins or ends. */
export const EDGE = `(?:(?<![${LETTERS}])(?=[${LETTERS}])|(?<=[${LETTERS}])(?![${LETTERS}]))`;

const AROUND = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, "g");
const BETWEEN = new RegExp(`[${SPACES}]+`);
const LINE_ENDS = new RegExp(`[${SPACES}]*[\\r\\n\\u2028\\u2029][${SPACES}]*`, "g");

/** A text without the spaces around it. */
export const strip = (text: string): string => text.replace(AROUND, "");

/** The words between the spaces of a text. */
export const split = (text: string): string[] => text.split(BETWEEN).filter(Boolean);

/** Plain text as it is printed: on one line, without space around it. */
export const oneLine = (text: string): string => strip(text.replace(LINE_ENDS, " "));

/** How many characters a text has; one beyond U+FFFF counts once. */
export function length(text: string): number {
  let count = text.length;
  for (let place = 0; place < text.length; place++) {
    if ((text.charCodeAt(place) & 0xfc00) === 0xdc00) count--;
  }
  return count;
}

/** A text in which capitals do not count. */
export const folded = (text: string): string =>
  text.toUpperCase().toLowerCase().replaceAll("ς", "σ").replaceAll("ß", "ss");

/** A text without certain characters at its end. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Whether a text has letters, and none of them is a capital. */
export const isSmall = (text: string): boolean => text === text.toLowerCase() && text !== text.toUpperCase();

/** Whole numbers as Python rounds them: a half to the even one. */
export function rounded(number: number): number {
  const below = Math.floor(number);
  const rest = number - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below;
}

/** Neighbours that have the same key, together. */
export function grouped<T>(items: readonly T[], key: (item: T) => unknown): T[][] {
  const groups: T[][] = [];
  let last: unknown;
  for (const item of items) {
    const own = key(item);
    const group = groups.at(-1);
    if (group && own === last) group.push(item);
    else groups.push([item]);
    last = own;
  }
  return groups;
}

/** The value of an object's own field; nothing of what every object has. */
export const own = <T>(object: { readonly [name: string]: T }, name: string): T | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined;
