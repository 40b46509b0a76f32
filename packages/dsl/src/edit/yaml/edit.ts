import type { YamlValue } from "./meaning.ts";

/** Keys as they are written, without quotes; items by their index from 0. */
export type YamlPath = readonly string[];

/** One change of what a YAML text says. */
export type YamlEdit =
	| {
			readonly op: "set";
			readonly path: YamlPath;
			readonly value: YamlValue;
			/** The text is words of a language that types by itself: what looked like a number stays unquoted. */
			readonly untyped?: boolean;
	  }
	| {
			readonly op: "add";
			/** The map or list that it goes into; an empty value becomes one. */
			readonly path: YamlPath;
			/** For a map. */
			readonly key?: string;
			readonly value: YamlValue;
			/** Before the entry of that key or index; at the end otherwise. */
			readonly before?: string;
			readonly untyped?: boolean;
	  }
	| { readonly op: "remove"; readonly path: YamlPath }
	| { readonly op: "rename"; readonly path: YamlPath; readonly key: string }
	| {
			readonly op: "move";
			readonly path: YamlPath;
			/** Before the entry of that key or index of the same map or list; at its end otherwise. */
			readonly before?: string;
	  };

/** Half-open offsets into the text as it was, in UTF-16 units. */
export interface Splice {
	readonly from: number;
	readonly to: number;
	readonly insert: string;
}

export type YamlRefusal =
	/** No sound YAML. */
	| "file_broken"
	/** Nothing stands at the path. */
	| "item_unknown"
	/** The path leads through an alias; `name`. Edit where it is anchored. */
	| "through_an_alias"
	/** Something of that key is there already. */
	| "name_taken"
	/** Neither a map nor a list, or a map without a key for what is added. */
	| "not_a_collection"
	/** No way of writing it leaves everything else as it is. */
	| "would_damage";

/** Puts all of them into a text; of two at the same place, the first given stands first. */
export function spliceAll(text: string, splices: readonly Splice[]): string {
	return splices
		.map((splice, index) => ({ ...splice, index }))
		.sort((a, b) => b.from - a.from || b.to - a.to || b.index - a.index)
		.reduce((all, { from, to, insert }) => all.slice(0, from) + insert + all.slice(to), text);
}
