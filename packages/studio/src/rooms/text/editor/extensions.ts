import { defaultKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { lintGutter } from "@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "@codemirror/search";
import {
	Compartment,
	EditorState,
	type Extension,
	Prec,
	type TransactionSpec,
} from "@codemirror/state";
import {
	EditorView,
	highlightActiveLine,
	highlightSpecialChars,
	keymap,
	lineNumbers,
} from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import type { Workspace } from "../../../document/workspace.ts";
import { SHORTCUTS } from "../../../shortcuts/table.ts";
import { type AssistNeeds, assistance } from "./assistance.ts";
import { changedLines } from "./changed-lines.ts";
import { editorKeys } from "./editor-keys.ts";
import { look } from "./look.ts";

export interface EditorNeeds {
	readonly workspace: Workspace;
	/** Names the text for those who hear it. */
	readonly label: string;
	readonly assist: AssistNeeds;
}

const changes = new Compartment();

/** Tab leaves the editor, as it leaves every field: nobody is trapped in the text. */
export function editorExtensions({ workspace, label, assist }: EditorNeeds): Extension {
	return [
		Prec.highest(ownHistory(workspace)),
		lineNumbers(),
		lintGutter(),
		changes.of([]),
		highlightSpecialChars(),
		highlightActiveLine(),
		highlightSelectionMatches(),
		bracketMatching(),
		yaml(),
		syntaxHighlighting(classHighlighter),
		indentUnit.of("  "),
		EditorState.tabSize.of(2),
		EditorView.lineWrapping,
		EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", tabindex: "0" }),
		assistance(assist),
		keymap.of([...defaultKeymap, ...searchKeymap]),
		look,
	];
}

/** Marks the lines that differ from this text. */
export function markChanges(saved: string): TransactionSpec {
	return { effects: changes.reconfigure(changedLines(saved)) };
}

/** Undo here is undo everywhere: by key, and by the menus that browsers offer themselves. */
function ownHistory(workspace: Workspace): Extension {
	const undo = () => {
		workspace.undo();
		return true;
	};
	const redo = () => {
		workspace.redo();
		return true;
	};
	return [
		keymap.of([
			...editorKeys(SHORTCUTS.everywhere.undo).map((key) => ({
				key,
				run: undo,
				preventDefault: true,
			})),
			...editorKeys(SHORTCUTS.everywhere.redo).map((key) => ({
				key,
				run: redo,
				preventDefault: true,
			})),
		]),
		EditorView.domEventHandlers({
			beforeinput(event) {
				if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return false;
				event.preventDefault();
				return event.inputType === "historyUndo" ? undo() : redo();
			},
		}),
	];
}
