import {
	commands,
	type ExtensionContext,
	type TextDocumentContentProvider,
	Uri,
	window,
	workspace,
} from "vscode";
import { LanguageClient } from "vscode-languageclient/node";

/** As the server calls the command, and the request, that tells why a finding is one. */
const EXPLAIN = "onedoor.explain";
/** Scheme of the pages it tells it on. */
const PAGES = "onedoor-explain";
const FILES =
	"**/*.{procedure,part,fields,codes,messages,law,registers,offices,calendar,overlay,moves,scenarios,texts}.yaml";

let client: LanguageClient | undefined;

/** VS Code calls it when a folder holds procedures, or a YAML file is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
	const [command, ...args] = workspace.getConfiguration("onedoor").get<string[]>("command", []);
	const folder = workspace.workspaceFolders?.[0]?.uri.fsPath;
	if (command === undefined || folder === undefined) return;
	const started = new LanguageClient(
		"onedoor",
		"Onedoor",
		{ command, args, options: { cwd: folder } },
		{
			documentSelector: [{ scheme: "file", pattern: FILES }],
			initializationOptions: {
				findingPage: `${PAGES}:/{code}.md`,
				suggestCommand: "editor.action.triggerSuggest",
			},
			middleware: {
				executeCommand: (name, words, next) =>
					name === EXPLAIN ? showPage(String(words[0])) : next(name, words),
			},
		},
	);
	client = started;
	context.subscriptions.push(
		workspace.registerTextDocumentContentProvider(PAGES, pagesOf(started)),
	);
	try {
		await started.start();
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		void window.showErrorMessage(
			`Onedoor: \`${[command, ...args].join(" ")}\` did not start: ${why}`,
		);
	}
}

export async function deactivate(): Promise<void> {
	await client?.stop();
}

/** The server has the pages; an address names a code: `onedoor-explain:/step_unknown.md`. */
function pagesOf(server: LanguageClient): TextDocumentContentProvider {
	return {
		async provideTextDocumentContent(uri) {
			const code = uri.path.replace(/^\/|\.md$/g, "");
			return (await server.sendRequest<string | null>(EXPLAIN, code)) ?? `# ${code}`;
		},
	};
}

function showPage(code: string): Thenable<unknown> {
	return commands.executeCommand("markdown.showPreview", Uri.parse(`${PAGES}:/${code}.md`));
}
