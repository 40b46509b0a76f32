import { value_malformed } from "../../diagnostic/messages.generated.ts";
import { closest } from "../../diagnostic/suggest.ts";
import { placeOf } from "../../syntax/nodes.ts";
import type { Form } from "../form.ts";
import { careful, scalar } from "../forms.ts";
import { found } from "../found.ts";

/** An absolute URI: what a field means, where a law can be read. */
export const uri: Form<string> = scalar({
	expected: "a URI such as `http://www.w3.org/ns/person#birthDate`",
	example: "http://www.w3.org/ns/person#birthDate",
	parse: (text) => (/^(?:https?:\/\/[^\s/]|urn:[a-z0-9-]+:)\S*$/i.test(text) ? text : undefined),
	schema: { type: "string", format: "uri" },
});

/** HTML Living Standard, "Autofill": the field names, those that may say whose they are at the end. */
const FIELDS =
	"name honorific-prefix given-name additional-name family-name honorific-suffix nickname username new-password current-password one-time-code organization-title organization street-address address-line1 address-line2 address-line3 address-level4 address-level3 address-level2 address-level1 country country-name postal-code cc-name cc-given-name cc-additional-name cc-family-name cc-number cc-exp cc-exp-month cc-exp-year cc-csc cc-type transaction-currency transaction-amount language bday bday-day bday-month bday-year sex url photo".split(
		" ",
	);
const CONTACTS =
	"tel tel-country-code tel-national tel-area-code tel-local tel-local-prefix tel-local-suffix tel-extension email impp".split(
		" ",
	);
const ALL: readonly string[] = [...FIELDS, ...CONTACTS];

/** `name`, `home tel`, `billing postal-code`, `off`. */
export const autocomplete: Form<string> = careful({
	expected: "an autocomplete token of HTML such as `name`, `bday` or `home tel`",
	example: "name",
	parse(text, node, reader) {
		if (isAutocomplete(text)) return text;
		const near = closest(text, ALL);
		const values = { expected: autocomplete.expected, found: found(node), closest: near };
		reader.report(value_malformed(values), placeOf(node));
		return undefined;
	},
});

export function isAutocomplete(text: string): boolean {
	if (text === "off" || text === "on") return true;
	const words = text.split(" ");
	if (words[0]?.startsWith("section-")) words.shift();
	if (words[0] === "shipping" || words[0] === "billing") words.shift();
	const whose = ["home", "work", "mobile", "fax", "pager"].includes(words[0] ?? "");
	if (whose) words.shift();
	const [name = ""] = words;
	return words.length === 1 && (whose ? CONTACTS : ALL).includes(name);
}
