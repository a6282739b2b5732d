/** Days told in words: what `by the end of the month` or `on Friday` comes to; see `letterkit.told`. */

import { dayOf, isDay, numbered, weekday } from "./etiquette";
import { LETTERS } from "./python";

const FURTHEST = 200;
const NUMBERS = ["a", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
const ORDINALS: { readonly [week: string]: number } = { first: 7, second: 14, third: 21, last: 31 };

let pattern: RegExp | undefined;

function told(months: readonly string[], weekdays: readonly string[]): RegExp {
  const month = months.map((name) => `${name.slice(0, 3)}t?(?:${name.slice(3)})?\\.?`).join("|");
  const days = weekdays.join("|");
  const ordinal = "(?:st|nd|rd|th)?";
  const weekOf =
    `(?<week>week (?:of|beginning|commencing|starting)(?: (?:on|with))? (?:the )?)?(?:(?:${days}),? (?:the )?)?`;
  return new RegExp(
    [
      "(?<iso>\\d{4}-\\d{2}-\\d{2})",
      `(?<dated>${weekOf}(?:(?<day>\\d{1,2})${ordinal} (?:of )?(?<month>${month})` +
        `|(?<month_>${month}) (?<day_>\\d{1,2})${ordinal})(?![${LETTERS}])(?:,? (?<year>\\d{4}))?)`,
      `(?<ordinal>${Object.keys(ORDINALS).join("|")}) week (?:of|in) (?<whose>next month|${month})`,
      `end of (?<end>(?:the |this )?month|next month|(?:the |this )?week|next week|${month})`,
      "(?<coming>(?:this|next) week)",
      `(?:with)?in (?:the next )?(?<count>\\d{1,2}|${NUMBERS.join("|")}) ` +
        "(?<unit>(?:(?:working|business) )?day|week)s?",
      "(?<fortnight>fortnight)",
      "(?<tomorrow>tomorrow)",
      `(?<next>next )?(?<weekday>${days})(?![${LETTERS}])`,
    ].join("|"),
    "gu",
  );
}

/** The one day that a text speaks of, or the last day of the one span; null where there is none, or several. */
export function toldDay(words: string, day: string, months: readonly string[], weekdays: readonly string[]): string | null {
  pattern ??= told(months, weekdays);
  const said = numbered(day);
  const days = new Set<number>();
  for (const { groups } of words.matchAll(pattern)) {
    const found = new Reader(said, months, weekdays).day(groups!);
    if (found !== null && said < found && found <= said + FURTHEST) days.add(found);
  }
  const [only] = days;
  return days.size === 1 ? dayOf(only!) : null;
}

class Reader {
  readonly #said: number;
  readonly #months: readonly string[];
  readonly #weekdays: readonly string[];
  readonly #year: number;
  readonly #month: number;

  constructor(said: number, months: readonly string[], weekdays: readonly string[]) {
    this.#said = said;
    this.#months = months;
    this.#weekdays = weekdays;
    [this.#year, this.#month] = dayOf(said).split("-").map(Number) as [number, number];
  }

  day(found: { readonly [name: string]: string | undefined }): number | null {
    const said = this.#said;
    if (found.iso) return isDay(found.iso) ? numbered(found.iso) : null;
    if (found.dated) {
      const day = this.#dated(Number(found.day ?? found.day_), this.#named(found.month ?? found.month_!), found.year);
      return day === null || !found.week ? day : this.#sunday(day);
    }
    if (found.ordinal) {
      const end = this.#endOfMonth(found.whose!);
      return Math.min(end, end - Number(dayOf(end).slice(8)) + ORDINALS[found.ordinal]!);
    }
    const span = found.end ?? found.coming;
    if (span?.endsWith("week")) return this.#sunday(said) + (span === "next week" ? 7 : 0);
    if (span) return this.#endOfMonth(span);
    if (found.count) {
      const count = Number(found.count) || NUMBERS.indexOf(found.count) + 1;
      const unit = found.unit!;
      const days = count * (unit === "week" ? 7 : 1) * (/^(?:working|business)/.test(unit) ? 7 / 5 : 1);
      return said + Math.floor(days + 1e-9);
    }
    if (found.fortnight) return said + 14;
    if (found.tomorrow) return said + 1;
    const index = this.#weekdays.indexOf(found.weekday!);
    if (found.next) return said - weekday(said) + 7 + index;
    return said + ((index - weekday(said) + 6) % 7) + 1;
  }

  /** A day and a month in the year that is named, or in the next one that has them. */
  #dated(date: number, month: number, year: string | undefined): number | null {
    if (year) return made(Number(year), month, date);
    const day = made(this.#year, month, date);
    return day === null || day > this.#said ? day : made(this.#year + 1, month, date);
  }

  #endOfMonth(span: string): number {
    const next = (this.#month % 12) + 1;
    const month = span === "next month" ? next : span.endsWith("month") ? this.#month : this.#named(span);
    const year = this.#year + (month < this.#month ? 1 : 0);
    return numbered(written(month === 12 ? year + 1 : year, (month % 12) + 1, 1)) - 1;
  }

  #named(name: string): number {
    return this.#months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1;
  }

  #sunday(day: number): number {
    return day + 6 - weekday(day);
  }
}

const written = (year: number, month: number, date: number): string =>
  `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;

function made(year: number, month: number, date: number): number | null {
  const day = written(year, month, date);
  return isDay(day) ? numbered(day) : null;
}
