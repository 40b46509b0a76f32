#!/usr/bin/env node
import { enableCompileCache } from "node:module";

import { closest } from "@onedoor/dsl/suggest";

import { hideSqliteWarning } from "./hide-sqlite-warning.ts";
import { type Command, type Io, processIo, UsageError } from "./io.ts";

/** One line a command. Each is loaded only when it is called, so that `check` never waits for a server. */
const COMMANDS: Readonly<
	Record<string, { readonly help: string; readonly load: () => Promise<Command> }>
> = {
	check: {
		help: "check [path…] [--profile draft|strict|release|FILE] [--format pretty|json|github|sarif] [--lang en|vi] [--cache DIR | --no-cache]",
		load: async () => (await import("./commands/check.ts")).check,
	},
	explain: {
		help: "explain [code] [--lang en|vi]",
		load: async () => (await import("./commands/explain.ts")).explain,
	},
	fmt: {
		help: "fmt [--check] [path…]",
		load: async () => (await import("./commands/fmt.ts")).fmt,
	},
	test: {
		help: "test [path…] [--format pretty|json] [--seed N]",
		load: async () => (await import("./commands/test.ts")).test,
	},
	burden: {
		help: "burden <path…> [--against PATH] [--items] [--format pretty|json|md]",
		load: async () => (await import("./commands/burden.ts")).burden,
	},
	diff: {
		help: "diff <old> <new> [--cases FILE] [--replay [FILE]] [--format pretty|json|md|html|sarif] [--lang en|vi]",
		load: async () => (await import("./commands/diff.ts")).diff,
	},
	review: {
		help: "review --base REV [path] [--cases FILE] [--replay FILE] [--report URL] [--format md|json|html|sarif|github] [--out FILE] [--lang en|vi|ar]",
		load: async () => (await import("./commands/review.ts")).review,
	},
	needs: {
		help: "needs <path…> [--deployment FILE] [--format pretty|json]",
		load: async () => (await import("./commands/needs.ts")).needs,
	},
	simulate: {
		help: "simulate <path> [--against PATH|EDITION] [--assumptions FILE] [--cases N] [--seed S] [--officers role=N …] [--charts DIR] [--language L] [--format pretty|json]",
		load: async () => (await import("./commands/simulate.ts")).simulate,
	},
	compile: {
		help: "compile <path> --out <dir>",
		load: async () => (await import("./commands/compile.ts")).compile,
	},
	new: {
		help: "new <id> [--title T] [--language L] [--currency C] [--time-zone Z] [--dir DIR]",
		load: async () => (await import("./commands/new.ts")).create,
	},
	import: {
		help: "import <file> --from json-schema [--ui FILE] [--id ID] [--language L] [--dir DIR] [--format pretty|json]",
		load: async () => (await import("./commands/import.ts")).importFrom,
	},
	export: {
		help: "export <path> --to bpmn|mermaid|openapi|cpsv-ap|poster|rules [--out DIR] [--lang L] [--base-url URL]",
		load: async () => (await import("./commands/export.ts")).exportTo,
	},
	statistics: {
		help: "statistics [path…] [--on DAY] [--lang en|vi] [--format pretty|json|html]",
		load: async () => (await import("./commands/statistics.ts")).statistics,
	},
	calendar: {
		help: "calendar propose <file> --year N [--holidays FILE] [--confirm all|DAY,DAY…]",
		load: async () => (await import("./commands/calendar.ts")).calendar,
	},
	facts: {
		help: "facts [path…] [--against FILE] [--format pretty|json]",
		load: async () => (await import("./commands/facts.ts")).facts,
	},
	edit: {
		help: "edit <intent> <file> … (edit --help lists the intents)",
		load: async () => (await import("./commands/edit.ts")).edit,
	},
	dev: {
		help: "dev [dir] [--port N] [--data DIR] [--clock test]",
		load: async () => (await import("./commands/dev.ts")).dev,
	},
	serve: {
		help: "serve [--config FILE] [--check]",
		load: async () => (await import("./commands/serve.ts")).serve,
	},
	audit: {
		help: "audit verify|seal [--db FILE|URL] [--schema NAME] [--against FILE] [--root HEX] [--out FILE] [--format pretty|json]",
		load: async () => {
			hideSqliteWarning();
			return (await import("./commands/audit.ts")).audit;
		},
	},
	cases: {
		help: "cases rebuild|erase|move|--impact|--record [--out FILE] [--db FILE|URL] [--schema NAME] [--check] [--after CASE] [--policy FILE [--on DAY] | --case ID --class A,B] [PROCEDURE [--from E] [--to E] --config FILE [--dry-run] [--most N]] [--by NAME] [--format pretty|json]",
		load: async () => {
			hideSqliteWarning();
			return (await import("./commands/cases.ts")).cases;
		},
	},
	outbox: {
		help: "outbox [retry EFFECT… | retry --all] [--db FILE|URL] [--schema NAME] [--format pretty|json]",
		load: async () => {
			hideSqliteWarning();
			return (await import("./commands/outbox.ts")).outbox;
		},
	},
	webhooks: {
		help: "webhooks [replay --subscriber NAME (--since INSTANT | --given-up)] [--db FILE|URL] [--schema NAME] [--format pretty|json]",
		load: async () => {
			hideSqliteWarning();
			return (await import("./commands/webhooks.ts")).webhooks;
		},
	},
	payments: {
		help: "payments reconcile --book FILE [--db FILE|URL] [--schema NAME] [--from INSTANT] [--to INSTANT] [--format pretty|json]",
		load: async () => {
			hideSqliteWarning();
			return (await import("./commands/payments.ts")).payments;
		},
	},
	backup: {
		help: "backup --out FILE [--db FILE|URL] [--schema NAME]",
		load: async () => {
			hideSqliteWarning();
			return (await import("./commands/backup.ts")).backup;
		},
	},
	restore: {
		help: "restore --from FILE [--db FILE|URL] [--schema NAME]",
		load: async () => {
			hideSqliteWarning();
			return (await import("./commands/backup.ts")).restore;
		},
	},
	person: {
		help: "person export <number> --out DIR [--db FILE|URL] [--schema NAME] [--lang L]",
		load: async () => {
			hideSqliteWarning();
			return (await import("./commands/person.ts")).person;
		},
	},
	lsp: {
		help: "lsp [--stdio]",
		load: async () => (await import("./commands/lsp.ts")).lsp,
	},
	studio: {
		help: "studio [dir] [--port N]",
		load: async () => (await import("./commands/studio.ts")).studio,
	},
};

