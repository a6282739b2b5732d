/** Envelopes: one for each letter and each note; see `letterkit.envelope`. */

import type { Addressee, Letter, Stationery } from "./compose";
import { type Countries, countryName, countryNamed, type Kit, type Letterhead } from "./kit";
import { length } from "./python";
import type { ThankYouNote } from "./thank_you";

/** One envelope; its fields are those of `letterkit.envelope.Envelope`. */
export interface Envelope {
  readonly kit: string;
  readonly language: string;
  readonly size: string;
  readonly holds: string;
  readonly letterhead: Letterhead;
  readonly addressee: string;
  readonly return_address: readonly string[];
  readonly delivery_address: readonly string[];
}

/** The sizes that a page posts things in, where a kit does not say. */
export interface Sizes {
  readonly envelope?: string;
  readonly noteEnvelope?: string;
}

/** An envelope for each letter, then one for each note. */
export function envelopes(
  kit: Kit,
  stationery: Stationery,
  countries: Countries,
  letters: readonly Letter[],
  notes: readonly ThankYouNote[],
  sizes: Sizes,
): Envelope[] {
  const { custom } = stationery.etiquette;
  const size = kit.letter.envelope ?? sizes.envelope ?? custom.envelope;
  const noteSize = kit.thank_you.envelope ?? sizes.noteEnvelope ?? custom.note_envelope;
  const sender = new Sender(kit, stationery, countries);
  return [
    ...letters.map((letter) => sender.envelope(letter.addressees, size, "letter")),
    ...notes.map((note) => sender.envelope([note.addressee], noteSize, "note")),
  ];
}

class Sender {
  readonly #kit: Kit;
  readonly #stationery: Stationery;
  readonly #countries: Countries;
  /** The lines of the firm's address, without its country. */
  readonly #lines: readonly string[];
  /** The countries of the firm and the sender, where they are two. */
  readonly #abroad: string | null;
  readonly #home: string;

  constructor(kit: Kit, stationery: Stationery, countries: Countries) {
    this.#kit = kit;
    this.#stationery = stationery;
    this.#countries = countries;
    const { customs, custom } = stationery.etiquette;
    const written = kit.letterhead.location?.countryCode;
    this.#home = (written && countryNamed(written, countries)) || written || custom.country;
    let lines = kit.employer.address;
    const last = lines.at(-1);
    const named = last === undefined ? undefined : countryNamed(last, countries);
    const country = kit.employer.country ?? named ?? this.#home;
    if (named === country) lines = lines.slice(0, -1);
    this.#lines = customs.capitals.includes(country) ? withTownInCapitals(lines) : lines;
    this.#abroad = country.toUpperCase() === this.#home.toUpperCase() ? null : country;
  }

  envelope(addressees: readonly Addressee[], size: string, holds: string): Envelope {
    const { etiquette, slug } = this.#stationery;
    const { letterhead, employer } = this.#kit;
    return {
      kit: slug,
      language: etiquette.locale,
      size,
      holds,
      letterhead,
      addressee: etiquette.names(addressees.map(({ name }) => name)),
      return_address: [
        letterhead.name,
        ...etiquette.addressLines(letterhead.location),
        ...this.#country(this.#abroad === null ? null : this.#home),
      ],
      delivery_address: [...this.#people(addressees), employer.name, ...this.#lines, ...this.#country(this.#abroad)],
    };
  }

  #people(addressees: readonly Addressee[]): string[] {
    const { mostOnAnEnvelope, andTheOthers } = this.#stationery.etiquette.customs;
    const first = addressees[0]!;
    if (addressees.length === 1) return first.title ? [first.name, first.title] : [first.name];
    if (addressees.length <= mostOnAnEnvelope) return addressees.map(({ name }) => name);
    return [`${first.name} ${andTheOthers}`];
  }

  /** The name of a country for the sorters of another. */
  #country(code: string | null): string[] {
    const name = code && countryName(code, this.#countries);
    return name ? [name.toUpperCase()] : [];
  }
}

/** The last line in capitals, and the one above it where the last is the postcode alone. */
function withTownInCapitals(lines: readonly string[]): string[] {
  const last = lines.at(-1);
  const towns = last !== undefined && length(last) <= 8 && /\p{Nd}/u.test(last) ? 2 : 1;
  return lines.map((line, place) => (place > 0 && place >= lines.length - towns ? line.toUpperCase() : line));
}
