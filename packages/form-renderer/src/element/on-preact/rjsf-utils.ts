import type { UIOptionsType, UiSchema } from "@rjsf/utils";

/** What the built element has for `@rjsf/utils`. `ui:options` and `ui:…` as one object, which is all that is asked of it. */
export function getUiOptions(uiSchema: UiSchema = {}): UIOptionsType {
	const own = Object.entries(uiSchema).flatMap(([key, value]): [string, unknown][] => {
		if (key === "ui:options") return Object.entries(value as object);
		return key.startsWith("ui:") ? [[key.slice("ui:".length), value]] : [];
	});
	return Object.fromEntries(own) as UIOptionsType;
}

/** RJSF's own sentences are never shown. */
export function englishStringTranslator(): string {
	return "";
}
