import { fileName } from "../language/file-name.ts";
import { textOf } from "./open-file.ts";
import type { Workspace } from "./workspace.ts";

/** What people call what a file is of: the procedure that it declares or is named after; else the file by its name. */
export function titleOfFile(workspace: Workspace, path: string, language: string): string {
	const folder = path.slice(0, path.lastIndexOf("/") + 1);
	const [first = ""] = fileName(path).split(".");
	const file = workspace.file(`${folder}${first}.procedure.yaml`) ?? workspace.file(path);
	const title = file && titleIn(textOf(file), language);
	return title || fileName(path);
}

const TITLE = /^title:(?:[ \t]+(\S.*)|((?:\r?\n[ \t]+.*)+))/m;

/** The title at the top of a text: one line, or a line for each language. */
function titleIn(text: string, language: string): string | undefined {
	const [, plain, lines = ""] = TITLE.exec(text) ?? [];
	if (plain !== undefined) return unquoted(plain);
	const said = new Map(
		lines.split("\n").flatMap((line) => {
			const [, tag, words] = /^\s+([A-Za-z-]+):\s+(\S.*?)\s*$/.exec(line) ?? [];
			return tag && words ? [[tag, unquoted(words)] as const] : [];
		}),
	);
	return said.get(language) ?? said.get("en") ?? [...said.values()][0];
}

function unquoted(words: string): string {
	return words.replace(/\s+#.*$/, "").replace(/^(["'])(.*)\1$/, "$2");
}
