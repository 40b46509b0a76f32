import { type BenchField, benchFields } from "../fields.ts";

type Json = Readonly<Record<string, unknown>>;

/** For RJSF: what an answer brings up is a condition of the schema. */
export function rjsfForm(count: number): Json {
	const fields = benchFields(count);
	const always = fields.filter(({ shownWhen }) => !shownWhen);
	return {
		schema: {
			type: "object",
			properties: propertiesOf(always),
			required: requiredOf(always),
			allOf: fields.flatMap((field) =>
				field.shownWhen
					? [
							{
								if: {
									properties: { [field.shownWhen.field]: { const: field.shownWhen.code } },
									required: [field.shownWhen.field],
								},
								// biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema.
								then: { properties: propertiesOf([field]), required: requiredOf([field]) },
							},
						]
					: [],
			),
		},
		uiSchema: {
			"ui:order": fields.map(({ id }) => id),
			...Object.fromEntries(fields.map((field) => [field.id, uiOf(field)])),
		},
	};
}

function uiOf({ kind, codes = [] }: BenchField): Json {
	if (kind === "lines") return { "ui:widget": "textarea", "ui:options": { rows: 3 } };
	if (kind === "yes_no" || (codes.length > 0 && codes.length < 8)) return { "ui:widget": "radio" };
	return {};
}

/** For JSON Forms: what an answer brings up is a rule of the layout. */
export function jsonFormsForm(count: number): Json {
	const fields = benchFields(count);
	return {
		schema: {
			type: "object",
			properties: propertiesOf(fields),
			required: requiredOf(fields.filter(({ shownWhen }) => !shownWhen)),
		},
		uischema: {
			type: "VerticalLayout",
			elements: fields.map(({ id, kind, codes = [], shownWhen }) => ({
				type: "Control",
				scope: `#/properties/${id}`,
				options: {
					...(kind === "lines" ? { multi: true } : {}),
					...(codes.length > 0 && codes.length < 8 ? { format: "radio" } : {}),
				},
				...(shownWhen && {
					rule: {
						effect: "SHOW",
						condition: {
							scope: `#/properties/${shownWhen.field}`,
							schema: { const: shownWhen.code },
						},
					},
				}),
			})),
		},
	};
}

function propertiesOf(fields: readonly BenchField[]): Json {
	return Object.fromEntries(fields.map((field) => [field.id, propertyOf(field)]));
}

function requiredOf(fields: readonly BenchField[]): readonly string[] {
	return fields.flatMap(({ id, required }) => (required ? [id] : []));
}

function propertyOf(field: BenchField): Json {
	const { title, hint, kind, longest, digits, least, most, codes } = field;
	const common = { title, ...(hint !== undefined && { description: hint }) };
	if (kind === "whole") return { ...common, type: "integer", minimum: least, maximum: most };
	if (kind === "yes_no") return { ...common, type: "boolean" };
	if (codes)
		return {
			...common,
			type: "string",
			oneOf: codes.map((code) => ({ const: code.id, title: code.title })),
		};
	return {
		...common,
		type: "string",
		...(longest !== undefined && { maxLength: longest }),
		...(digits !== undefined && { pattern: `^[0-9]{${digits}}$` }),
		...(field.isEmail && { format: "email" }),
	};
}
