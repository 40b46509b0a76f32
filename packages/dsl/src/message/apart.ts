import { directionOf } from "../diagram/direction.ts";

/**
 * A value set apart from the direction of the words around it (Unicode UAX #9, isolates): among Arabic words the parts of
 * `2026-000123` change places otherwise. Left as it is where nothing can be read in the other direction.
 *
 * @param language of the words around it
 */
export function apart(value: string, language: string): string {
	if (value === "" || (directionOf(language) === "ltr" && !RIGHT_TO_LEFT.test(value))) return value;
	// A value's own signs of direction could end what sets it apart.
	return `${ISOLATE}${value.replaceAll(SIGNS_OF_DIRECTION, "")}${END}`;
}

/** Addresses are read by programs: they hold nothing but themselves. */
export function addressesWhole(text: string): string {
	return text.replaceAll(ADDRESS, (address) => address.replaceAll(SIGNS_OF_DIRECTION, ""));
}

const ISOLATE = "\u2068";
const END = "\u2069";
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u;
const SIGNS_OF_DIRECTION = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/gu;
const ADDRESS = /\u2068?https?:\/\/[^\s<>"']+/giu;
