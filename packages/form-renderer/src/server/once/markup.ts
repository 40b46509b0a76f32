import { Made } from "./jsx-runtime.ts";
import { type Context, countIdsAnew } from "./react.ts";

/** Markup of what was made, as React would write it for a page that stays as it is. */
export function renderToStaticMarkup(page: unknown): string {
	countIdsAnew();
	return written(page, undefined);
}

/** @param chosen the value of the list around, for its options */
function written(node: unknown, chosen: unknown): string {
	if (typeof node === "string") return escaped(node);
	if (node instanceof Made) return madeOf(node, chosen);
	if (typeof node === "number") return String(node);
	if (!Array.isArray(node)) return "";
	let all = "";
	for (const each of node) all += written(each, chosen);
	return all;
}

function madeOf({ type, props }: Made, chosen: unknown): string {
	if (typeof type === "string") return elementOf(type, props, chosen);
	if (isContext(type)) return provided(type, props, chosen);
	return written((type as (given: typeof props) => unknown)(props), chosen);
}

function isContext(type: unknown): type is Context<unknown> {
	return (type as Partial<Context<unknown>>).isContext === true;
}

function provided(
	context: Context<unknown>,
	{ value, children }: Readonly<Record<string, unknown>>,
	chosen: unknown,
): string {
	const before = context.now;
	context.now = value;
	try {
		return written(children, chosen);
	} finally {
		context.now = before;
	}
}

const VOID: ReadonlySet<string> = new Set(["input", "br", "hr", "img", "col", "link", "meta"]);

function elementOf(tag: string, props: Readonly<Record<string, unknown>>, chosen: unknown): string {
	let open = `<${tag}`;
	let inner: unknown = props.children;
	let within = chosen;
	for (const name in props) {
		const value = props[name];
		if (value === undefined || value === null || name === "children") continue;
		if (name === "value" || name === "defaultValue") {
			if (tag === "textarea") inner = value;
			else if (tag === "select") within = value;
			else {
				open += ` value="${escaped(String(value))}"`;
				if (tag === "option" && value === chosen) open += ' selected=""';
			}
			continue;
		}
		open += attributeOf(name, value);
	}
	return VOID.has(tag) ? `${open}>` : `${open}>${written(inner, within)}</${tag}>`;
}

/** React's names for what HTML and SVG call otherwise; the rest of HTML's is written without capitals. */
const NAMES = new Map<string, string>([
	["className", "class"],
	["htmlFor", "for"],
	["defaultChecked", "checked"],
	["viewBox", "viewBox"],
	["strokeWidth", "stroke-width"],
	["strokeLinecap", "stroke-linecap"],
	["strokeLinejoin", "stroke-linejoin"],
	["strokeDasharray", "stroke-dasharray"],
	["key", ""],
	["ref", ""],
]);

function attributeOf(name: string, value: unknown): string {
	let written = NAMES.get(name);
	if (written === undefined) {
		written = name.startsWith("on") ? "" : name.toLowerCase();
		NAMES.set(name, written);
	}
	if (written === "" || typeof value === "function") return "";
	if (typeof value === "boolean") {
		// Of these, "false" says something else than nothing.
		if (written.startsWith("aria-") || written.startsWith("data-") || written === "spellcheck")
			return ` ${written}="${value}"`;
		return value ? ` ${written}=""` : "";
	}
	return ` ${written}="${escaped(String(value))}"`;
}

const SIGNS: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#x27;",
};

function escaped(text: string): string {
	return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? "") : text;
}
