import { type BenchField, benchFields } from "../fields.ts";

type Json = Readonly<Record<string, unknown>>;

/** For Form.io. */
export function formOfFormIo(count: number): Json {
	return {
		display: "form",
		components: [
			...benchFields(count).map(component),
			{ type: "button", action: "submit", key: "submit", label: "Submit", input: true },
		],
	};
}

function component(field: BenchField): Json {
	const { id, title, hint, required, longest, digits, shownWhen } = field;
	return {
		key: id,
		label: title,
		input: true,
		...(hint !== undefined && { description: hint }),
		validate: {
			required,
			...(longest !== undefined && { maxLength: longest }),
			...(digits !== undefined && { pattern: `[0-9]{${digits}}` }),
			...(field.kind === "whole" && { min: field.least, max: field.most, integer: true }),
		},
		...(shownWhen && {
			conditional: { show: true, when: shownWhen.field, eq: shownWhen.code },
		}),
		...typeOf(field),
	};
}

function typeOf(field: BenchField): Json {
	const { kind, codes } = field;
	const valuesOf = (pairs: readonly { readonly id: string; readonly title: string }[]) =>
		pairs.map((code) => ({ value: code.id, label: code.title }));
	if (kind === "yes_no")
		return {
			type: "radio",
			values: valuesOf([
				{ id: "true", title: "Yes" },
				{ id: "false", title: "No" },
			]),
		};
	if (codes && codes.length < 8) return { type: "radio", values: valuesOf(codes) };
	// The browser's own list, as on the other pages.
	if (codes) return { type: "select", widget: "html5", data: { values: valuesOf(codes) } };
	if (kind === "lines") return { type: "textarea", rows: 3 };
	if (kind === "whole") return { type: "number" };
	return { type: field.isEmail ? "email" : "textfield" };
}
