import { readFileSync } from "node:fs";
import ts from "typescript";

const SOURCE = "packages/runtime/src/case/event.ts";

/** Where the page of events stands. */
export const EVENTS_PAGE = "docs/reference/events.md";

/** What an event says and which kinds there are, from the types that the program itself is held to. */
export function eventsPage(): string {
	const text = readFileSync(SOURCE, "utf8");
	const file = ts.createSourceFile(SOURCE, text, ts.ScriptTarget.Latest, true);
	return `# Events

<!-- Made by \`pnpm run docs\` from ${SOURCE}. -->

The log of a case is a list of events; everything else that is kept of the case is derived from it.
This is schema 1.
It only grows: members and kinds are added, and none changes its meaning, so what reads an old log reads a new one.
Who meets a kind that they do not know goes by its \`change\`.

## An event

Replay needs no procedure and no calendar: beginning with nothing, the \`change\` of each event is laid over the case as a merge patch (RFC 7396: \`null\` removes, lists are replaced whole), and \`version\` is the \`seq\` of the last.

| member | type | says |
|---|---|---|
${membersOf(file)}

## Kinds

| kind | says |
|---|---|
${kindsOf(file, text)}

## The chain

Each event is stored with a random \`salt\` and a \`hash\`, both texts; all hashes are SHA-256 in lower-case hex, over UTF-8.

\`\`\`text
digest = sha256( salt + "\\n" + canonical(event) )
hash   = sha256( hash of the event before, or nothing + "\\n" + canonical(skeleton) + "\\n" + digest )
\`\`\`

\`canonical\` is JSON as RFC 8785 has it: members sorted, no blanks.
The skeleton has the members \`case\`, \`seq\`, \`at\`, \`kind\`, \`step\`, \`outcome\`, \`role\` of the event, where it has them.
When something was erased of an event, its salt is gone and its former \`digest\` is stored in its place; an event \`erased\` names the digest, without salt, of what was left (\`values.left.events\`, by \`seq\`).
Look-ups are chained in the same way; their skeleton has \`case\`, \`seq\`, \`at\`, \`register\`, \`record\`, \`answer\`.
`;
}

function membersOf(file: ts.SourceFile): string {
	const event = file.statements.find(
		(one): one is ts.InterfaceDeclaration =>
			ts.isInterfaceDeclaration(one) && one.name.text === "CaseEvent",
	);
	const members = [...(event?.members ?? [])].flatMap((member) => {
		if (!ts.isPropertySignature(member)) return [];
		const name = `${member.name.getText()}${member.questionToken ? "" : "!"}`;
		const type = (member.type?.getText() ?? "").replaceAll(/\s+/g, " ");
		return [`| \`${name}\` | \`${type.replaceAll("|", "\\|")}\` | ${commentOf(member)} |`];
	});
	return members.join("\n");
}

function commentOf(node: ts.Node): string {
	return ts
		.getJSDocCommentsAndTags(node)
		.map(({ comment }) => (typeof comment === "string" ? comment : ""))
		.join(" ");
}

/** Comments of the words of a union are not in the tree: they stand before each in the text. */
function kindsOf(file: ts.SourceFile, text: string): string {
	const kinds = file.statements.find(
		(one): one is ts.TypeAliasDeclaration =>
			ts.isTypeAliasDeclaration(one) && one.name.text === "EventKind",
	);
	const words = kinds && ts.isUnionTypeNode(kinds.type) ? kinds.type.types : [];
	return words
		.map((word) => {
			const before = text.slice(0, word.getStart());
			const comment = before.slice(before.lastIndexOf("/**") + 3, before.lastIndexOf("*/")).trim();
			return `| ${word.getText().replaceAll('"', "`")} | ${comment} |`;
		})
		.join("\n");
}
