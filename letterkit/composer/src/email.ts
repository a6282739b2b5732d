/** The letter as the text of an e-mail, and how its sender can be reached; see `letterkit.render`. */

import type { Letter } from "./compose";
import type { Letterhead } from "./kit";
import { type Block } from "./prose";
import { SPACES, strip } from "./python";
import { isolated, labelled, proseLines } from "./wording";

/** One way to reach somebody: what is printed, and where it leads. */
export interface Contact {
  readonly text: string;
  readonly link: string | null;
  /** What a web address begins with and paper leaves out. */
  readonly scheme: string;
  readonly short: string;
}

const SCHEME = /^https?:\/\//iu;
const MAILBOX = new RegExp(`^[^${SPACES}@]+@[^${SPACES}@]+$`);

function contact(text: string, link: string | null): Contact {
  const [scheme = ""] = SCHEME.exec(text) ?? [];
  return { text, link, scheme, short: text.slice(scheme.length) };
}

/** Telephone, e-mail, web page and pages elsewhere. */
export function contacts({ phone, email, url, profiles }: Letterhead): Contact[] {
  const found: Contact[] = [];
  if (phone) found.push(contact(phone, null));
  if (email) found.push(contact(email, MAILBOX.test(email) ? `mailto:${quoted(email)}` : null));
  if (url) found.push(contact(url, url));
  for (const profile of profiles) {
    const name = profile.username ?? profile.url;
    if (name) found.push(contact([profile.network, name].filter(Boolean).join(": "), profile.url ?? null));
  }
  return found;
}

const quoted = (address: string): string =>
  encodeURIComponent(address)
    .replaceAll("%40", "@")
    .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** A line with the subject, an empty line, and the letter without what only paper needs. */
export function emailText(letter: Letter): string {
  const passages = [
    `Subject: ${isolated(letter.subject)}`,
    isolated(letter.salutation),
    ...prose(letter.body.map((block) => block.content)),
    isolated(letter.complimentary_close),
    [isolated(letter.sender), ...contacts(letter.letterhead).map(line)].join("\n"),
    ...notation(letter.enclosures_label, letter.enclosures),
    ...notation(letter.copies_label, letter.copies),
    ...prose(labelled(letter.postscript, letter.postscript_label)),
  ];
  return passages.join("\n\n") + "\n";
}

const notation = (label: string, items: readonly string[]): string[] =>
  items.length ? [`${strip(label)} ${items.map(isolated).join(", ")}`] : [];

function line({ text, link }: Contact): string {
  const leadsElsewhere = link !== null && !link.startsWith("mailto:") && link !== text;
  return leadsElsewhere ? `${isolated(text)} (${link})` : isolated(text);
}

const prose = (blocks: readonly Block[]): string[] => blocks.map((block) => proseLines(block).join("\n"));
