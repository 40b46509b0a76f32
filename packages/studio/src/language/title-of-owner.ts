import type { Text } from "@onedoor/dsl/bundle";
import { textOf } from "@onedoor/form-renderer/parts";

/** Who answers for a text, as people say it; where no file says so, the words of the id. */
export function titleOfOwner(
	{ id, title }: { readonly id: string; readonly title?: Text },
	language: string,
): string {
	const words = id.replaceAll("_", " ");
	return textOf(title, language) || words.charAt(0).toUpperCase() + words.slice(1);
}
