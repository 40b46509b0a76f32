import { Note } from "@onedoor/form-renderer/parts";
import { type ReactElement, useContext, useMemo } from "react";

import { textOf } from "../../../document/open-file.ts";
import { useWorkspace } from "../../../host/Library.tsx";
import { keyLines } from "../../../language/key-lines.ts";
import { followers } from "../../../language/standards.ts";
import { LanguageContext } from "../../../words/index.ts";
import { usePartWords } from "./words/index.ts";

/** Above whatever stands in the file of a part: whom a change changes. */
export function PartNote({ file }: { readonly file: string }): ReactElement | null {
	const say = usePartWords();
	const language = useContext(LanguageContext);
	const workspace = useWorkspace();
	// biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the texts have changed.
	const texts = useMemo(
		() => workspace.files.map((one) => ({ path: one.path, text: textOf(one) })),
		[workspace.version],
	);
	const text = texts.find(({ path }) => path === file)?.text ?? "";
	const id = /^part: *([a-z][a-z0-9_]*)/m.exec(text)?.[1];
	const procedures = useMemo(() => (id === undefined ? 0 : followers(texts, id)), [texts, id]);
	return id === undefined ? null : (
		<div className="od-prop">
			<Note kind="warn">
				<p className="small">
					{say.belongs(titleIn(text, language) ?? id, procedures)} {say.changes(procedures)}
				</p>
			</Note>
		</div>
	);
}

/** As the part's own file says it, in the page's language or in its first. */
function titleIn(text: string, language: string): string | undefined {
	const titles = keyLines(text).filter(({ path }) => path[0] === "title" && path.length <= 2);
	const found =
		titles.find(({ path }) => path[1] === language) ?? titles.find(({ value }) => value);
	return found?.value || undefined;
}
