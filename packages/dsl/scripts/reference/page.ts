import { BASIS, WORDS } from "../../src/model/common.ts";
import { exampleOf } from "../../src/model/example.ts";
import { mayBeDated } from "../../src/model/shape.ts";
import type { FileKind } from "../../src/source/source-file.ts";
import type { Quoted } from "./examples.ts";
import { type AnyKey, type AnyShape, keysIn, shapesOfKey } from "./shapes.ts";

/** Where an item is described: its page and heading. */
export type Places = ReadonlyMap<AnyShape, { readonly kind: FileKind; readonly anchor: string }>;

const COMMON: ReadonlySet<AnyKey> = new Set([
	...Object.values<AnyKey>(WORDS as Readonly<Record<string, AnyKey>>),
	...Object.values<AnyKey>(BASIS as Readonly<Record<string, AnyKey>>),
]);

/** One section of a page: what the item's keys are, and an example out of a file that checks. */
export function section(
	shape: AnyShape,
	kind: FileKind,
	places: Places,
	example: Quoted | undefined,
): string {
	const heading = `## ${headingOf(shape)}\n`;
	if (shape.variants) return `${heading}\n${variants(shape, kind, places)}`;
	const own = keysIn(shape).filter(([, key]) => !COMMON.has(key));
	const common = keysIn(shape).flatMap(([name, key]) => (COMMON.has(key) ? [`\`${name}\``] : []));
	return [
		heading,
		...(shape.bare === undefined
			? []
			: [`With \`${shape.bare}\` alone it is written as its bare value.\n`]),
		...(own.length > 0 ? [table(own, kind, places, shape)] : []),
		...(common.length > 0
			? [`Besides the [common keys](README.md#common-keys) ${common.join(", ")}.\n`]
			: []),
		...(example ? [quoted(example)] : exampleOf(shape) === "" ? [] : [fence(exampleOf(shape))]),
	].join("\n");
}

/** "a step that does `fill_in`" → "step that does `fill_in`". */
export function headingOf(shape: AnyShape): string {
	return shape.name.replace(/^an? /, "");
}

/** As GitHub makes it from the heading. */
export function anchorOf(shape: AnyShape): string {
	return headingOf(shape)
		.toLowerCase()
		.replace(/[^\w\- ]/g, "")
		.replaceAll(" ", "-");
}

function variants(shape: AnyShape, kind: FileKind, places: Places): string {
	const { key = "", shapes = {} } = shape.variants ?? {};
	const words = Object.entries(shapes).map(
		([word, variant]) => `[\`${word}\`](${linkTo(variant, kind, places)})`,
	);
	return `Its key \`${key}\` decides which others it takes: ${words.join(", ")}.\n`;
}

function table(
	keys: readonly (readonly [string, AnyKey])[],
	kind: FileKind,
	places: Places,
	{ free }: AnyShape,
): string {
	const rows = keys.map(([name, key]) => {
		const required = key.required ? "!" : "";
		const dated = mayBeDated(key) ? " May be [dated](editions.md)." : "";
		const value = name === "does" ? `\`${key.example}\`` : writtenAs(key, kind, places);
		return `| \`${name}\`${required} | ${cell(value)} | ${cell(`${key.doc ?? ""}${dated}${fallback(key)}`)} |`;
	});
	if (free)
		rows.unshift(`| ${cell(free.named)} | ${cell(free.form.expected)} | ${cell(free.doc)} |`);
	return `| key | value | meaning |\n|---|---|---|\n${rows.join("\n")}\n`;
}

function fallback({ fallback: value }: AnyKey): string {
	return value === undefined ? "" : ` Default \`${value}\`.`;
}

/** What is expected, the names of items in it as links. */
function writtenAs(key: AnyKey, kind: FileKind, places: Places): string {
	return shapesOfKey(key).reduce((text, shape) => {
		const at = text.lastIndexOf(shape.name);
		const link = `[${shape.name}](${linkTo(shape, kind, places)})`;
		return at === -1 ? text : text.slice(0, at) + link + text.slice(at + shape.name.length);
	}, withOwnExample(key));
}

/** "an id such as `birth_date`" says little: the key's own example takes the place of the form's. */
function withOwnExample({ form, example }: AnyKey): string {
	const [what = ""] = form.expected.split(" such as ");
	const isLine = example !== undefined && !example.includes("\n") && !example.includes("`");
	return isLine && form.kind === "scalar" && !form.words
		? `${what} such as \`${example}\``
		: form.expected;
}

/** From the page of `kind`; undefined: from another page. */
export function linkTo(shape: AnyShape, kind: FileKind | undefined, places: Places): string {
	const place = places.get(shape);
	if (place === undefined) throw new Error(`${shape.name} is described nowhere`);
	return `${place.kind === kind ? "" : `${place.kind}.md`}#${place.anchor}`;
}

function cell(text: string): string {
	return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function quoted({ path, text }: Quoted): string {
	return `From [${path}](../../${path}):\n\n${fence(text)}`;
}

function fence(text: string): string {
	return `\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`;
}
