import { type Diagnostic, setDiagnostics } from "@codemirror/lint";
import type { EditorView } from "@codemirror/view";
import type { Finding } from "@onedoor/dsl";

/** Our own findings as marks in the text: the same list that every pane shows, from the same check. */
export function showFindings(view: EditorView, findings: readonly Finding[], path: string): void {
	const { length } = view.state.doc;
	const marks = findings
		.filter(({ file }) => file === path)
		.map(({ span, severity, message, code }): Diagnostic => {
			// A text that has been shortened since the check ends before the finding does.
			const from = Math.min(span.start, length);
			const to = Math.min(Math.max(span.end, from), length);
			return { from, to, severity, message, source: code };
		})
		.toSorted((a, b) => a.from - b.from);
	view.dispatch(setDiagnostics(view.state, marks));
}
