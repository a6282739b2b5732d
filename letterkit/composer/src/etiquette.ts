/** What a locale decides: dates, lists of names, addresses, the salutation; see `letterkit.etiquette`. */

import type { Location, Person } from "./kit";
import { own, split, strip, withoutEnd, isSmall } from "./python";

/** The customs of one locale; `dates` and `lists` are CLDR's patterns. */
export interface Custom {
  readonly country: string;
  readonly salutation_mark: string;
  readonly close_mark: string;
  readonly honorific_stop: boolean;
  readonly complimentary_close: string;
  readonly close_to_strangers: string;
  readonly collective: string;
  readonly subject_prefix: string;
  readonly subject_after_salutation: boolean;
  readonly enclosures: readonly [string, string];
  readonly copies: string;
  readonly postscript: string;
  readonly paper: string;
  readonly note_mark: string;
  readonly note_close: string;
  readonly envelope: string;
  readonly note_envelope: string;
  /** The days of the weekend, where 0 is Monday. */
  readonly weekend: readonly number[];
  readonly patience: number;
  readonly dates: { readonly long: string; readonly full: string; readonly day: string };
  readonly lists: { readonly [place: string]: string };
}

/** The customs of all locales. */
export interface Customs {
  readonly locales: { readonly [locale: string]: Custom };
  readonly months: readonly string[];
  readonly weekdays: readonly string[];
  readonly mostNamed: number;
  readonly addresses: { readonly [country: string]: readonly string[] };
  readonly capitals: readonly string[];
  readonly mostOnAnEnvelope: number;
  readonly andTheOthers: string;
  readonly abbreviated: readonly string[];
  readonly afterAName: readonly string[];
  readonly joinsNames: readonly string[];
}

const DAY = 86_400_000;

/** A day of the calendar, by its number and back; days are written `2026-03-12`. */
export const numbered = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;
export const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
/** The day of the week, where 0 is Monday. */
export const weekday = (number: number): number => (((number + 3) % 7) + 7) % 7;

/** Whether the calendar has a day, and somebody could mean it. */
export function isDay(text: string): boolean {
  if (!/^(?:19|2\d)\d\d-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export class Etiquette {
  readonly custom: Custom;

  constructor(
    readonly locale: string,
    readonly customs: Customs,
  ) {
    this.custom = customs.locales[locale]!;
  }

  dateline(day: string): string {
    return this.#formatted(day, this.custom.dates.long);
  }

  dayInFull(day: string): string {
    return this.#formatted(day, this.custom.dates.full);
  }

  /** A past day as somebody writing on another names it: `today`, `on Thursday`. */
  dayFrom(day: string, written: string): string {
    const ago = numbered(written) - numbered(day);
    if (ago === 0) return "today";
    if (ago === 1) return "yesterday";
    return `on ${this.#formatted(day, ago > 1 && ago < 7 ? "EEEE" : this.custom.dates.day)}`;
  }

  #formatted(day: string, pattern: string): string {
    const [year, month, date] = day.split("-").map(Number) as [number, number, number];
    return pattern.replace(/'([^']*)'|EEEE|MMMM|d|y/g, (field, quoted?: string) => {
      if (quoted !== undefined) return quoted || "'";
      if (field === "EEEE") return this.customs.weekdays[weekday(numbered(day))]!;
      return field === "MMMM" ? this.customs.months[month - 1]! : String(field === "d" ? date : year);
    });
  }

  /** The day so many working days after another. */
  workingDaysAfter(day: string, count: number): string {
    let number = numbered(day);
    while (count) if (!this.custom.weekend.includes(weekday(++number))) count--;
    return dayOf(number);
  }

  /** A list of names in a sentence. */
  names(names: readonly string[]): string {
    const { lists } = this.custom;
    const joined = (place: string, first: string, second: string): string =>
      lists[place]!.replace(/\{([01])\}/g, (_, which) => (which === "0" ? first : second));
    const [first = "", second, ...others] = names;
    if (second === undefined) return first;
    const last = others.pop();
    if (last === undefined) return joined("2", first, second);
    const middle = others.reduce((all, name) => joined("middle", all, name), joined("start", first, second));
    return joined("end", middle, last);
  }

  honorific(person: Person): string {
    const written = person.honorific ?? "";
    const bare = withoutEnd(written, ".");
    if (!this.customs.abbreviated.includes(bare)) return written;
    return this.custom.honorific_stop ? `${bare}.` : bare;
  }

  /** As an envelope names somebody: `Ms. Dana Whitfield`. */
  fullName(person: Person): string {
    return strip(`${this.honorific(person)} ${person.name}`);
  }

  /** As a salutation names somebody: `Ms. Whitfield`. */
  spokenName(person: Person): string {
    return person.honorific ? `${this.honorific(person)} ${this.familyName(person)}` : person.name;
  }

  /** The name that goes with the honorific: the last, with the small words before it, as in `van der Berg`. */
  familyName(person: Person): string {
    if (person.family_name) return person.family_name;
    const words = split(person.name.replaceAll(",", " "));
    while (words.length > 1 && this.customs.afterAName.includes(words.at(-1)!)) words.pop();
    let start = words.length - 1;
    while (start > 1 && isSmall(words[start - 1]!)) {
      const joins = this.customs.joinsNames.includes(words[start - 1]!);
      if (joins && start === 2) break;
      start -= joins ? 2 : 1;
    }
    return words.slice(start).join(" ") || person.name;
  }

  salutation(names: readonly string[]): string {
    return names.length > this.customs.mostNamed ? this.custom.collective : `Dear ${this.names(names)}`;
  }

  complimentaryClose(addressees: number): string {
    const { custom } = this;
    return addressees > this.customs.mostNamed ? custom.close_to_strangers : custom.complimentary_close;
  }

  /** A postal address line by line, in the order of its country. */
  addressLines(location: Location | undefined): string[] {
    if (!location) return [];
    const country = (location.countryCode || this.custom.country).toUpperCase();
    const { address = "", postalCode = "", city = "", region = "" } = location;
    const fields: { readonly [name: string]: string } = { address, postal_code: postalCode, city, region };
    return (own(this.customs.addresses, country) ?? this.customs.addresses[""]!)
      .map((form) => form.replace(/\{(\w+)\}/g, (_, name: string) => fields[name]!))
      .map((line) => line.replace(/ {2,}|\s+(?=,)/g, " ").replace(/^[ ,]+|[ ,]+$/g, ""))
      .filter(Boolean);
  }
}

/** A salutation or close with its punctuation, unless it brings its own. */
export const withMark = (text: string, mark: string): string => (/[,:.!;]$/.test(text) ? text : text + mark);
