import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { checkFiles } from "../check-files.ts";

const ROOT = join(import.meta.dirname, "../../../../procedures");
const { procedures } = checkFiles(
	readdirSync(ROOT, { recursive: true, encoding: "utf8" })
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") })),
);
const burden = procedures.find(({ id }) => id === "birth_registration")?.burden;

/** Counted by hand from the file; every number is a list of what counts. */
test("what birth registration asks of people", () => {
	expect(burden).toEqual({
		fieldsTyped: { min: LEAST.length, max: MOST.length },
		// Least: the register has the birth notice. Most: a surrogacy registered by an authorised person needs the
		// birth evidence, the confirmation and the authorisation; minutes only go with an abandoned child.
		documents: { min: 0, max: 3 },
		// Nothing is brought, as every paper can be uploaded; the result is collected, or sent.
		visits: { min: 0, max: 1 },
		// On time and without copies; late and with the twenty copies that the field allows.
		fee: { min: 0, max: 8000 + 20 * 8000, currency: "VND" },
		// The same working day; three more for the other commune, three more by the apology.
		workingDays: { min: 1, max: 1 + 3 + 3 },
		// Refused at reception, or forwarded once.
		handOvers: { min: 0, max: 1 },
		exact: true,
	});
});

/** A mother with the code of the birth notice, father unknown: registers give the rest, the country starts as VN. */
const LEAST = [
	"relation",
	"birth_kind",
	"birth_notice_code",
	"child.full_name",
	"child.birth_place_kind",
	"child.birth_place.home.province",
	"child.birth_place.home.commune",
	"child.ethnicity",
	"child.native_place.home.province",
	"child.native_place.home.commune",
	"registration_commune",
	"delivery.method",
	"declaration",
];

/** Both parents, late, by post, and no register answers; only who is signed in is known. A country that differs spares the three lines at home. */
const MOST = [
	...LEAST,
	...["full_name", "birth_date"].map((name) => `requester.${name}`),
	...["province", "commune", "detail"].map((name) => `requester_residence.${name}`),
	...[
		"birth_date",
		"sex",
		"birth_place.home.detail",
		"nationality",
		"native_place.home.detail",
	].map((name) => `child.${name}`),
	...["mother", "father"].flatMap((parent) =>
		[
			"personal_id",
			"full_name",
			"birth_date",
			"ethnicity",
			"nationality",
			"permanent_residence.province",
			"permanent_residence.commune",
			"permanent_residence.detail",
		].map((name) => `${parent}.${name}`),
	),
	"parents_marriage",
	"exemption",
	"copies",
	...["province", "commune", "detail"].map((name) => `delivery.address.${name}`),
];