/** The command as this process was called: its streams, its folder, its environment. */
export function main(argv: readonly string[]): Promise<number> {
	return run(argv, processIo());
}

/** Runs one command. Never throws: what could not run is a sentence on `err` and exit code 2. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
	const [name, ...rest] = argv;
	if (name === undefined || name === "--help" || name === "help") {
		io.out(usage());
		return name === undefined ? 2 : 0;
	}
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!command) {
		const near = closest(name, Object.keys(COMMANDS));
		io.err(
			`onedoor: unknown command \`${name}\`${near ? `, did you mean \`${near}\`?` : ""}\n${usage()}`,
		);
		return 2;
	}
	// The intents of `edit` have a list of their own.
	if (rest.includes("--help") && name !== "edit") {
		io.out(`onedoor ${command.help}\n`);
		return 0;
	}
	try {
		return await (await command.load())(rest, io);
	} catch (error) {
		io.err(`onedoor ${name}: ${sentence(error)}\n`);
		return 2;
	}
}

function usage(): string {
	const lines = Object.values(COMMANDS).map(({ help }) => `  onedoor ${help}`);
	return `${["usage:", ...lines].join("\n")}\n`;
}

/** An expected refusal needs no stack trace; anything else is our mistake and shows where. */
function sentence(error: unknown): string {
	if (error instanceof UsageError) return error.message;
	if (!(error instanceof Error)) return String(error);
	return "code" in error ? error.message : (error.stack ?? error.message);
}

// Most of a start is compiling: what was compiled once is kept, outside the project.
if (import.meta.main) {
	enableCompileCache();
	process.exitCode = await main(process.argv.slice(2));
}
