import { EditorView } from "@codemirror/view";
import type { Target } from "@onedoor/dsl/assist";
import { type ReactElement, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { useHistoryState } from "wouter/use-browser-location";

import { useFindings } from "../../findings/use-findings.ts";
import { useLibrary } from "../../host/Library.tsx";
import { useQuery } from "../../shell/use-query.ts";
import { useWords } from "../../words/index.ts";
import type { AssistNeeds } from "./editor/assistance.ts";
import { showFindings } from "./editor/diagnostics.ts";
import { editorExtensions, markChanges } from "./editor/extensions.ts";
import type { PlaceInText } from "./place-in.ts";

export interface TextEditorProps {
	readonly path: string;
	/** Where to put the cursor: anew each time somebody follows a link there. */
	readonly place: PlaceInText | undefined;
}

/**
 * A visible editor over a file's one state. It stands in a shadow root, where its styles are adopted sheets: a style
 * element in the page would be refused by `style-src 'self'`.
 */
export function TextEditor({ path, place }: TextEditorProps): ReactElement {
	const { text: say } = useWords();
	const { workspace, checker } = useLibrary();
	const query = useQuery();
	const [, navigate] = useLocation();
	const open = useRef<(target: Target) => void>(() => undefined);
	open.current = ({ file, start }) => {
		const line = workspace.file(file)?.state.doc.lineAt(start);
		if (line) navigate(query.href({ file, line: `${line.number}:${start - line.from + 1}` }));
	};
	const { findings } = useFindings();
	const asked = useHistoryState<unknown>();
	const host = useRef<HTMLDivElement>(null);
	const view = useRef<EditorView>(undefined);
	const label = say.editor(path);
	const saved = workspace.file(path)?.saved.text ?? "";

	useEffect(() => {
		if (host.current === null) return;
		const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: "open" });
		const assist: AssistNeeds = {
			path,
			ask: (question) => checker.ask(question),
			open: (target) => open.current(target),
		};
		const extensions = editorExtensions({ workspace, label, assist });
		const close = workspace.show(path, extensions, (transactions) =>
			view.current?.update(transactions),
		);
		const state = workspace.file(path)?.state;
		const editor = new EditorView({
			...(state && { state }),
			root,
			parent: root,
			dispatchTransactions: (transactions) => workspace.take(path, transactions),
		});
		view.current = editor;
		return () => {
			view.current = undefined;
			close();
			editor.destroy();
		};
	}, [workspace, checker, path, label]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: another file or language is another editor.
	useEffect(() => view.current?.dispatch(markChanges(saved)), [saved, path, label]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: as above.
	useEffect(() => {
		if (view.current) showFindings(view.current, findings, path);
	}, [findings, path, label]);

	// biome-ignore lint/correctness/useExhaustiveDependencies: following the same link again puts the cursor there again.
	useEffect(() => {
		if (view.current && place) goTo(view.current, place);
	}, [place?.line, place?.column, asked, path, label]);

	return <div ref={host} className="st-editor" dir="ltr" />;
}

function goTo(view: EditorView, { line, column }: PlaceInText): void {
	const { doc } = view.state;
	const at = doc.line(Math.min(Math.max(line, 1), doc.lines));
	const anchor = Math.min(at.from + Math.max(column - 1, 0), at.to);
	view.dispatch({
		selection: { anchor },
		effects: EditorView.scrollIntoView(anchor, { y: "center" }),
	});
	view.focus();
}
