import type { Construct, ConstructTable } from "./constructs.ts";
import { linkTo, type Places } from "./page.ts";

/** Each construct of the language with a place in an example that is run; the tests fail where one has none. */
export function constructsPage(tables: readonly ConstructTable[], places: Places): string {
	return `# Constructs\n\n${INTRODUCTION}\n${tables.map((table) => section(table, places)).join("\n")}`;
}

const INTRODUCTION = `Everything that can be written, and a file that writes it.
Each file is checked without an error and compiled by the tests, and its scenarios and generated journeys are played on the core that serves people; \`onedoor test <its folder>\` does the same.
\`<…>\` stands for a name of yours. Words that say the default are left out, because \`onedoor fmt\` leaves them out.
`;

function section({ title, shape, constructs }: ConstructTable, places: Places): string {
	const head = shape ? `[${title}](${linkTo(shape, undefined, places)})` : title;
	const rows = constructs.map((one) => `| ${one.name} | ${place(one)} |`);
	return `## ${head}\n\n| construct | for example |\n|---|---|\n${rows.join("\n")}\n`;
}

function place({ use }: Construct): string {
	if (use === undefined) return "";
	const name = use.path.slice(use.path.lastIndexOf("/") + 1).replace(/\.yaml$/, "");
	return `[${name}](../../${use.path}) \`${use.at.join(".")}\``;
}
