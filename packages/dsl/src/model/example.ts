import type { Form } from "./form.ts";
import type { Key, Shape } from "./shape.ts";

/** One key with its value, as it is written: on the same line, or below it for what needs lines of its own. */
export function entryText(
	key: string,
	form: Form<unknown>,
	example: string = form.example,
): string {
	if (example === "") return `${key}:`;
	const below = form.kind === "list" || form.kind === "map" || form.kind === "item";
	return below ? `${key}:\n${example.replace(/^/gm, "  ")}` : `${key}: ${example}`;
}

/** An item of this shape in few lines: the one its table gives, else its required keys. */
export function exampleOf(shape: Shape<object>): string {
	if (shape.example !== undefined) return shape.example;
	return Object.entries(shape.keys as Readonly<Record<string, Key<unknown>>>)
		.filter(([, key]) => key.required)
		.map(([name, key]) => entryText(name, key.form, key.example))
		.join("\n");
}
