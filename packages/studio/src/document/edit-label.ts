/** What a step of the history did, as data; `words/` says it. */
export type EditLabel =
	| { readonly kind: "typing"; readonly path: string }
	| { readonly kind: "title"; readonly title: string }
	| { readonly kind: "deadline"; readonly title: string }
	| { readonly kind: "scenario"; readonly title: string }
	/** `what` is set, added …: a key in words, the name of an item. */
	| {
			readonly kind: "set" | "added" | "removed" | "moved" | "copied" | "fixed" | "fetched";
			readonly title: string;
	  }
	| { readonly kind: "theirs"; readonly path: string }
	| { readonly kind: "merged"; readonly path: string }
	| { readonly kind: "restored" }
	| { readonly kind: "discarded" };
