import {
	autocompletion,
	type Completion as Choice,
	type CompletionContext,
	type CompletionResult,
	startCompletion,
} from "@codemirror/autocomplete";
import { type Extension, Prec } from "@codemirror/state";
import { type EditorView, hoverTooltip, keymap } from "@codemirror/view";
import type { Completion, Target } from "@onedoor/dsl/assist";
import type { AssistAnswers, AssistQuestion } from "../../../check/protocol.ts";
import { SHORTCUTS } from "../../../shortcuts/table.ts";
import { editorKeys } from "./editor-keys.ts";
import { fragmentOf } from "./markdown.ts";

export interface AssistNeeds {
	readonly path: string;
	readonly ask: <K extends "complete" | "hover" | "definition">(
		question: AssistQuestion<K>,
	) => Promise<AssistAnswers[K] | undefined>;
	/** Puts the cursor there, in whichever file it is. */
	readonly open: (target: Target) => void;
}

/** The same answers as `onedoor lsp` gives: what may be written here, what a word means, where a name is given. */
export function assistance({ path, ask, open }: AssistNeeds): Extension {
	return [
		autocompletion({
			override: [(context) => choices(context, path, ask)],
			icons: false,
			closeOnBlur: true,
		}),
		hoverTooltip(async (_view, offset) => {
			const said = await ask({ what: "hover", path, offset });
			if (!said) return null;
			return {
				pos: said.start,
				end: said.end,
				create: () => ({ dom: tooltip(said.markdown) }),
			};
		}),
		Prec.high(
			keymap.of(
				editorKeys(SHORTCUTS.text.definition).map((key) => ({
					key,
					preventDefault: true,
					run: (view) => goToDefinition(view),
				})),
			),
		),
	];

	function goToDefinition(view: EditorView): boolean {
		const offset = view.state.selection.main.head;
		void ask({ what: "definition", path, offset }).then((targets) => {
			if (targets?.[0]) open(targets[0]);
		});
		return true;
	}
}

async function choices(
	context: CompletionContext,
	path: string,
	ask: AssistNeeds["ask"],
): Promise<CompletionResult | null> {
	const found = (await ask({ what: "complete", path, offset: context.pos })) ?? [];
	const [first] = found;
	// While somebody types a text for people, or nothing yet, no list jumps up by itself.
	if (!first || (!context.explicit && first.start === context.pos)) return null;
	const options = found.filter(({ start }) => start === first.start).map(choiceOf);
	return { from: first.start, options, validFor: /^[\w."]*$/ };
}

/** The order of the answer is kept where the letters typed fit equally well. */
function choiceOf(one: Completion, index: number): Choice {
	return {
		label: one.label,
		type: one.kind,
		boost: Math.max(-99, 99 - index),
		...(one.detail !== undefined && { detail: one.detail }),
		...(one.doc !== undefined && { info: () => tooltip(one.doc ?? "") }),
		apply(view, _choice, from, to) {
			const end = Math.max(to, Math.min(one.end, view.state.doc.length));
			view.dispatch({
				changes: { from, to: end, insert: one.insert },
				selection: { anchor: from + one.insert.length },
				userEvent: "input.complete",
			});
			if (one.more) startCompletion(view);
		},
	};
}

function tooltip(markdown: string): HTMLElement {
	const dom = document.createElement("div");
	dom.className = "st-told";
	dom.lang = "en";
	dom.dir = "ltr";
	dom.append(fragmentOf(markdown));
	return dom;
}
