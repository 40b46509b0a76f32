import {
	createConnection,
	StreamMessageReader,
	StreamMessageWriter,
} from "vscode-languageserver/node";

import { readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { serve } from "../lsp/server.ts";

/** `onedoor lsp [--stdio]`: answers an editor over standard input and output until it says goodbye or is gone. */
export async function lsp(argv: readonly string[], io: Io): Promise<number> {
	// Editors pass `--stdio` to say how they will talk; there is no other way here.
	const { paths } = readArguments(argv, {
		stdio: { type: "boolean" },
		clientProcessId: { type: "string" },
	});
	if (paths.length > 0) throw new UsageError("expected no path: the editor says what is open");
	const connection = createConnection(
		new StreamMessageReader(process.stdin),
		new StreamMessageWriter(process.stdout),
	);
	const gone = new AbortController();
	process.stdin.once("end", () => gone.abort());
	const signal = io.signal ? AbortSignal.any([io.signal, gone.signal]) : gone.signal;
	const code = await serve(connection, signal);
	// The protocol's library looks after the editor's process by a timer, which would keep this one alive.
	process.exit(code);
}
