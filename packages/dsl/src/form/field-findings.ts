import type { DataPath, Field, FormValidators } from "../bundle/index.ts";
import { fieldAt } from "./asked.ts";
import { boundFault } from "./bounds.ts";
import { checksumHolds } from "./checksum.ts";
import { codeFault } from "./code-fault.ts";
import type { FormFinding } from "./facts.ts";
import { advice, fault } from "./findings.ts";
import { asKept, isEmpty, isItem, isRecord, join, valueAt } from "./paths.ts";
import type { Reader } from "./reader.ts";
import { schemaFault } from "./schema-fault.ts";
import type { Visible } from "./visible.ts";

/** What is wrong with a field, or with the fields of a group or the items of a list. One finding a field. */
export function fieldFindings(
	path: DataPath,
	reader: Reader,
	shown: Visible,
	validators: FormValidators,
): FormFinding[] {
	const field = fieldAt(reader.definition, path);
	return field ? within(field, path, { reader, shown, validators }) : [];
}

interface Context {
	readonly reader: Reader;
	readonly shown: Visible;
	readonly validators: FormValidators;
}

function within(field: Field, key: string, context: Context): FormFinding[] {
	if (!context.shown.fields.has(key)) return [];
	if (field.many && !isItem(key)) return itemsFindings(field, key, context);
	if (field.group) return membersFindings(field, key, context);
	const found = leafFault(field, key, context);
	return found ? [found] : [];
}

function membersFindings(field: Field, key: string, context: Context): FormFinding[] {
	const raw = valueAt(context.reader.data, key);
	if (!isEmpty(raw) && !isRecord(raw)) return [fault(key, "not_a_group")];
	return Object.entries(field.group ?? {}).flatMap(([name, member]) =>
		within(member, join(key, name), context),
	);
}

function itemsFindings(field: Field, key: string, context: Context): FormFinding[] {
	const raw = valueAt(context.reader.data, key);
	const { min = 0, max = 0 } = field.many ?? {};
	if (isEmpty(raw)) return context.shown.required.has(key) ? [fault(key, "missing")] : [];
	if (!Array.isArray(raw)) return [fault(key, "not_a_list")];
	if (raw.length > max) return [fault(key, "too_many_items", { most: max, found: raw.length })];
	const few = raw.length < min && (raw.length > 0 || context.shown.required.has(key));
	const items = raw.flatMap((_item, index) => within(field, join(key, index), context));
	return few ? [fault(key, "too_few_items", { least: min, found: raw.length }), ...items] : items;
}

/** What a register said is not the applicant's to correct: checks may complain about it, formats may not. */
function leafFault(
	field: Field,
	key: string,
	{ reader, shown, validators }: Context,
): FormFinding | undefined {
	const raw = asKept(valueAt(reader.data, key));
	const source = reader.facts.sources[key]?.source ?? "applicant";
	if (isEmpty(raw))
		return shown.required.has(key) || isItem(key)
			? fault(key, field.must_be ? "must_be_yes" : "missing")
			: undefined;
	if (source !== "applicant" && source !== "officer" && source !== "given") return undefined;
	const found =
		signFault(field, key, raw) ??
		schemaFault(field, key, raw, validators) ??
		codeFault(field, key, raw, reader);
	if (found) return isShape(found.code) || field.if_broken === "block" ? found : advice(found);
	const broken = boundFault(field, key, raw, reader) ?? sumFault(field, key, raw);
	return broken && field.if_broken === "warn" ? advice(broken) : broken;
}

/** A value of another type cannot be stored, whatever the field advises. */
function isShape(code: string): boolean {
	return (
		code.startsWith("not_") ||
		code === "must_be_yes" ||
		code === "sign_forbidden" ||
		code === "date_invalid" ||
		code === "time_invalid"
	);
}

/** Unicode's `Cc`, written out: quicker by far than the property. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;

/** No control characters in any text; line breaks only where there are lines. */
function signFault(field: Field, key: string, raw: unknown): FormFinding | undefined {
	if (field.as !== "text" || typeof raw !== "string") return undefined;
	const text = (field.lines ?? 1) > 1 ? raw.replace(/\r?\n/g, "") : raw;
	return CONTROL.test(text) ? fault(key, "sign_forbidden") : undefined;
}

function sumFault(field: Field, key: string, raw: unknown): FormFinding | undefined {
	return field.checksum && !checksumHolds(field.checksum, String(raw))
		? fault(key, "checksum_wrong", { checksum: field.checksum })
		: undefined;
}
